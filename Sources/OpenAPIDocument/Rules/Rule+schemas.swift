extension Rule {
    /// Keywords of schemas.
    static let schemas = [
        Rule(
            "unknown-keyword",
            "A key of a schema is not a keyword, or not in this version. An error where a keyword was surely meant."
        ),
        Rule("removed-keyword", "`nullable` does not exist since OpenAPI 3.1. It has no effect."),
        Rule(
            "unknown-dialect",
            "`$schema` or `jsonSchemaDialect` names a dialect other than OpenAPI's and JSON Schema 2020-12, and the document has no metaschema for it.",
            canBeAllowed: false
        ),
        Rule("unknown-type", "A `type` is not one of JSON's."),
        Rule("empty-type", "`type` is an empty list."),
        Rule("missing-items", "A schema of arrays has no `items`, which OpenAPI 3.0 requires. Any item is taken."),
        Rule("empty-enum", "An `enum` has no values, so that no value matches."),
        Rule("empty-required", "`required` is an empty list, which OpenAPI 3.0 does not allow."),
        Rule("empty-list", "`allOf`, `anyOf`, `oneOf` or `prefixItems` is an empty list."),
        Rule("duplicate-value", "A list that is a set has a value twice."),
        Rule(
            "mismatched-enum",
            "A `const`, or a value of an `enum`, is not of the schema's type or format: it never matches."
        ),
        Rule(
            "invalid-pattern",
            "A pattern is not a regular expression of ECMA-262, or cannot be matched in bounded time.",
            canBeAllowed: false
        ),
        Rule("delimited-pattern", "A pattern stands between slashes, as in JavaScript; here they are part of it."),
        Rule("contradictory-types", "The schemas that apply to a value together have no type in common."),
        Rule("endless-value", "A schema requires itself inside itself, so that every value would be infinite."),
        Rule("contradictory-limits", "Two limits exclude every value."),
        Rule(
            "unknown-required",
            "A required property is not among the properties. An error where there can be no others."
        ),
        Rule(
            "ineffective-nullable",
            "`nullable` has no effect: there is no `type` beside it, or other schemas exclude null (OpenAPI 3.0.3 §4.7.24)."
        ),
        Rule("ineffective-limit", "A boolean `exclusiveMinimum` or `exclusiveMaximum` has no limit beside it."),
        Rule(
            "unused-discriminator",
            "A discriminator has no `oneOf` or `anyOf` beside it, or no values that tell the alternatives apart (§4.25)."
        ),
        Rule("unlisted-alternative", "A discriminator maps to a schema that is not among the alternatives (§4.25.2)."),
        Rule("optional-discriminator", "The property of a discriminator is not required in every alternative (§4.25)."),
    ]

    /// Values that schemas speak of.
    static let samples = [
        Rule("invalid-default", "A `default` does not match its schema. An error where OpenAPI says MUST."),
        Rule("invalid-example", "An example does not match its schema."),
        Rule("unchecked-sample", "An example or default was not compared with its schema, as that asks for too much."),
    ]

    /// `dovetail.yaml`.
    static let configuration = [
        Rule("unknown-key", "A key of the configuration does not exist.", canBeAllowed: false),
        Rule(
            "unknown-code",
            "`allow` names a code that does not exist, or one that cannot be allowed.",
            canBeAllowed: false
        ),
        Rule(
            "unread-shards",
            "`shards` is not on a line of its own, where the build plugin looks.",
            canBeAllowed: false
        ),
        Rule("unknown-name", "`names` chooses a name for what does not exist, or has none.", canBeAllowed: false),
        Rule("ignored-name", "`x-dovetail-name` stands where nothing has a name of its own in Swift."),
        Rule("invalid-name", "A name that was chosen is none that Swift allows.", canBeAllowed: false),
        Rule("taken-name", "A name that was chosen is that of something else.", canBeAllowed: false),
        Rule(
            "unknown-conformance",
            "`conformances` names a type that is not generated, or what is no name of a protocol.",
            canBeAllowed: false
        ),
        Rule("unknown-selection", "`filter` names what no operation has.", canBeAllowed: false),
        Rule("missing-folder", "A path in the configuration leads nowhere.", canBeAllowed: false),
    ]

    /// What the generator adds.
    static let generation = [
        Rule(
            "unsupported",
            "The document is right, but nothing that enforces this part can be generated yet.",
            canBeAllowed: false
        ),
        Rule("unenforced-format", "A `format` is none that is checked; its values are strings like others."),
        Rule(
            "unenforced-callback",
            "Of a webhook or callback, nothing is generated for callbacks, path parameters, security, or an address made of a response."
        ),
        Rule("missing-type", "`properties` or `items` without a `type`: values of any other type are taken as well."),
        Rule(
            "wide-integer",
            "An integer has bounds that no integer of 64 bits in Swift holds: it is any JSON in Swift."
        ),
        Rule("ineffective-style", "OpenAPI 3.0 has styles for forms, and none for the parts of `multipart/form-data`."),
        Rule(
            "unfolded-object",
            "Schemas of a `deepObject` or of a styled form hold one another in too many ways: values deep inside are read as JSON."
        ),
        Rule("ignored-default", "A `default` is not a value of its schema."),
        Rule(
            "unenforced-content",
            "The schema, or a keyword, is not enforced: of XML for instance, whose bytes pass through; of files but for lengths."
        ),
    ]
}
