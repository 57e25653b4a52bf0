// Made from openapi.yaml on every build. To change it, change openapi.yaml.

public import DovetailRuntime

/// A text and its number.
public struct Note: Sendable, Hashable {
    /// The number, given by the service; the first note is 1.
    public var id: Int64
    /// The text.
    public var text: String

    /// Creates a value.
    public init(id: Int64, text: String) {
        self.id = id
        self.text = text
    }
}

extension Note: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", self.id)
        writer.member("text", self.text)
        writer.endObject()
    }
}

/// What a client says of a note.
public struct NoteContent: Sendable, Hashable {
    /// The text, from 1 to 10000 characters; any but U+0000, which no database keeps.
    public var text: String

    /// Creates a value.
    public init(text: String) {
        self.text = text
    }
}

extension NoteContent: JSONReadable {
    private static let fields = JSONFields(["text"], required: [0])

    public init(reading reader: inout JSONReader) {
        self.text = ""
        var object = reader.beginObject(Self.fields)
        while reader.nextField(&object) != nil {
            self.text = reader.readString(minLength: 1, maxLength: 10000, pattern: Patterns.p8189fcbdf323400c)
        }
        reader.endObject(object)
    }
}

/// The state of the service.
public struct Health: Sendable, Hashable {
    /// Always `ok`; a service that is not well answers with a problem.
    public var status: Health.Status

    /// Creates a value.
    public init(status: Health.Status) {
        self.status = status
    }

    /// Always `ok`; a service that is not well answers with a problem.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        case ok
    }
}

extension Health: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", self.status)
        writer.endObject()
    }
}

extension Health.Status: JSONStringEnumeration {
    public static let texts = JSONFields(["ok"])
}

/// What went wrong (RFC 9457).
public struct Problem: Sendable, Hashable {
    /// A URI that names the kind of problem; `about:blank` when the status says it all.
    public var type: String
    /// The kind of problem in a few words.
    public var title: String
    /// The status code of the response.
    public var status: Int
    /// What went wrong this time.
    public var detail: String?
    /// Every place in which the request breaks this description.
    public var errors: [Violation]?

    /// Creates a value.
    public init(type: String, title: String, status: Int, detail: String? = nil, errors: [Violation]? = nil) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.errors = errors
    }
}

extension Problem: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", self.type)
        writer.member("title", self.title)
        writer.member("status", self.status)
        writer.member("detail", self.detail)
        writer.member("errors", self.errors)
        writer.endObject()
    }
}

/// One place in which a request breaks this description.
public struct Violation: Sendable, Hashable {
    /// The place in the body, as a JSON Pointer (RFC 6901); empty for the whole body.
    public var pointer: String?
    /// The name of the parameter.
    public var parameter: String?
    /// The rule of JSON Schema that is broken.
    public var keyword: String
    /// What the value must be, and what it is.
    public var detail: String

    /// Creates a value.
    public init(pointer: String? = nil, parameter: String? = nil, keyword: String, detail: String) {
        self.pointer = pointer
        self.parameter = parameter
        self.keyword = keyword
        self.detail = detail
    }
}

extension Violation: JSONWritable {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("pointer", self.pointer)
        writer.member("parameter", self.parameter)
        writer.member("keyword", self.keyword)
        writer.member("detail", self.detail)
        writer.endObject()
    }
}

private enum Patterns {
    static let p8189fcbdf323400c = CheckedPattern("^[^\\u0000]*$")
}
