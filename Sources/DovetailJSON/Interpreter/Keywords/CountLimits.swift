/// `minLength`, `maxLength`, `minItems`, `maxItems`, `minProperties`, `maxProperties` (Validation, sections 6.3 to 6.5).
struct CountLimit: Keyword {
    private enum Counted {
        case characters, items, members
    }

    private let counted: Counted
    private let isMinimum: Bool
    private let limit: Int

    private static func compile(_ counted: Counted, isMinimum: Bool) -> Vocabulary.Compile {
        { (source, compiler) throws(SchemaError) in
            CountLimit(counted: counted, isMinimum: isMinimum, limit: try source.count(compiler))
        }
    }

    static let keywords: [(String, Vocabulary.Compile)] = [
        ("minLength", compile(.characters, isMinimum: true)),
        ("maxLength", compile(.characters, isMinimum: false)),
        ("minItems", compile(.items, isMinimum: true)),
        ("maxItems", compile(.items, isMinimum: false)),
        ("minProperties", compile(.members, isMinimum: true)),
        ("maxProperties", compile(.members, isMinimum: false)),
    ]

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard let count = count(of: value) else { return true }
        if isMinimum ? count >= limit : count <= limit { return true }
        switch (counted, isMinimum) {
        case (.characters, true): return evaluation.fail(.minLength(limit, actual: count))
        case (.characters, false): return evaluation.fail(.maxLength(limit, actual: count))
        case (.items, true): return evaluation.fail(.minItems(limit, actual: count))
        case (.items, false): return evaluation.fail(.maxItems(limit, actual: count))
        case (.members, true): return evaluation.fail(.minProperties(limit, actual: count))
        case (.members, false): return evaluation.fail(.maxProperties(limit, actual: count))
        }
    }

    /// Characters are Unicode scalars (Validation, section 6.3.1, by way of RFC 8259).
    private func count(of value: JSONValue) -> Int? {
        switch (counted, value) {
        case (.characters, .string(let text)): text.unicodeScalars.count
        case (.items, .array(let items)): items.count
        case (.members, .object(let object)): object.count
        default: nil
        }
    }
}
