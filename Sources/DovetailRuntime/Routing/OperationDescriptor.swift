/// What the document says of one operation that is needed before its handler is: a row of the generated table.
///
/// A class, as every request of the operation refers to it.
public final class OperationDescriptor: Sendable {
    /// The `operationId`, or the name that was derived for the operation.
    public let id: String
    /// The method in upper case.
    public let method: String
    /// The path template: `/notes/{id}`.
    public let path: String
    /// The media types of the request body; empty when the operation takes none.
    public let consumes: [String]
    /// Whether the body may be left out.
    public let bodyIsOptional: Bool
    /// The header fields, in lower case, that the document describes and that say how to read the body: `content-encoding`
    /// and `content-range`, with which a body is not what it seems to who knows nothing of them.
    public let bodyFields: [String]
    /// The length in bytes of the longest request body; `nil` leaves it to the transport's own limit.
    ///
    /// A body that is collected is never longer than the transport's limit, whatever this says.
    public let bodyLimit: Int?
    /// Whether a transport passes the request body on while it arrives, instead of collecting it.
    ///
    /// So that the handler can read it piece by piece; or because nothing of it is to be read before it is known who
    /// sends it.
    public let streamsRequestBody: Bool
    /// The media types of the successful responses; empty when none has content.
    public let produces: [String]

    /// The statuses that the document describes.
    public let statuses: [DocumentedStatus]
    /// What lets a request in: any of these alternatives; empty when the operation asks for nothing.
    ///
    /// All schemes of an alternative are needed; one without schemes asks for nothing.
    public let security: [[RequiredScheme]]
    /// Whether the document advises against the operation: for metrics.
    public let isDeprecated: Bool
    /// What every response says of the operation: `Deprecation` (RFC 9745), `Sunset` (RFC 8594).
    public let notices: HeaderList
    /// Whether generated code collects the body that the transport passes on.
    private let collectsRequestBody: Bool

    /// Creates a row.
    public init(
        _ id: String,
        _ method: String,
        _ path: String,
        consumes: [String] = [],
        bodyIsOptional: Bool = false,
        bodyFields: [String] = [],
        bodyLimit: Int? = nil,
        streamsRequestBody: Bool = false,
        produces: [String] = [],
        statuses: [DocumentedStatus] = [],
        security: [[RequiredScheme]] = [],
        isDeprecated: Bool = false,
        notices: HeaderList = [:]
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.consumes = consumes
        self.bodyIsOptional = bodyIsOptional
        self.bodyFields = bodyFields
        self.bodyLimit = bodyLimit
        self.streamsRequestBody = streamsRequestBody || !security.isEmpty
        self.collectsRequestBody = !streamsRequestBody
        self.produces = produces
        self.statuses = statuses
        self.security = security
        self.isDeprecated = isDeprecated
        self.notices = notices
    }

    /// The length in bytes of the longest request body that a transport takes.
    ///
    /// - Parameters:
    ///   - collecting: The transport's limit of bodies that it holds in memory; the operation's can only be lower.
    ///   - streaming: Its limit of bodies that it passes on, where the operation sets none.
    public func bodyLimit(collecting: Int, streaming: Int) -> Int {
        collectsRequestBody ? min(bodyLimit ?? collecting, collecting) : bodyLimit ?? streaming
    }

    /// Whether the document describes a response with this status.
    public func documents(_ status: Int) -> Bool {
        statuses.contains { $0.holds(status) }
    }
}

/// A key under `responses`.
public enum DocumentedStatus: Sendable, Hashable {
    /// One status.
    case code(Int)
    /// A hundred of them: `4XX` is `.range(4)`.
    case range(Int)
    /// Every status that has no key of its own: `default`.
    case any

    /// Whether a response with a status can stand under the key; `default` leaves out what is no final status of HTTP
    /// (RFC 9110 §15).
    func holds(_ status: Int) -> Bool {
        switch self {
        case .code(let code): code == status
        case .range(let hundreds): hundreds == status / 100
        case .any: (200...599).contains(status)
        }
    }
}
