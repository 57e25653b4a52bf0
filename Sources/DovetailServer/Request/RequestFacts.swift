/// What the transport needs to know of a head: where it goes, how its body is framed, what becomes of the connection.
struct RequestFacts: Sendable, Hashable {
    /// How the end of a body is found (RFC 9112 §6.3).
    enum Body: Sendable, Hashable {
        case none
        case length(Int)
        case chunked
    }

    /// The method in the case it was sent.
    var method: String
    /// The target in origin form, or `*`.
    var target: String
    /// How the body is framed.
    var body = Body.none
    /// Whether the client wants to use the connection again (RFC 9112 §9.3).
    var persists: Bool
    /// Whether the version is HTTP/1.0, whose clients must be told that a connection persists.
    var isOldVersion: Bool
    /// Whether it came on a stream of HTTP/2, whose frames say where a body ends.
    var isStream = false
    /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110 §10.1.1).
    var expectsContinue = false
    /// The client's own name for the request, when it is one that can be logged and echoed.
    var requestID: String?
    /// Why the transport does not pass the request on, `nil` when it does.
    var refusal: Refusal?
}
