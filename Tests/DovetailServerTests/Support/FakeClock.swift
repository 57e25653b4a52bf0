import Synchronization

/// A clock that a test sets.
final class FakeClock: Sendable {
    private let current = Mutex(Duration.zero)

    var time: Duration {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }
}
