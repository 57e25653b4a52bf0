/// A keyword that looks at what the other keywords of its schema have evaluated, and so comes after them.
protocol UnevaluatedKeyword: Keyword {}

/// `unevaluatedItems` (Core, section 11.2).
struct UnevaluatedItems: UnevaluatedKeyword {
    private let schema: Int

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        UnevaluatedItems(schema: try source.schema(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .array(let items) = value, let evaluated = evaluation.evaluated else { return true }
        var isValid = true
        for (index, item) in items.enumerated() where !evaluated[index] {
            if try !evaluation.apply(schema, to: item, at: index) { isValid = false }
        }
        return isValid
    }
}

/// `unevaluatedProperties` (Core, section 11.3).
struct UnevaluatedProperties: UnevaluatedKeyword {
    private let schema: Int

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        UnevaluatedProperties(schema: try source.schema(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .object(let object) = value, let evaluated = evaluation.evaluated else { return true }
        var isValid = true
        for (index, member) in object.members.enumerated() where !evaluated[index] {
            if try !evaluation.apply(schema, to: member.value, at: index, named: member.name) { isValid = false }
        }
        return isValid
    }
}
