/// A set of keywords under a URI (JSON Schema 2020-12 Core, section 8.1.2).
struct Vocabulary: Sendable {
    /// Makes what evaluates a keyword; nothing where the keyword, with the value it has, asserts nothing.
    typealias Compile = @Sendable (KeywordSource, inout SchemaCompiler) throws(SchemaError) -> (any Keyword)?

    /// Vocabularies of a higher phase are evaluated after those of a lower one.
    var phase = 0
    /// The keywords, in the order of evaluation.
    let keywords: [(name: String, compile: Compile)]

    /// The vocabulary of 2020-12 that `uri` names.
    static func named(_ uri: String, assertsFormats: Bool) -> Vocabulary? {
        let prefix = "https://json-schema.org/draft/2020-12/vocab/"
        // `discriminator`, `xml`, `externalDocs`, `example`: only annotations.
        if uri.hasPrefix("https://spec.openapis.org/oas/3.") { return Vocabulary(keywords: []) }
        guard uri.hasPrefix(prefix) else { return nil }
        switch uri.dropFirst(prefix.count) {
        case "core": return core
        case "applicator": return applicator
        case "unevaluated": return unevaluated
        case "validation": return validation
        case "format-annotation": return assertsFormats ? formatAssertion : formatAnnotation
        case "format-assertion": return formatAssertion
        // Only annotations: nothing to evaluate.
        case "meta-data", "content": return Vocabulary(keywords: [])
        default: return nil
        }
    }
}

/// A keyword as it stands in a schema.
struct KeywordSource {
    let name: String
    let value: JSONValue
    /// All keywords of the schema.
    let siblings: JSONObject
    /// The schema that the keyword is in.
    let schema: SchemaLocation

    /// Where the keyword's value is.
    var location: SchemaLocation { schema.appending(name) }
}

/// One keyword of one schema, ready to be applied to values.
protocol Keyword: Sendable {
    /// Judges `value`, and reports what is wrong with it.
    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool
}
