/// Runs what walks documents.
package enum DeepStack {
    /// Computes a value on a ``DeepThread``, and waits for it.
    package static func run<Value: Sendable>(_ compute: @escaping @Sendable () -> Value) -> Value {
        let work = ThreadWork(compute)
        DeepThread.start { work.run() }?.join()
        return work.value
    }
}
