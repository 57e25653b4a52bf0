extension Vocabulary {
    /// Applicators (Core, section 10), those in place first.
    static let applicator = Vocabulary(keywords: [
        ("allOf", AllOf.compile),
        ("anyOf", AnyOf.compile),
        ("oneOf", OneOf.compile),
        ("not", Not.compile),
        ("if", Conditional.compile),
        ("dependentSchemas", DependentSchemas.compile),
        ("properties", Properties.compile),
        ("patternProperties", PatternProperties.compile),
        ("additionalProperties", AdditionalProperties.compile),
        ("propertyNames", PropertyNames.compile),
        ("prefixItems", PrefixItems.compile),
        ("items", Items.compile),
        ("contains", Contains.compile),
    ])

    /// Unevaluated locations (Core, section 11).
    static let unevaluated = Vocabulary(
        phase: 1,
        keywords: [
            ("unevaluatedItems", UnevaluatedItems.compile),
            ("unevaluatedProperties", UnevaluatedProperties.compile),
        ]
    )
}
