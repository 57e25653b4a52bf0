import DovetailJSON

/// A response, ready for any transport to send.
///
/// The transport adds what belongs to the connection: `Content-Length`, `Date`, `Connection`.
public struct ServiceResponse: Sendable {
    /// The status code.
    public var status: Int
    /// The header fields, `Content-Type` included.
    public var headers: HeaderList
    /// The content; `nil` for a response that has none, such as 204.
    public var body: ResponseBody?
    /// The error behind a response, for the log and never for the client.
    public var cause: (any Error)?

    /// Whether it refuses a request that breaks the document: for metrics.
    public var breaksDocument = false

    /// How it differs from what the document promises, where somebody has looked: for the log and metrics, never for the
    /// client.
    public var breach: String?

    /// What the log says of ``cause``: all that the error tells developers, where it tells them more than others.
    package var causeText: String? {
        cause.map { ($0 as? any CustomDebugStringConvertible)?.debugDescription ?? "\($0)" }
    }

    /// Creates a response without content.
    public init(status: Int) {
        self.status = status
        self.headers = HeaderList()
        self.body = nil
    }

    /// Creates a response with bytes of a media type.
    public init(status: Int, contentType: String, body: [UInt8]) {
        self.init(status: status)
        self.headers.append("Content-Type", contentType)
        self.body = .bytes(body)
    }

    /// Creates a response with a media type's bytes that are made while they are sent.
    public init(status: Int, contentType: String, stream: ResponseStream) {
        self.init(status: status)
        self.headers.append("Content-Type", contentType)
        self.body = .stream(stream)
    }

    /// Creates a response with a value as compact JSON.
    public init(status: Int, json value: some JSONWritable, contentType: String = "application/json") {
        var writer = JSONWriter(capacity: 256)
        value.write(to: &writer)
        self.init(status: status)
        headers.append("Content-Type", contentType)
        if writer.wroteNonFiniteNumber { breach = "a number that is not finite was written as null" }
        body = .json(writer.finish())
    }

    /// Adds a header field; nothing when the value is absent.
    public mutating func appendHeader(_ name: String, _ value: (some CustomStringConvertible)?) {
        if let value { headers.append(name, value.description) }
    }
}
