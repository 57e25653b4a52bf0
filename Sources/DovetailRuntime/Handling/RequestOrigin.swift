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

/// Texts of addresses.
package enum PeerAddress {
    /// The other end of a connection as in a URL.
    package static func text(address: String, port: Int) -> String {
        // A socket for both families writes IPv4 addresses as IPv6 (RFC 4291 §2.5.5.2).
        let isMapped = address.hasPrefix("::ffff:") && address.utf8.contains(UInt8(ascii: "."))
        let host = isMapped ? String(address.dropFirst(7)) : address
        return host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
