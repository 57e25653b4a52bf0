/// `enum` (Validation, section 6.1.2).
struct Enumeration: Keyword {
    private let values: Set<JSONValue>
    private let texts: [String]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        guard case .array(let values) = source.value else { throw source.malformed("an array", compiler) }
        return Enumeration(values: Set(values), texts: values.map(\.description))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        values.contains(value) || evaluation.fail(.enumeration(texts))
    }
}

/// `const` (Validation, section 6.1.3).
struct Constant: Keyword {
    private let expected: JSONValue

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        Constant(expected: source.value)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        value == expected || evaluation.fail(.constant(expected.description))
    }
}
