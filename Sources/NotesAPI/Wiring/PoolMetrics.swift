import CoreMetrics
import DovetailServer
import Storage

/// The connections to PostgreSQL as gauges, looked up when somebody asks.
struct PoolMetrics {
    private let open: Meter
    private let busy: Meter
    private let waiting: Meter
    private let running: Meter
    private let failedConnects: Meter
    private let ended: [(PostgresPoolState.End, Meter)]

    /// Registers the gauges of a pool whose state can be asked for.
    static func add(to registry: PrometheusRegistry, _ state: @escaping @Sendable () -> PostgresPoolState) {
        let metrics = PoolMetrics(registry)
        registry.onCollect { metrics.set(state()) }
    }

    private init(_ registry: PrometheusRegistry) {
        func gauge(_ label: String, _ dimensions: [(String, String)] = []) -> Meter {
            Meter(label: label, dimensions: dimensions, factory: registry)
        }
        open = gauge("db_pool_connections")
        busy = gauge("db_pool_connections_busy")
        waiting = gauge("db_pool_requests_waiting")
        running = gauge("db_pool_requests_running")
        failedConnects = gauge("db_pool_connects_failed")
        ended = PostgresPoolState.End.allCases.map { ($0, gauge("db_pool_connections_ended", [("why", $0.rawValue)])) }
    }

    private func set(_ state: PostgresPoolState) {
        open.set(state.open)
        busy.set(state.busy)
        waiting.set(state.waiting)
        running.set(state.running)
        failedConnects.set(state.failedConnects)
        for (end, meter) in ended { meter.set(state.ended[end] ?? 0) }
    }
}
