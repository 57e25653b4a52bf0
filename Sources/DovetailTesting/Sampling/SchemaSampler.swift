public import DovetailJSON

/// Makes values at random that a schema of a document describes.
///
/// It follows the keywords that say how a value is made. What they cannot say (`not`, `if`, `unevaluatedProperties`,
/// exactly one of several branches) it leaves to chance, so that a value need not match: ask the interpreter.
public struct SchemaSampler {
    let document: JSONValue
    var random: SeededRandom
    /// How deep the value that is being made is nested.
    var depth = 0

    /// From here on only what must be there is made.
    static let greatestDepth = 6

    /// A sampler of the schemas in a document; the same seed gives the same values.
    public init(_ document: JSONValue, seed: UInt64) {
        self.document = document
        random = SeededRandom(seed: seed)
    }

    /// Some value of the schema at a JSON Pointer: `/components/schemas/Note`.
    public mutating func value(at pointer: String) -> JSONValue {
        value(of: ["$ref": .string("#" + pointer)])
    }

    /// Some value of a schema, whose references lead into the document.
    public mutating func value(of schema: JSONValue) -> JSONValue {
        guard case .object(let keywords) = settled(schema) else {
            return schema == .bool(false) ? .null : anyScalar()
        }
        depth += 1
        defer { depth -= 1 }
        if let constant = keywords["const"] { return constant }
        if let value = keywords["enum"]?.items.randomElement(using: &random) { return value }
        switch type(of: keywords) {
        case "null": return .null
        case "boolean": return .bool(.random(using: &random))
        case "integer": return number(keywords, isInteger: true)
        case "number": return number(keywords, isInteger: false)
        case "array": return array(keywords)
        case "object": return object(keywords)
        default: return string(keywords)
        }
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func anyScalar() -> JSONValue {
        [.null, true, 7, -2.5, "", "text", [], [:]].randomElement(using: &random) ?? .null
    }

    private mutating func type(of keywords: JSONObject) -> String {
        if keywords["nullable"] == true, chance(10) { return "null" }
        switch keywords["type"] {
        case .string(let type): return type
        case .array(let types):
            // Null is one of two mostly, and rarely what is interesting.
            let rest = types.filter { $0 != "null" }
            let chosen = chance(85) ? rest : types
            if case .string(let type) = chosen.randomElement(using: &random) ?? types.first { return type }
        default: break
        }
        let hints: [(String, [String])] = [
            ("object", ["properties", "required", "additionalProperties", "patternProperties", "minProperties"]),
            ("array", ["items", "prefixItems", "minItems", "contains", "uniqueItems"]),
            ("number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
            ("string", ["pattern", "format", "minLength", "maxLength"]),
        ]
        for (type, names) in hints where names.contains(where: { keywords[$0] != nil }) { return type }
        return ["string", "integer", "boolean", "null"].randomElement(using: &random) ?? "string"
    }
}

extension JSONValue {
    /// The items of an array; none of another value.
    var items: [JSONValue] {
        if case .array(let items) = self { items } else { [] }
    }

    /// The integer, if this is one of 64 bits.
    var integer: Int? {
        if case .number(let number) = self { number.int64.map { Int($0) } } else { nil }
    }
}
