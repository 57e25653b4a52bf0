public import DovetailRuntime

/// Serves the metrics of a registry at `/metrics`: on a port of its own, which clients of the API need not reach.
public struct MetricsService: HTTPService {
    private static let router = OperationRouter([
        OperationDescriptor("getMetrics", "GET", "/metrics", produces: ["text/plain"], statuses: [.code(200)])
    ])

    private let registry: PrometheusRegistry

    /// Creates the service of a registry.
    public init(_ registry: PrometheusRegistry) {
        self.registry = registry
    }

    /// Leads `/metrics` to its only operation.
    public func route(_ head: RequestHead) -> RoutingDecision { Self.router.route(head) }

    /// Answers with all metrics as they are now.
    public func respond(to request: ServiceRequest) async -> ServiceResponse {
        ServiceResponse(
            status: 200,
            contentType: "text/plain; version=0.0.4; charset=utf-8",
            body: Array(await registry.text().utf8)
        )
    }
}
