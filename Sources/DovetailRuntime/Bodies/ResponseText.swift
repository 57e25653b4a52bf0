import DovetailJSON

extension ServiceResponse {
    /// Creates a response with a value as text; UTF-8 is named unless the media type names a charset.
    public init(status: Int, text value: some JSONWritable, contentType: String) {
        let named = contentType.lowercased().contains("charset=") ? contentType : contentType + "; charset=utf-8"
        self.init(status: status, contentType: named, body: Array(SimpleText.text(of: value, explode: false).utf8))
    }

    /// Adds a header field in the style `simple`; nothing when the value is absent.
    ///
    /// Each cookie is a field of its own: commas do not part them (RFC 6265 §3; OpenAPI 3.2 §4.21.3).
    public mutating func appendHeader(_ name: String, simple value: (some JSONWritable)?, explode: Bool = false) {
        guard let value else { return }
        if name.equalsIgnoringASCIICase("Set-Cookie") {
            for text in SimpleText.parts(of: value, explode: true) { headers.append(name, text) }
        } else {
            headers.append(name, SimpleText.text(of: value, explode: explode))
        }
    }

    /// Adds a header field as JSON; nothing when the value is absent.
    public mutating func appendHeader(_ name: String, json value: (some JSONWritable)?) {
        guard let value else { return }
        var writer = JSONWriter()
        value.write(to: &writer)
        headers.append(name, String(decoding: writer.bytes, as: UTF8.self))
    }
}

/// The text of values in the style `simple` (OpenAPI 3.1 §4.8.12.2, RFC 6570 §3.2.2).
enum SimpleText {
    /// A scalar as it is, an array with commas, an object as `name,value` or, exploded, `name=value`.
    static func text(of value: some JSONWritable, explode: Bool) -> String {
        parts(of: value, explode: explode).joined(separator: ",")
    }

    /// A scalar, each item of an array, or each member of an object.
    static func parts(of value: some JSONWritable, explode: Bool) -> [String] {
        switch json(of: value) {
        case .array(let items)?: return items.map(scalar)
        case .object(let object)?:
            let separator = explode ? "=" : ","
            return object.members.map { $0.name + separator + scalar($0.value) }
        case let scalar?: return [self.scalar(scalar)]
        case nil: return []
        }
    }

    /// The value as JSON; `nil` for none.
    static func json(of value: (some JSONWritable)?) -> JSONValue? {
        guard let value else { return nil }
        var writer = JSONWriter()
        value.write(to: &writer)
        return try? JSONValue.parse(writer.bytes)
    }

    /// A string without its marks, and what has no text of its own as JSON.
    static func scalar(_ value: JSONValue) -> String {
        if case .string(let text) = value { return text }
        return value.description
    }
}
