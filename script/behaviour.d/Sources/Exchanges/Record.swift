import DovetailRuntime

/// A request as a handler got it, its values written as JSON.
package struct Record: Sendable {
    /// The position of the operation in the document.
    package var operation = 0
    /// The parameters by place and name, `query limit`; the parts of a multipart body, `part file`.
    package private(set) var values = JSONObject()
    /// The body, unless it has typed parts; bytes are a string.
    package private(set) var body: JSONValue?
    /// The media types of the case that a body of several has.
    package var mediaTypes: [String] = []
    /// The media type of bytes.
    package private(set) var contentType: String?
    /// Who the request acts for, as the security handlers had it.
    package var principal: String?

    package init() {}

    package mutating func set(_ name: String, _ value: (some JSONWritable)?) {
        if let value { values.append(name, Self.json(value)) }
    }

    package mutating func set(_ name: String, _ file: FilePart?) {
        if let file { set(name, file.text) }
    }

    package mutating func set(_ name: String, _ files: [FilePart]?) {
        if let files { set(name, files.map(\.text)) }
    }

    package mutating func set(_ name: String, _ file: FileStream?) async throws {
        guard let file else { return }
        var bytes: [UInt8] = []
        for try await piece in file { bytes += piece }
        set(name, String(decoding: bytes, as: UTF8.self))
    }

    package mutating func set(_ name: String, _ files: FileStreams?) async throws {
        guard let files else { return }
        var texts: [String] = []
        for try await file in files {
            var bytes: [UInt8] = []
            for try await piece in file { bytes += piece }
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
        set(name, texts)
    }

    package mutating func setBody(_ value: some JSONWritable) {
        body = Self.json(value)
    }

    package mutating func setBody(_ content: RequestContent) async throws {
        body = .string(String(decoding: try await content.collected(upTo: .max), as: UTF8.self))
        contentType = content.contentType
    }

    package mutating func setBody(_ items: RequestItems<some JSONWritable & Sendable>) async throws {
        var values: [JSONValue] = []
        for try await item in items { values.append(Self.json(item)) }
        body = .array(values)
    }

    private static func json(_ value: some JSONWritable) -> JSONValue {
        var writer = JSONWriter()
        value.write(to: &writer)
        // What is not JSON then differs from whatever was sent.
        return (try? JSONValue.parse(writer.bytes))
            ?? .string("not JSON: \(String(decoding: writer.bytes, as: UTF8.self))")
    }
}

extension FilePart {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
