extension Schema {
    /// Every schema that this one needs: those inside it, and those that it refers to.
    var needs: [SchemaID] {
        let mapped = discriminator?.mapping.map(\.schema) ?? []
        return subschemas + mapped + [discriminator?.defaultMapping?.schema, contentSchema].compactMap(\.self)
    }
}
