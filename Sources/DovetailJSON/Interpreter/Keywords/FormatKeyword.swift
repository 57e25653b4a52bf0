/// `format` as an assertion (Validation, section 7.2.2). A format that is not known asserts nothing.
struct FormatKeyword: Keyword {
    private let format: Format

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        Format(named: try source.string(compiler)).map(FormatKeyword.init)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        format.accepts(value) || evaluation.fail(.format(format.name))
    }
}

extension Vocabulary {
    /// `format` as an annotation (Validation, section 7.2.1): nothing to evaluate.
    static let formatAnnotation = Vocabulary(keywords: [])

    /// `format` as an assertion (Validation, section 7.2.2).
    static let formatAssertion = Vocabulary(keywords: [("format", FormatKeyword.compile)])
}
