/// What there is to tell of a request once it is answered, or abandoned.
struct RequestRecord: Sendable {
    /// The method, `nil` when no head could be read.
    var method: String?
    /// The path without the query.
    var path: String?
    /// The operation's name in the document, `nil` when the request led to none.
    var operation: String?
    /// The request's name, in the log and in `X-Request-Id`.
    var requestID: String
    /// The status of the response, `nil` when there was none before the connection ended.
    var status: Int?
    /// The bytes of the response's body.
    var bytes: Int
    /// Whether the whole response was sent.
    var isComplete: Bool
    /// From the end of the head to the end of the response.
    var duration: Duration
    /// Why the transport answered in the service's place, `nil` when it did not.
    var refusal: Refusal?
    /// The error behind the response.
    var cause: String?
    /// How the response differs from what the document promises.
    var breach: String?
}
