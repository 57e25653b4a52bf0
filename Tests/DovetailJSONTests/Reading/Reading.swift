@testable import DovetailJSON

/// What reading a text gave.
struct Reading<Value> {
    let value: Value
    let syntaxError: JSONSyntaxError?
    let violations: [Violation]
    let violationCount: Int

    /// Reads a whole text as generated code and its caller do.
    init(_ bytes: [UInt8], limits: JSONLimits = .standard, _ read: (inout JSONReader) -> Value) {
        var reader = JSONReader(bytes.span, limits: limits)
        value = read(&reader)
        reader.finish()
        syntaxError = reader.syntaxError
        violations = reader.violations
        violationCount = reader.violationCount
    }

    init(_ text: String, limits: JSONLimits = .standard, _ read: (inout JSONReader) -> Value) {
        self.init(Array(text.utf8), limits: limits, read)
    }

    /// The violations as "pointer keyword: detail".
    var lines: [String] {
        violations.map { violation in
            guard case .pointer(let pointer) = violation.place else { return "\(violation)" }
            return "\(pointer) \(violation.keyword): \(violation.detail)"
        }
    }
}

/// A type as the generator writes it.
struct NoteCreate: JSONReadable, JSONWritable, Hashable {
    var text: String
    var tags: [String]?
    var rating: Int

    private static let fields = JSONFields("text! tags rating")

    init(reading reader: inout JSONReader) {
        self.text = ""
        self.tags = nil
        self.rating = 0
        var object = JSONObjectCursor(Self.fields)
        while let field = reader.nextField(&object) {
            switch field {
            case .f0: self.text = reader.readString(minLength: 1, maxLength: 10)
            case .f1:
                self.tags = reader.readArray(minItems: 1, maxItems: 3, unique: true) { $0.readString(maxLength: 4) }
            default: self.rating = reader.readInt(minimum: 1, maximum: 5)
            }
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.string("text", self.text)
        writer.optionalStrings("tags", self.tags)
        writer.int("rating", self.rating)
        writer.endObject()
    }
}
