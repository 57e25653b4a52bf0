/// The keywords of a schema: JSON Schema 2020-12, OpenAPI's own, and those that only 3.0 has.
enum SchemaKeyword: String, CaseIterable {
    // Core
    case ref = "$ref"
    case dynamicRef = "$dynamicRef"
    case id = "$id"
    case anchor = "$anchor"
    case dynamicAnchor = "$dynamicAnchor"
    case schema = "$schema"
    case comment = "$comment"
    case defs = "$defs"
    case vocabulary = "$vocabulary"
    // Types and values
    case type
    case `enum`
    case const
    case `default`
    // Numbers
    case multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
    // Strings
    case maxLength, minLength, pattern, format, contentEncoding, contentMediaType, contentSchema
    // Arrays
    case items, prefixItems, contains, minContains, maxContains, maxItems, minItems, uniqueItems, unevaluatedItems
    // Objects
    case properties, patternProperties, additionalProperties, unevaluatedProperties, propertyNames, required
    case dependentRequired, dependentSchemas, maxProperties, minProperties
    // Applicators
    case allOf, anyOf, oneOf, not
    case `if`
    case then
    case `else`
    // Annotations
    case title, description, deprecated, readOnly, writeOnly, examples
    // OpenAPI
    case discriminator, xml, externalDocs, example
    case nullable

    /// The keyword with a name; one look-up, where `init(rawValue:)` compares with every case.
    static func named(_ name: String) -> SchemaKeyword? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Whether a version has the keyword.
    func exists(in version: SpecificationVersion) -> Bool {
        switch self {
        case .nullable:
            version == .v3_0
        case .dynamicRef, .id, .anchor, .dynamicAnchor, .schema, .comment, .defs, .vocabulary, .const,
            .contentEncoding, .contentMediaType, .contentSchema, .prefixItems, .contains, .minContains, .maxContains,
            .unevaluatedItems, .patternProperties, .unevaluatedProperties, .propertyNames, .dependentRequired,
            .dependentSchemas, .if, .then, .else, .examples:
            version >= .v3_1
        default:
            true
        }
    }

    /// Whether the keyword says something about a schema but nothing about which values it takes.
    var isAnnotation: Bool {
        switch self {
        case .ref, .id, .anchor, .dynamicAnchor, .schema, .comment, .defs, .vocabulary, .default, .title,
            .description, .deprecated, .readOnly, .writeOnly, .examples, .example, .xml, .externalDocs:
            true
        default:
            false
        }
    }
}
