/// `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`, `multipleOf` (Validation, section 6.2).
struct NumberLimit: Keyword {
    private enum Relation {
        case atLeast, atMost, above, below, multiple
    }

    private let relation: Relation
    private let limit: JSONNumber

    private static func compile(_ relation: Relation) -> Vocabulary.Compile {
        { (source, compiler) throws(SchemaError) in
            let limit = try source.number(compiler)
            if relation == .multiple, limit <= 0 { throw source.malformed("a number greater than 0", compiler) }
            return NumberLimit(relation: relation, limit: limit)
        }
    }

    static let keywords: [(String, Vocabulary.Compile)] = [
        ("minimum", compile(.atLeast)),
        ("maximum", compile(.atMost)),
        ("exclusiveMinimum", compile(.above)),
        ("exclusiveMaximum", compile(.below)),
        ("multipleOf", compile(.multiple)),
    ]

    /// As OpenAPI 3.0 has them: `exclusiveMinimum` and `exclusiveMaximum` are booleans that sharpen the limits.
    static let keywordsOfOpenAPI30: [(String, Vocabulary.Compile)] = [
        ("minimum", compile(.atLeast, sharpenedBy: "exclusiveMinimum", to: .above)),
        ("maximum", compile(.atMost, sharpenedBy: "exclusiveMaximum", to: .below)),
        ("multipleOf", compile(.multiple)),
    ]

    private static func compile(
        _ relation: Relation,
        sharpenedBy keyword: String,
        to sharper: Relation
    ) -> Vocabulary.Compile {
        { (source, compiler) throws(SchemaError) in
            try compile(source.siblings[keyword] == .bool(true) ? sharper : relation)(source, &compiler)
        }
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .number(let number) = value else { return true }
        switch relation {
        case .atLeast: return number >= limit || evaluation.fail(.minimum(limit.text, actual: number.text))
        case .atMost: return number <= limit || evaluation.fail(.maximum(limit.text, actual: number.text))
        case .above: return number > limit || evaluation.fail(.exclusiveMinimum(limit.text, actual: number.text))
        case .below: return number < limit || evaluation.fail(.exclusiveMaximum(limit.text, actual: number.text))
        case .multiple:
            return number.isMultiple(of: limit) || evaluation.fail(.multipleOf(limit.text, actual: number.text))
        }
    }
}
