/// `pattern` (Validation, section 6.3.3).
struct PatternKeyword: Keyword {
    private let pattern: Pattern

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        PatternKeyword(pattern: try source.pattern(try source.string(compiler), compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .string(let text) = value else { return true }
        return pattern.matches(text) || evaluation.fail(.pattern(pattern.source))
    }
}
