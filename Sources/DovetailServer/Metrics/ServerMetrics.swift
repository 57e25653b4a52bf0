import CoreMetrics
import DovetailRuntime
import Synchronization

/// The metrics of a server. Their labels are of the document, never of a request: there are few of them.
///
/// - `http_server_requests_total{operation, status}`; the operation of a request that led to none is `none`
/// - `http_server_request_duration_seconds{operation}`, from the head to the end of the response
/// - `http_server_requests_in_flight`, `http_server_connections`, `http_server_unread_bytes`
/// - `http_server_contract_violations_total{operation}`: requests that broke the document
/// - `http_server_response_breaches_total{operation}`: responses that broke the document, as far as somebody has looked
/// - `http_server_deprecated_requests_total{operation}`: uses of deprecated operations
final class ServerMetrics: Sendable {
    /// The metrics of one operation and status.
    private struct Handles: Sendable {
        let requests: Counter
        let duration: Timer
        let violations: Counter
        let breaches: Counter
        let deprecated: Counter?
    }

    private struct Key: Hashable {
        let operation: ObjectIdentifier?
        let status: Int
    }

    private let factory: any MetricsFactory
    private let handles = Mutex<[Key: Handles]>([:])
    let requestsInFlight: Meter
    let connections: Meter
    let unreadBytes: Meter

    init(_ factory: any MetricsFactory) {
        self.factory = factory
        requestsInFlight = Meter(label: "http_server_requests_in_flight", dimensions: [], factory: factory)
        connections = Meter(label: "http_server_connections", dimensions: [], factory: factory)
        unreadBytes = Meter(label: "http_server_unread_bytes", dimensions: [], factory: factory)
    }

    /// Counts a request that is answered, or abandoned before there was a status.
    func count(_ exchange: Exchange, now: Duration) {
        let operation = exchange.match?.descriptor
        let handles = handles(of: operation, status: exchange.response?.status ?? 0)
        handles.requests.increment()
        handles.duration.recordNanoseconds((now - exchange.started).nanoseconds)
        handles.deprecated?.increment()
        if exchange.response?.breaksDocument == true { handles.violations.increment() }
        if exchange.response?.breach != nil { handles.breaches.increment() }
    }

    private func handles(of operation: OperationDescriptor?, status: Int) -> Handles {
        let key = Key(operation: operation.map { ObjectIdentifier($0) }, status: status)
        return handles.withLock { handles in
            if let known = handles[key] { return known }
            let made = makeHandles(operation, status: status)
            handles[key] = made
            return made
        }
    }

    private func makeHandles(_ operation: OperationDescriptor?, status: Int) -> Handles {
        let label = [("operation", operation?.id ?? "none")]
        let statusText = status == 0 ? "none" : String(status)
        return Handles(
            requests: Counter(
                label: "http_server_requests_total",
                dimensions: label + [("status", statusText)],
                factory: factory
            ),
            duration: Timer(label: "http_server_request_duration_seconds", dimensions: label, factory: factory),
            violations: Counter(label: "http_server_contract_violations_total", dimensions: label, factory: factory),
            breaches: Counter(label: "http_server_response_breaches_total", dimensions: label, factory: factory),
            deprecated: operation?.isDeprecated == true
                ? Counter(label: "http_server_deprecated_requests_total", dimensions: label, factory: factory) : nil
        )
    }
}

extension Duration {
    /// The whole nanoseconds.
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
