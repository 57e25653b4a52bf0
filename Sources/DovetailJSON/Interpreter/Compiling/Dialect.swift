/// The vocabularies that a schema resource is read by (JSON Schema 2020-12 Core, section 8.1).
package struct Dialect: Sendable {
    /// The dialect of JSON Schema 2020-12, and of a schema that does not say.
    package static let standard = "https://json-schema.org/draft/2020-12/schema"
    /// The dialect that a document of OpenAPI 3.1 uses by default.
    static let openAPI31 = "https://spec.openapis.org/oas/3.1/dialect/base"
    /// Where the dialects of OpenAPI 3.1 and 3.2 are, each edition of them under its date.
    private static let openAPI = ["3.1", "3.2"].map { "https://spec.openapis.org/oas/\($0)/dialect/" }
    /// Schema Objects of OpenAPI 3.0, which have no URI of their own: a subset of an older draft, with `nullable`.
    static let openAPI30 = "https://spec.openapis.org/oas/3.0/schema-object"

    /// What becomes of each keyword, in the order in which they are to be evaluated.
    let vocabularies: [Vocabulary]
    /// Whether `$ref` makes the keywords beside it void, as it did before 2019-09.
    var referenceReplaces = false

    /// The keywords of `schema` that count.
    func effective(_ schema: JSONObject) -> JSONObject {
        guard referenceReplaces, let reference = schema["$ref"] else { return schema }
        return JSONObject([("$ref", reference)])
    }

    /// Whether a dialect is built in.
    package static func isBuiltIn(_ uri: String) -> Bool { builtIn(uri, assertsFormats: true) != nil }

    /// A dialect's URI without an empty fragment, which says nothing.
    package static func normalized(_ uri: String) -> String { uri.hasSuffix("#") ? String(uri.dropLast()) : uri }

    /// A dialect that is built in.
    static func builtIn(_ uri: String, assertsFormats: Bool) -> Dialect? {
        let format = assertsFormats ? Vocabulary.formatAssertion : .formatAnnotation
        switch normalized(uri) {
        case standard: return standard(assertsFormats: assertsFormats)
        case openAPI30: return Dialect(vocabularies: [.core, .applicator, .openAPI30, format], referenceReplaces: true)
        case let uri: return openAPI.contains(where: uri.hasPrefix) ? standard(assertsFormats: assertsFormats) : nil
        }
    }

    private static func standard(assertsFormats: Bool) -> Dialect {
        let format = assertsFormats ? Vocabulary.formatAssertion : .formatAnnotation
        return Dialect(vocabularies: [.core, .applicator, .validation, format, .unevaluated])
    }

    /// The dialect that a metaschema describes with `$vocabulary`, or the standard one if it does not.
    static func described(
        by metaschema: JSONObject,
        assertsFormats: Bool
    ) throws(UnknownVocabulary) -> Dialect {
        guard case .object(let listed)? = metaschema["$vocabulary"] else {
            return standard(assertsFormats: assertsFormats)
        }
        var vocabularies: [Vocabulary] = []
        for member in listed.members {
            if let known = Vocabulary.named(member.name, assertsFormats: assertsFormats) {
                vocabularies.append(known)
            } else if member.value == .bool(true) {
                throw UnknownVocabulary(uri: member.name)
            }
        }
        return Dialect(vocabularies: vocabularies.sorted { $0.phase < $1.phase })
    }

    /// A vocabulary that a metaschema requires and that is not there.
    struct UnknownVocabulary: Error {
        let uri: String
    }
}
