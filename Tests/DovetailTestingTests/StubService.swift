import DovetailRuntime

/// A service that answers every request of its operations in one way.
struct StubService: HTTPService {
    private let router: OperationRouter
    private let answer: @Sendable () -> ServiceResponse

    /// Creates a service of operations, each an identifier and the path where `GET` leads to it.
    init(_ operations: [(id: String, path: String)], answer: @escaping @Sendable () -> ServiceResponse) {
        router = OperationRouter(
            operations.map { OperationDescriptor($0.id, "GET", $0.path, produces: [], statuses: [.any]) }
        )
        self.answer = answer
    }

    func route(_ head: RequestHead) -> RoutingDecision { router.route(head) }

    func respond(to request: ServiceRequest) async -> ServiceResponse { answer() }
}
