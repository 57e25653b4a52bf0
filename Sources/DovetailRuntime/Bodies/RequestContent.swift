/// A request's body as it is, with its media type: what an operation gets whose document describes bytes.
public struct RequestContent: Sendable {
    /// The media type as the client sent it, parameters included; empty when it sent none.
    public var contentType: String
    /// The bytes, while they arrive.
    public var body: RequestBody

    /// Creates a content.
    public init(contentType: String, body: RequestBody) {
        self.contentType = contentType
        self.body = body
    }

    /// Creates a content of bytes that are there: for tests.
    public init(_ bytes: [UInt8], contentType: String = "application/octet-stream") {
        self.init(contentType: contentType, body: .bytes(bytes))
    }

    /// The bytes piece by piece; it can be read once.
    public var stream: RequestBodyStream { body.stream }

    /// All bytes.
    ///
    /// - Throws: ``RequestBodyError`` for more bytes than `limit`, or for a body that will never be whole.
    public func collected(upTo limit: Int) async throws -> [UInt8] {
        try await body.collected(upTo: limit)
    }
}
