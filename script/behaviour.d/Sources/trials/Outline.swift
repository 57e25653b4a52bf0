import OpenAPIDocument

/// What the schemas that a value is of say of its members and items, together.
struct Outline {
    /// The members that only the other direction has.
    var hidden: Set<String> = []
    private var parts: [Schema] = []
    private var properties: [String: [SchemaID]] = [:]

    mutating func add(_ schema: Schema) {
        parts.append(schema)
        for property in schema.properties { properties[property.name, default: []].append(property.schema) }
    }

    /// Whether a generated type has no place for a member: some are named, and this one is not.
    func mayLack(_ name: String) -> Bool {
        let isNamed = properties[name] != nil || parts.contains { $0.required.contains { $0.name == name } }
        return !isNamed && !properties.isEmpty && parts.allSatisfy { $0.additionalProperties == nil }
    }

    /// Whether numbers keep 24 bits.
    var isFloat: Bool { parts.contains { $0.format == "float" } }

    /// The schemas of a member's value.
    func schemas(of name: String) -> [SchemaID] {
        properties[name] ?? parts.compactMap(\.additionalProperties)
    }

    /// The schemas of an item.
    func schemas(at index: Int) -> [SchemaID] {
        parts.compactMap { part in
            if let first = part.prefixItems, first.indices.contains(index) { return first[index] }
            return part.items
        }
    }
}
