import Synchronization

/// A value that another thread computes.
final class ThreadWork<Value: Sendable>: Sendable {
    private let compute: @Sendable () -> Value
    private let computed = Mutex<Value?>(nil)

    init(_ compute: @escaping @Sendable () -> Value) {
        self.compute = compute
    }

    func run() {
        let value = compute()
        computed.withLock { $0 = value }
    }

    /// The value, which is computed here if no other thread has: the system may have none left.
    var value: Value { computed.withLock { $0 } ?? compute() }
}
