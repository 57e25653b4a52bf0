/// Computes two values at the same time.
enum Concurrently {
    /// Computes the first value on a thread of its own, and the second one on the caller's.
    static func both<First: Sendable, Second>(
        _ first: @escaping @Sendable () -> First,
        _ second: () -> Second
    ) -> (First, Second) {
        let work = ThreadWork(first)
        let thread = DeepThread.start { work.run() }
        let other = second()
        thread?.join()
        return (work.value, other)
    }
}
