// Made from openapi.yaml on every build. To change it, change openapi.yaml.

public import DovetailRuntime

/// The service that the document describes: routes and checks requests, and calls handlers.
public struct API: HTTPService {
    let notes: any NotesHandlers
    let service: any ServiceHandlers
    private let problemForError: @Sendable (any Error) -> ProblemDetails?

    /// Creates the service of its handlers.
    ///
    /// - Parameter problemForError: Turns an error that a handler threw into a problem; it is sent when the
    ///   operation documents its status. Any other error becomes a 500 and goes to the log.
    public init(
        notes: some NotesHandlers,
        service: some ServiceHandlers,
        problemForError: @escaping @Sendable (any Error) -> ProblemDetails? = { $0 as? ProblemDetails }
    ) {
        self.notes = notes
        self.service = service
        self.problemForError = problemForError
    }

    private static let router = OperationRouter(
        [
            OperationDescriptor("getHealth", "GET", "/health", produces: ["application/json"], statuses: [.code(200), .code(406), .code(500)]),
            OperationDescriptor("getReadiness", "GET", "/ready", produces: ["application/json"], statuses: [.code(200), .code(406), .code(500), .code(503)]),
            OperationDescriptor("listNotes", "GET", "/notes", produces: ["application/json"], statuses: [.code(200), .code(406), .code(422), .code(500), .code(503)]),
            OperationDescriptor("createNote", "POST", "/notes", consumes: ["application/json"], produces: ["application/json"], statuses: [.code(201), .code(400), .code(406), .code(413), .code(415), .code(422), .code(500), .code(503)]),
            OperationDescriptor("getNote", "GET", "/notes/{id}", produces: ["application/json"], statuses: [.code(200), .code(404), .code(406), .code(422), .code(500), .code(503)]),
            OperationDescriptor("updateNote", "PUT", "/notes/{id}", consumes: ["application/json"], produces: ["application/json"], statuses: [.code(200), .code(400), .code(404), .code(406), .code(413), .code(415), .code(422), .code(500), .code(503)]),
            OperationDescriptor("deleteNote", "DELETE", "/notes/{id}", statuses: [.code(204), .code(404), .code(422), .code(500), .code(503)]),
        ],
        resources: resources
    )

    public func route(_ head: RequestHead) -> RoutingDecision { Self.router.route(head) }

    public func respond(to request: ServiceRequest) async -> ServiceResponse {
        do {
            switch request.match.operation {
            case 0: return try await getHealth(request)
            case 1: return try await getReadiness(request)
            case 2: return try await listNotes(request)
            case 3: return try await createNote(request)
            case 4: return try await getNote(request)
            case 5: return try await updateNote(request)
            default: return try await deleteNote(request)
            }
        } catch {
            return request.response(to: error, as: problemForError(error))
        }
    }
}
