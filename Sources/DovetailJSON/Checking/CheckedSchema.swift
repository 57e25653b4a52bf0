/// A schema that generated code checks values by where a Swift type does not enforce all of it.
///
/// It is compiled when the first value is checked.
public final class CheckedSchema: Sendable {
    private let document: CheckedDocument
    private let reference: String

    /// A schema as JSON, with all that it refers to inside it.
    public convenience init(_ text: String, assertsFormats: Bool = true) {
        self.init(CheckedDocument(text, assertsFormats: assertsFormats), at: "")
    }

    /// A schema in a document, by its JSON Pointer as a fragment: `#/components/schemas/Note`.
    public init(_ document: CheckedDocument, at fragment: String) {
        self.document = document
        reference = CheckedDocument.uri + fragment
    }

    /// What is wrong with a value, in its order. A value that cannot be judged within the limits has a finding, too.
    func findings(on value: JSONValue) -> [Finding] {
        do throws(SchemaError) {
            return try document.interpreter.findings(on: value, against: reference)
        } catch {
            return [Finding(path: [], keyword: "schema", detail: "cannot be checked: \(error.sentence)")]
        }
    }
}

/// A document with schemas that values are checked by; it is read when the first value is checked.
public final class CheckedDocument: Sendable {
    static let uri = "schema.json"

    let interpreter: SchemaInterpreter

    /// A schema or an OpenAPI document as JSON.
    public init(_ text: String, assertsFormats: Bool = true) {
        var set = SchemaSet()
        // The generator has written the text and read it once already; without it no reference leads anywhere, and every
        // value has a finding that says so.
        if let value = try? JSONValue.parse(text, limits: JSONLimits(maxDepth: JSONLimits.deepest)) {
            try? set.add(value, at: Self.uri)
        }
        interpreter = SchemaInterpreter(set, formatAssertion: assertsFormats)
    }
}
