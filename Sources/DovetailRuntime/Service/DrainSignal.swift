import Synchronization

/// Tells who wants to know that the transport is shutting down: a readiness endpoint says so while its last requests
/// are answered.
public final class DrainSignal: Sendable {
    private let began = Atomic(false)

    /// Creates a signal that has not been given.
    public init() {}

    /// Whether the transport takes no new connections any more.
    public var isDraining: Bool { began.load(ordering: .relaxed) }

    /// Gives the signal: for transports.
    public func begin() {
        began.store(true, ordering: .relaxed)
    }
}
