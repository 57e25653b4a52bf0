/// A request that the service makes of others: a webhook, or a callback (OpenAPI 3.1 §4.8.18).
///
/// Generated for each of them, with a property for the body and for each parameter. A client that sends it is one
/// function: from an ``OutgoingMessage`` and an address to an ``IncomingAnswer``.
public protocol OutgoingRequest: Sendable {
    /// What the receiver may answer.
    associatedtype Response: Sendable

    /// The request as it is sent.
    func outgoingMessage() -> OutgoingMessage
    /// What an answer means.
    ///
    /// - Throws: ``UnexpectedAnswer`` for one that the document does not describe.
    static func response(from answer: IncomingAnswer) throws -> Response
}

/// A request without the address that it is sent to.
public struct OutgoingMessage: Sendable, Hashable {
    /// The method in upper case.
    public var method: String
    /// The parameters of the query, encoded: `a=1&b=2`; empty when there are none.
    public internal(set) var query = ""
    /// The header fields, `Content-Type` included.
    public var headers = HeaderList()
    /// The content; `nil` for none.
    public var body: [UInt8]?

    /// Creates a message without content.
    public init(_ method: String) {
        self.method = method
    }

    /// Sets the content to a value as JSON.
    public mutating func setJSON(_ value: some JSONWritable, contentType: String) {
        var writer = JSONWriter(capacity: 256)
        value.write(to: &writer)
        headers.append("Content-Type", contentType)
        body = writer.bytes
    }

    /// Sets the content to bytes of a media type.
    public mutating func setBytes(_ bytes: [UInt8], contentType: String) {
        headers.append("Content-Type", contentType)
        body = bytes
    }

    /// The address with the query of the message.
    public func address(at url: String) -> String {
        if query.isEmpty { return url }
        let end = url.firstIndex(of: "#") ?? url.endIndex
        let separator = url[..<end].contains("?") ? "&" : "?"
        return url[..<end] + separator + query + url[end...]
    }
}
