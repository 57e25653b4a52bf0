/// The metaschemas of JSON Schema 2020-12: the schemas that describe schemas.
enum Metaschemas {
    /// An index with the metaschemas, which every set begins with.
    static let index: SchemaIndex = {
        var index = SchemaIndex()
        for (name, document) in documents {
            do throws(SchemaError) {
                try index.add(document, at: base + name)
            } catch {
                // Cannot happen: each has a URI and anchors of its own. The test of the metaschemas would fail.
                assertionFailure(error.description)
            }
        }
        return index
    }()

    static let base = "https://json-schema.org/draft/2020-12/"

    private static let documents: [(name: String, document: JSONValue)] = [
        ("schema", schema),
        ("meta/core", core),
        ("meta/applicator", applicator),
        ("meta/unevaluated", unevaluated),
        ("meta/validation", validation),
        ("meta/meta-data", metaData),
        ("meta/format-annotation", format("format-annotation")),
        ("meta/format-assertion", format("format-assertion")),
        ("meta/content", content),
    ]

    /// The dialect itself: all vocabularies that it has, and two keywords from before.
    private static let schema: JSONValue = {
        let vocabularies = [
            "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content",
        ]
        return metaschema(
            "schema",
            vocabularies: vocabularies,
            type: ["object", "boolean"],
            [
                "allOf": .array(vocabularies.map { ["$ref": .string("meta/" + $0)] }),
                "properties": [
                    "definitions": mapOfSchemas,
                    "dependencies": [
                        "type": "object",
                        "additionalProperties": ["anyOf": [anySchema, ["$ref": "meta/validation#/$defs/stringArray"]]],
                    ],
                    "$recursiveAnchor": ["$ref": "meta/core#/$defs/anchorString"],
                    "$recursiveRef": ["$ref": "meta/core#/$defs/uriReferenceString"],
                ],
            ]
        )
    }()

    /// Any schema of the dialect in use.
    static let anySchema: JSONValue = ["$dynamicRef": "#meta"]
    static let mapOfSchemas: JSONValue = ["type": "object", "additionalProperties": anySchema]

    /// What the metaschemas have in common, and `members`.
    static func metaschema(
        _ name: String,
        vocabularies: [String],
        type: JSONValue = ["object", "boolean"],
        _ members: KeyValuePairs<String, JSONValue>
    ) -> JSONValue {
        var object = JSONObject([
            ("$schema", .string(base + "schema")),
            ("$id", .string(base + name)),
            ("$vocabulary", .object(JSONObject(vocabularies.map { (base + "vocab/" + $0, .bool(true)) }))),
            ("$dynamicAnchor", "meta"),
            ("type", type),
        ])
        for (name, value) in members { object.append(name, value) }
        return .object(object)
    }
}
