import DovetailJSON

// The keywords whose values are the same wherever a schema is written.

extension Schema {
    /// The value of a keyword that limits values and holds no schema.
    func constraint(_ keyword: SchemaKeyword) -> JSONValue? {
        switch keyword {
        case .enum: enumValues.map { .array($0.map(\.json)) }
        case .const: const?.json
        case .multipleOf: multipleOf?.json
        case .maximum: maximum?.json
        case .minimum: minimum?.json
        case .exclusiveMaximum: exclusiveMaximum?.json
        case .exclusiveMinimum: exclusiveMinimum?.json
        case .maxLength: json(maxLength)
        case .minLength: json(minLength)
        case .pattern: pattern.map { .string($0) }
        case .format: format.map { .string($0) }
        case .contentEncoding: contentEncoding.map { .string($0) }
        case .contentMediaType: contentMediaType.map { .string($0) }
        case .minContains: json(minContains)
        case .maxContains: json(maxContains)
        case .maxItems: json(maxItems)
        case .minItems: json(minItems)
        case .uniqueItems: .bool(uniqueItems)
        case .required: .array(required.map { .string($0.name) })
        case .dependentRequired: map(dependentRequired.map { ($0.name, .array($0.required.map { .string($0) })) })
        case .maxProperties: json(maxProperties)
        case .minProperties: json(minProperties)
        default: nil
        }
    }

    /// The value of a keyword that holds schemas.
    func subschemas(of keyword: SchemaKeyword, writing write: (SchemaID) -> JSONValue) -> JSONValue? {
        switch keyword {
        case .items: items.map(write)
        case .contains: contains.map(write)
        case .contentSchema: contentSchema.map(write)
        case .unevaluatedItems: unevaluatedItems.map(write)
        case .additionalProperties: additionalProperties.map(write)
        case .unevaluatedProperties: unevaluatedProperties.map(write)
        case .propertyNames: propertyNames.map(write)
        case .not: not.map(write)
        case .if: `if`.map(write)
        case .then: then.map(write)
        case .else: `else`.map(write)
        case .prefixItems: prefixItems.map { .array($0.map(write)) }
        case .allOf: .array(allOf.map(write))
        case .anyOf: .array(anyOf.map(write))
        case .oneOf: .array(oneOf.map(write))
        case .defs: map(definitions.map { ($0.name, write($0.schema)) })
        case .properties: map(properties.map { ($0.name, write($0.schema)) })
        case .patternProperties: map(patternProperties.map { ($0.pattern, write($0.schema)) })
        case .dependentSchemas: map(dependentSchemas.map { ($0.name, write($0.schema)) })
        default: nil
        }
    }

    private func map(_ entries: [(String, JSONValue)]) -> JSONValue { .object(JSONObject(entries)) }

    private func json(_ count: Int?) -> JSONValue? { count.map { .number(JSONNumber($0)) } }
}

extension Schema.Number {
    /// The number with every digit.
    package var exact: JSONNumber { JSONNumber(text) ?? JSONNumber(value) ?? 0 }

    /// The number as JSON.
    var json: JSONValue { .number(exact) }
}
