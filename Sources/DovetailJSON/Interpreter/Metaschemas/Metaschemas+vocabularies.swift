/// One metaschema for each vocabulary (Core, appendix; Validation, sections 6 to 9).
extension Metaschemas {
    private static let nonNegativeInteger: JSONValue = ["type": "integer", "minimum": 0]
    private static let string: JSONValue = ["type": "string"]
    private static let boolean: JSONValue = ["type": "boolean"]
    private static let number: JSONValue = ["type": "number"]

    private static func vocabulary(_ name: String, _ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        metaschema("meta/" + name, vocabularies: [name], members)
    }

    static let core = vocabulary(
        "core",
        [
            "properties": [
                "$id": ["$ref": "#/$defs/uriReferenceString", "pattern": "^[^#]*#?$"],
                "$schema": ["$ref": "#/$defs/uriString"],
                "$ref": ["$ref": "#/$defs/uriReferenceString"],
                "$anchor": ["$ref": "#/$defs/anchorString"],
                "$dynamicRef": ["$ref": "#/$defs/uriReferenceString"],
                "$dynamicAnchor": ["$ref": "#/$defs/anchorString"],
                "$vocabulary": [
                    "type": "object",
                    "propertyNames": ["$ref": "#/$defs/uriString"],
                    "additionalProperties": boolean,
                ],
                "$comment": string,
                "$defs": mapOfSchemas,
            ],
            "$defs": [
                "anchorString": ["type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"],
                "uriString": ["type": "string", "format": "uri"],
                "uriReferenceString": ["type": "string", "format": "uri-reference"],
            ],
        ]
    )

    static let applicator = vocabulary(
        "applicator",
        [
            "properties": [
                "prefixItems": ["$ref": "#/$defs/schemaArray"],
                "items": anySchema,
                "contains": anySchema,
                "additionalProperties": anySchema,
                "properties": mapOfSchemas,
                "patternProperties": [
                    "type": "object",
                    "additionalProperties": anySchema,
                    "propertyNames": ["format": "regex"],
                ],
                "dependentSchemas": mapOfSchemas,
                "propertyNames": anySchema,
                "if": anySchema,
                "then": anySchema,
                "else": anySchema,
                "allOf": ["$ref": "#/$defs/schemaArray"],
                "anyOf": ["$ref": "#/$defs/schemaArray"],
                "oneOf": ["$ref": "#/$defs/schemaArray"],
                "not": anySchema,
            ],
            "$defs": ["schemaArray": ["type": "array", "minItems": 1, "items": anySchema]],
        ]
    )

    static let unevaluated = vocabulary(
        "unevaluated",
        ["properties": ["unevaluatedItems": anySchema, "unevaluatedProperties": anySchema]]
    )

    static let validation = vocabulary(
        "validation",
        [
            "properties": [
                "type": [
                    "anyOf": [
                        ["$ref": "#/$defs/simpleTypes"],
                        [
                            "type": "array", "items": ["$ref": "#/$defs/simpleTypes"], "minItems": 1,
                            "uniqueItems": true,
                        ],
                    ]
                ],
                "const": true,
                "enum": ["type": "array"],
                "multipleOf": ["type": "number", "exclusiveMinimum": 0],
                "maximum": number,
                "exclusiveMaximum": number,
                "minimum": number,
                "exclusiveMinimum": number,
                "maxLength": nonNegativeInteger,
                "minLength": nonNegativeInteger,
                "pattern": ["type": "string", "format": "regex"],
                "maxItems": nonNegativeInteger,
                "minItems": nonNegativeInteger,
                "uniqueItems": boolean,
                "maxContains": nonNegativeInteger,
                "minContains": nonNegativeInteger,
                "maxProperties": nonNegativeInteger,
                "minProperties": nonNegativeInteger,
                "required": ["$ref": "#/$defs/stringArray"],
                "dependentRequired": ["type": "object", "additionalProperties": ["$ref": "#/$defs/stringArray"]],
            ],
            "$defs": [
                "simpleTypes": ["enum": .array(JSONType.allCases.map { .string($0.rawValue) })],
                "stringArray": ["type": "array", "items": string, "uniqueItems": true],
                "nonNegativeInteger": nonNegativeInteger,
            ],
        ]
    )

    static let metaData = vocabulary(
        "meta-data",
        [
            "properties": [
                "title": string,
                "description": string,
                "default": true,
                "deprecated": boolean,
                "readOnly": boolean,
                "writeOnly": boolean,
                "examples": ["type": "array"],
            ]
        ]
    )

    static let content = vocabulary(
        "content",
        ["properties": ["contentEncoding": string, "contentMediaType": string, "contentSchema": anySchema]]
    )

    static func format(_ name: String) -> JSONValue { vocabulary(name, ["properties": ["format": string]]) }
}
