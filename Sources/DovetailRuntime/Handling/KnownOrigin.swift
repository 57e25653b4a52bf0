/// An origin of which everything is known beforehand, such as that of a request made in process.
public final class KnownOrigin: RequestOrigin {
    /// What identifies the request in logs and in the answer's `X-Request-ID`; empty when nobody gave it one.
    public let requestID: String
    /// The other end of the connection; `nil` when there is none.
    public let peer: String?
    /// When the transport gives the request up, if it does.
    public let deadline: ContinuousClock.Instant?

    private let say: @Sendable (RequestContext.Level, String) -> Void

    /// Creates an origin; of a request made in process unless told otherwise.
    public init(
        requestID: String = "",
        peer: String? = nil,
        deadline: ContinuousClock.Instant? = nil,
        log: @escaping @Sendable (RequestContext.Level, String) -> Void = { _, _ in }
    ) {
        self.requestID = requestID
        self.peer = peer
        self.deadline = deadline
        self.say = log
    }

    /// Takes what a handler has to say to the log.
    public func log(_ level: RequestContext.Level, _ message: String) { say(level, message) }
}
