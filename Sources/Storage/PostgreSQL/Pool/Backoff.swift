/// Spaces out attempts to connect to a server that does not answer: a state machine without a clock.
struct Backoff {
    private static let first = Duration.milliseconds(20)
    private static let longest = Duration.seconds(1)

    private var failure: PostgresError?
    private var delay = first
    private var next: ContinuousClock.Instant?

    /// Why nobody tries now: what the last attempt ended with.
    func refusal(at now: ContinuousClock.Instant) -> PostgresError? {
        guard let next, now < next else { return nil }
        return failure
    }

    /// Doubles the pause, up to a second, and takes up to half off by chance.
    mutating func failed(_ error: PostgresError, at now: ContinuousClock.Instant) {
        failure = error
        next = now.advanced(by: delay * Double.random(in: 0.5...1))
        delay = min(delay * 2, Self.longest)
    }

    /// Forgets the failures and says whether there were any.
    mutating func succeeded() -> Bool {
        defer { self = Backoff() }
        return failure != nil
    }
}
