/// Where a request comes from, and what the transport knows of it: set by the transport, read by handlers.
public struct RequestOrigin: Sendable {
    /// What identifies the request in logs and in the answer's `X-Request-ID`; empty when nobody gave it one.
    public var requestID: String
    /// The other end of the connection, as the transport writes it: `192.0.2.1:50410`; `nil` when there is none.
    public var peer: String?
    /// When the transport gives the request up, if it does.
    public var deadline: ContinuousClock.Instant?
    /// Takes what a handler has to say to the log, beside the request it says it about.
    public var log: @Sendable (RequestContext.Level, String) -> Void

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
        self.log = log
    }
}

extension RequestOrigin {
    /// The other end of a connection as in a URL: `192.0.2.1:50410`, `[2001:db8::1]:50410`.
    package static func peer(address: String, port: Int) -> String {
        // A socket for both families writes IPv4 addresses as IPv6 (RFC 4291 §2.5.5.2).
        let isMapped = address.hasPrefix("::ffff:") && address.utf8.contains(UInt8(ascii: "."))
        let host = isMapped ? String(address.dropFirst(7)) : address
        return host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
