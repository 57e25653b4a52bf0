import DovetailRuntime

/// The answer that a handler gives: values as JSON, which the handler turns into Swift's.
package struct Plan: Sendable {
    /// The key in the operation's `responses`.
    package var key: String
    /// The status, where the key leaves it open.
    package var status: Int
    /// The media type of the body as the document names it; empty for none.
    package var mediaType: String
    /// The media type that is sent: one of the range.
    package var contentType: String
    /// The body, or the items of a stream.
    package var body: JSONValue
    /// The header fields that the document describes.
    package var headers: JSONObject

    package init(
        key: String,
        status: Int,
        mediaType: String = "",
        contentType: String = "",
        body: JSONValue = .null,
        headers: JSONObject = JSONObject()
    ) {
        self.key = key
        self.status = status
        self.mediaType = mediaType
        self.contentType = contentType
        self.body = body
        self.headers = headers
    }

    /// The body, or a header's value, as a generated type.
    ///
    /// - Throws: ``SampleRefused`` when the type does not take what the schema takes.
    package func body<Value>(_ read: (inout JSONReader) -> Value) throws -> Value {
        try Self.value(body, read)
    }

    package func header<Value>(_ name: String, _ read: (inout JSONReader) -> Value) throws -> Value {
        try Self.value(headers[name] ?? .null, read)
    }

    package func optionalHeader<Value>(_ name: String, _ read: (inout JSONReader) -> Value) throws -> Value? {
        try headers[name].map { try Self.value($0, read) }
    }

    package func items<Value>(_ read: (inout JSONReader) -> Value) throws -> [Value] {
        guard case .array(let items) = body else { return [] }
        return try items.map { try Self.value($0, read) }
    }

    /// The body as bytes.
    package var content: ResponseContent {
        guard case .string(let text) = body else { return ResponseContent([], contentType: contentType) }
        return ResponseContent(Array(text.utf8), contentType: contentType)
    }

    private static func value<Value>(_ json: JSONValue, _ read: (inout JSONReader) -> Value) throws -> Value {
        let bytes = Array(json.description.utf8)
        var reader = JSONReader(bytes.span)
        let value = read(&reader)
        reader.finish()
        guard reader.isValid else {
            throw SampleRefused(json: json, reasons: reader.violations.map { "\($0.place) \($0.detail)" })
        }
        return value
    }
}

/// A value that a generated type does not take, although it is one of the schema's.
package struct SampleRefused: Error, CustomStringConvertible {
    package var json: JSONValue
    package var reasons: [String]

    package var description: String { "the generated type refuses \(json): \(reasons.joined(separator: "; "))" }
}
