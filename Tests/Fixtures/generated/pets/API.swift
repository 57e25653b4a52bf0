// Made from openapi.yaml on every build. To change it, change openapi.yaml.

public import DovetailRuntime

/// The service that the document describes: routes and checks requests, and calls handlers.
public struct API: HTTPService {
    let `default`: any DefaultHandlers
    private let problemForError: @Sendable (any Error) -> ProblemDetails?

    /// Creates the service of its handlers.
    ///
    /// - Parameter problemForError: Turns an error that a handler threw into a problem; it is sent when the
    ///   operation documents its status. Any other error becomes a 500 and goes to the log.
    public init(
        `default`: some DefaultHandlers,
        problemForError: @escaping @Sendable (any Error) -> ProblemDetails? = { $0 as? ProblemDetails }
    ) {
        self.default = `default`
        self.problemForError = problemForError
    }

    private static let router = OperationRouter(
        [
            OperationDescriptor("list_pets", "GET", "/pets", produces: ["application/json"], statuses: [.code(200), .any]),
            OperationDescriptor("put_pet", "PUT", "/pets/{name}.{extension}", consumes: ["application/json"], produces: ["application/json"], statuses: [.code(200), .range(4)]),
        ],
        resources: resources
    )

    public func route(_ head: RequestHead) -> RoutingDecision { Self.router.route(head) }

    public func respond(to request: ServiceRequest) async -> ServiceResponse {
        do {
            switch request.match.operation {
            case 0: return try await listPets(request)
            default: return try await putPet(request)
            }
        } catch {
            return request.response(to: error, as: problemForError(error))
        }
    }
}
