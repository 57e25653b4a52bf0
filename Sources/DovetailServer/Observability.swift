public import CoreMetrics
public import Tracing

/// Where a server tells of its work, besides its log; nowhere by default, at no cost.
public struct Observability: Sendable {
    /// What makes the metrics: a ``PrometheusRegistry``, or any other backend of swift-metrics.
    public var metrics: (any MetricsFactory)?
    /// What makes a span of every operation that is served.
    public var tracer: (any Tracer)?

    /// Creates a choice.
    public init(metrics: (any MetricsFactory)? = nil, tracer: (any Tracer)? = nil) {
        self.metrics = metrics
        self.tracer = tracer
    }
}
