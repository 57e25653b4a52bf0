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
    public private(set) var query = ""
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

    /// Adds a parameter of the query; a value is a scalar, or a list of them, and `nil` adds nothing.
    public mutating func appendQuery(_ name: String, _ value: (some JSONWritable)?) {
        for text in Self.texts(value) {
            query += (query.isEmpty ? "" : "&") + Self.percentEncoded(name) + "=" + Self.percentEncoded(text)
        }
    }

    /// Adds a header field; a value is a scalar, or a list of them, and `nil` adds nothing.
    public mutating func appendHeader(_ name: String, _ value: (some JSONWritable)?) {
        let texts = Self.texts(value)
        if !texts.isEmpty { headers.append(name, texts.joined(separator: ",")) }
    }

    /// Adds a cookie; a value is a scalar, and `nil` adds nothing.
    public mutating func appendCookie(_ name: String, _ value: (some JSONWritable)?) {
        for text in Self.texts(value) { headers.append("Cookie", "\(name)=\(Self.percentEncoded(text))") }
    }

    /// The address with the query of the message.
    public func address(at url: String) -> String {
        if query.isEmpty { return url }
        let end = url.firstIndex(of: "#") ?? url.endIndex
        let separator = url[..<end].contains("?") ? "&" : "?"
        return url[..<end] + separator + query + url[end...]
    }

    /// The texts of a scalar, or of the scalars in a list; what is no scalar stays JSON.
    private static func texts(_ value: (some JSONWritable)?) -> [String] {
        guard let value else { return [] }
        var writer = JSONWriter(capacity: 64)
        value.write(to: &writer)
        switch try? JSONValue.parse(writer.bytes) {
        case .array(let items)?: return items.map(text)
        case let value?: return [text(value)]
        case nil: return []
        }
    }

    private static func text(_ value: JSONValue) -> String {
        if case .string(let text) = value { return text }
        return value.description
    }

    /// A text of which only unreserved characters stay as they are (RFC 3986 §2.3).
    private static func percentEncoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
