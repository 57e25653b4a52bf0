/// Where a request comes from, and what its transport knows of it: found out when a handler asks.
///
/// A class, as a request is copied from one function to the next.
public protocol RequestOrigin: AnyObject, Sendable {
    /// What identifies the request in logs and in the answer's `X-Request-ID`; empty when nobody gave it one.
    var requestID: String { get }
    /// The other end of the connection, as in a URL: `192.0.2.1:50410`, `[2001:db8::1]:50410`; `nil` when there is none.
    var peer: String? { get }
    /// When the transport gives the request up, if it does.
    var deadline: ContinuousClock.Instant? { get }

    /// Takes what a handler has to say to the log, beside the request it says it about.
    func log(_ level: RequestContext.Level, _ message: String)
}
