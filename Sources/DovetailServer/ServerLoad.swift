import Synchronization

/// What all connections of a server share: how many there are, how many requests are in flight, whether it drains.
final class ServerLoad: Sendable {
    private let connections = Atomic(0)
    private let requests = Atomic(0)
    private let draining = Atomic(false)
    private let limits: ServerLimits

    init(_ limits: ServerLimits) {
        self.limits = limits
    }

    /// Counts a connection; `false` when it is one too many. ``connectionEnded()`` follows in either case.
    func connectionBegan() -> Bool {
        connections.add(1, ordering: .relaxed).newValue <= limits.connections
    }

    func connectionEnded() {
        connections.subtract(1, ordering: .relaxed)
    }

    /// Takes a place for a request, to be given back with ``requestEnded()``; `false` when none is free.
    func requestBegan() -> Bool {
        if requests.add(1, ordering: .relaxed).newValue <= limits.requestsInFlight { return true }
        requests.subtract(1, ordering: .relaxed)
        return false
    }

    func requestEnded() {
        requests.subtract(1, ordering: .relaxed)
    }

    /// Whether the server is shutting down: connections that are accepted late must know.
    var isDraining: Bool { draining.load(ordering: .relaxed) }

    func beginDraining() {
        draining.store(true, ordering: .relaxed)
    }

    /// The requests in flight, for tests and metrics.
    var requestsInFlight: Int { requests.load(ordering: .relaxed) }
}
