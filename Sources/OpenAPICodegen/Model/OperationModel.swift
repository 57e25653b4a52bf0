/// An operation: what a handler receives, what it may answer, and how both travel.
public struct OperationModel: Codable, Sendable, Hashable {
    /// The method's name in the handler protocol: `createNote`.
    public var name: String
    /// The name of the type that holds its request and response: `CreateNote`.
    public var typeName: String
    /// The `operationId`, or the name that was derived in its place.
    public var operationID: String
    /// The HTTP method in upper case.
    public var method: String
    /// The path template.
    public var path: String
    /// What the document says of it.
    public var documentation: String?
    /// The position of its group in ``ServiceModel/groups``.
    public var group: Int
    /// The parameters, those of the path item included.
    public var parameters: [ParameterModel]
    /// The body of the request, if it takes one.
    public var body: BodyModel?
    /// The documented responses, in document order.
    public var responses: [ResponseModel]
    /// The types of inline schemas in the operation.
    public var nested: [TypeModel]
    /// What lets a request in: any of these alternatives; empty when the operation asks for nothing.
    public var security: [[RequiredSchemeModel]] = []
    /// Whether the document advises against it.
    public var isDeprecated = false
}

/// A parameter of an operation.
public struct ParameterModel: Codable, Sendable, Hashable {
    /// Where the parameter travels.
    public enum Source: Codable, Sendable, Hashable {
        /// The position among the template's parameters.
        case path(Int)
        /// The query string.
        case query(explode: Bool)
        /// A header field.
        case header
        /// A cookie.
        case cookie
    }

    /// The name in Swift, without back-ticks.
    public var name: String
    /// The name in the document.
    public var wireName: String
    /// What the document says of it.
    public var documentation: String?
    /// Where it travels.
    public var source: Source
    /// What it is.
    public var value: ValueModel
    /// Whether it must be there.
    public var isRequired: Bool
    /// What stands for an absent one (`default`).
    public var defaultValue: LiteralModel?
}

/// The JSON body of a request.
public struct BodyModel: Codable, Sendable, Hashable {
    /// What the document says of it.
    public var documentation: String?
    /// What it is.
    public var value: ValueModel
    /// Whether a request without a body is refused.
    public var isRequired: Bool
    /// The media types that carry it, all of them JSON.
    public var contentTypes: [String]
}

/// A documented response.
public struct ResponseModel: Codable, Sendable, Hashable {
    /// The status or statuses that a response stands for.
    public enum Status: Codable, Sendable, Hashable {
        /// One status.
        case code(Int)
        /// `4XX` is `.range(4)`.
        case range(Int)
        /// Every status without a key of its own.
        case `default`
    }

    /// The case's name: `created`.
    public var name: String
    /// The key in `responses`.
    public var status: Status
    /// What the document says of it.
    public var documentation: String?
    /// The header fields.
    public var headers: [HeaderModel]
    /// The content, if there is any.
    public var body: ValueModel?
    /// The media type of the body.
    public var contentType: String?
}

/// A header field of a response.
public struct HeaderModel: Codable, Sendable, Hashable {
    /// The label in Swift.
    public var name: String
    /// The field's name.
    public var wireName: String
    /// What it is.
    public var value: ValueModel
    /// Whether it must be there.
    public var isRequired: Bool
}
