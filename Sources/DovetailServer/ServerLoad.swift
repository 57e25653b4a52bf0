import CoreMetrics
import DovetailRuntime
import Synchronization

/// What all connections of a server share: how many there are, how many requests are in flight, what clients leave unread,
/// whether it drains.
final class ServerLoad: Sendable {
    private let connections = Atomic(0)
    private let requests = Atomic(0)
    private let unread = Atomic(0)
    private let limits: ServerLimits
    private let drain: DrainSignal
    /// The metrics to keep; nil when nobody wants any.
    let metrics: ServerMetrics?

    init(_ limits: ServerLimits, drain: DrainSignal = DrainSignal(), metrics: ServerMetrics? = nil) {
        self.metrics = metrics
        self.limits = limits
        self.drain = drain
    }

    /// Counts a connection; `false` when it is one too many. ``connectionEnded()`` follows in either case.
    func connectionBegan() -> Bool {
        metrics?.connections.increment()
        return connections.add(1, ordering: .relaxed).newValue <= limits.connections
    }

    func connectionEnded() {
        metrics?.connections.decrement()
        connections.subtract(1, ordering: .relaxed)
    }

    /// Takes a place for a request, to be given back with ``requestEnded()``; `false` when none is free.
    func requestBegan() -> Bool {
        if requests.add(1, ordering: .relaxed).newValue <= limits.requestsInFlight {
            metrics?.requestsInFlight.increment()
            return true
        }
        requests.subtract(1, ordering: .relaxed)
        return false
    }

    func requestEnded() {
        metrics?.requestsInFlight.decrement()
        requests.subtract(1, ordering: .relaxed)
    }

    /// Counts bytes that wait for clients to read on, and those that wait no longer.
    func unreadGrew(by bytes: Int) {
        metrics?.unreadBytes.increment(by: Double(bytes))
        unread.add(bytes, ordering: .relaxed)
    }

    /// Whether clients leave more unread than the server holds for them.
    var isUnreadTooMuch: Bool { unreadBytes > limits.unreadBytes }

    /// What is held for clients that do not read on.
    var unreadBytes: Int { unread.load(ordering: .relaxed) }

    /// Whether the server is shutting down: connections that are accepted late must know.
    var isDraining: Bool { drain.isDraining }

    func beginDraining() {
        drain.begin()
    }

    /// The requests in flight, for tests and metrics.
    var requestsInFlight: Int { requests.load(ordering: .relaxed) }
}
