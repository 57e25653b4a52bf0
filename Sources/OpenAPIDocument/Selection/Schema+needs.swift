extension Schema {
    /// Every schema that this one needs: those inside it, and those that it refers to.
    var needs: [SchemaID] {
        let single: [SchemaID?] = [
            reference?.target, dynamicReference?.target, items, contains, unevaluatedItems, additionalProperties,
            unevaluatedProperties, propertyNames, not, `if`, then, `else`, contentSchema,
            discriminator?.defaultMapping?.schema,
        ]
        let several: [[SchemaID]] = [
            prefixItems ?? [], allOf, anyOf, oneOf, properties.map(\.schema), patternProperties.map(\.schema),
            dependentSchemas.map(\.schema), discriminator?.mapping.map(\.schema) ?? [],
        ]
        return single.compactMap(\.self) + several.joined()
    }
}
