import DovetailRuntime
import Generated
import Handlers
import Storage
import Testing

/// A request, and the status that the service answers it with.
struct Scenario: Sendable, CustomTestStringConvertible {
    /// The operation's id in the document.
    var operation: String
    var status: Int
    /// Makes the request of a service over an empty store.
    var run: @Sendable (any NoteStore) async throws -> ServiceResponse

    var testDescription: String { "\(operation) \(status)" }

    init(
        _ operation: String,
        _ status: Int,
        _ call: Call,
        handlers: HandlerKind = .real,
        notes: [String] = []
    ) {
        self.operation = operation
        self.status = status
        self.run = { store in
            for text in notes { _ = try await store.create(text: text) }
            return await call.send(to: handlers.service(over: store))
        }
    }
}

/// A request as a client writes it.
struct Call: Sendable {
    var method: String
    var target: String
    var headers: [(String, String)] = []
    var body = ""

    func send(to service: some HTTPService) async -> ServiceResponse {
        var fields = HeaderList()
        for (name, value) in headers { fields.append(name, value) }
        if !body.isEmpty { fields.append("Content-Length", String(body.utf8.count)) }
        let head = RequestHead(method: method, target: target, headers: fields)
        return await service.respond(to: head, body: Array(body.utf8), maxBodyBytes: 1_048_576)
    }

    /// A request with a JSON body.
    static func json(_ method: String, _ target: String, _ body: String) -> Call {
        Call(method: method, target: target, headers: [("Content-Type", "application/json")], body: body)
    }
}

/// Which handlers a scenario runs.
enum HandlerKind {
    /// Those of the service.
    case real
    /// Those of the service over a store that cannot be reached.
    case unreachable
    /// Handlers that throw what no one expects.
    case broken
    /// Handlers whose time is up before the body is there, as the transport has it.
    case starved
    /// Handlers that are not reached, as the transport has too much to do.
    case overloaded

    func service(over store: any NoteStore) -> API {
        switch self {
        case .real: Self.service(store)
        case .unreachable: API(store: UnreachableStore())
        case .broken: Self.failing(BrokenHandlers())
        case .starved: Self.failing(BrokenHandlers(failure: RequestBodyError.tooSlow))
        case .overloaded: Self.failing(BrokenHandlers(failure: ProblemDetails(status: 503)))
        }
    }

    private static func service(_ store: some NoteStore) -> API {
        API(store: store)
    }

    private static func failing(_ handlers: BrokenHandlers) -> API {
        API(notes: handlers, service: handlers)
    }
}
