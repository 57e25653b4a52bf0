/// The objects that OpenAPI adds to schemas.
extension ModelReader {
    /// Reads the Discriminator Object (§4.25).
    func discriminator(_ value: Located) -> Discriminator? {
        guard var fields = ObjectCursor(value, "Discriminator Object", self) else { return nil }
        let mapping = fields.entries("mapping") ?? []
        let defaultMapping = fields.child("defaultMapping", since: .v3_2)
        return Discriminator(
            propertyName: fields.requiredString("propertyName"),
            mapping: mapping.compactMap { entry in
                guard let target = mappingTarget(entry.value) else { return nil }
                return (entry.key, entry.value.node.text ?? "", target)
            },
            defaultMapping: defaultMapping.flatMap { value in
                mappingTarget(value).map { (value.node.text ?? "", $0) }
            },
            location: value.site,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// The schema that a mapping's value selects: the name of a component, or else a reference (§4.25.2).
    private func mappingTarget(_ value: Located) -> SchemaID? {
        guard let text = value.node.string else {
            reportType(of: "mapping", mustBe: "an object of strings, a value", is: value.node)
            return nil
        }
        if let components = componentsNode, let schemas = components.node.member("schemas"),
            let schema = schemas.value.member(text)
        {
            return schemaID(components.child(schemas).child(schema))
        }
        return resolver.resolve(text, from: value, at: value.node.location).map(schemaID)
    }

    /// Reads the XML Object (§4.26).
    func xmlHints(_ value: Located) -> XMLHints? {
        guard var fields = ObjectCursor(value, "XML Object", self) else { return nil }
        return XMLHints(
            nodeType: fields.string("nodeType", since: .v3_2),
            name: fields.string("name"),
            namespace: fields.string("namespace"),
            prefix: fields.string("prefix"),
            attribute: fields.bool("attribute") ?? false,
            wrapped: fields.bool("wrapped") ?? false,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }
}
