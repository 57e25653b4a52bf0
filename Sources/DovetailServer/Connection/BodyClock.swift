/// How long a client may still take for a body: a fixed time, and the time its bytes have earned.
///
/// It runs only while the server waits for the client, so that a handler that is slow to read costs the client nothing.
struct BodyClock: Sendable, Hashable {
    /// What the client has taken up to the time the clock last stopped.
    private var taken = Duration.zero
    /// When the clock began to run; `nil` while it stands.
    private var runningSince: Duration?

    /// Lets the clock run, if it does not.
    mutating func start(now: Duration) {
        runningSince = runningSince ?? now
    }

    /// Lets the clock stand.
    mutating func stop(now: Duration) {
        if let runningSince { taken += now - runningSince }
        runningSince = nil
    }

    /// When the client will have taken too long if nothing more comes; `nil` while the clock stands.
    func deadline(received: Int, limits: ServerLimits) -> Duration? {
        guard let runningSince else { return nil }
        return runningSince - taken + limits.bodyPatience + .seconds(Double(received) / Double(max(limits.bodyRate, 1)))
    }
}
