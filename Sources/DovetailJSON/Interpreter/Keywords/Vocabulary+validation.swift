extension Vocabulary {
    /// Structural validation (Validation, section 6).
    static let validation = Vocabulary(
        keywords: [("type", TypeKeyword.compile)] + common + NumberLimit.keywords
            + [("dependentRequired", DependentRequired.compile)]
    )

    /// The same for the Schema Object of OpenAPI 3.0.
    static let openAPI30 = Vocabulary(
        keywords: [("type", TypeKeyword.compileOpenAPI30)] + common + NumberLimit.keywordsOfOpenAPI30
    )

    private static let common: [(String, Compile)] =
        [
            ("enum", Enumeration.compile),
            ("const", Constant.compile),
            ("pattern", PatternKeyword.compile),
            ("required", Required.compile),
            ("uniqueItems", UniqueItems.compile),
        ] + CountLimit.keywords
}
