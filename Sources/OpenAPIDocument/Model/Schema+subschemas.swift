extension Schema {
    /// The schemas that this one applies to its value, to parts of it, or refers to; not those it only defines.
    package var subschemas: [SchemaID] {
        var ids: [SchemaID] = allOf + anyOf + oneOf + (prefixItems ?? []) + properties.map(\.schema)
        ids += patternProperties.map(\.schema) + dependentSchemas.map(\.schema)
        let singles = [
            reference?.target, dynamicReference?.target, items, contains, unevaluatedItems, additionalProperties,
            unevaluatedProperties, propertyNames, not, `if`, then, `else`,
        ]
        return ids + singles.compactMap(\.self)
    }
}
