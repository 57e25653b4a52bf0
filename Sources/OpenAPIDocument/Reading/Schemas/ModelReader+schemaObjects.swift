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
            let message = "a value of `mapping` must be a string, is \(value.node.kindWithArticle)"
            sink.error("wrong-type", message, at: value.node.location)
            return nil
        }
        if let components = componentsNode, let schemas = components.node.member("schemas"),
            let schema = schemas.value.member(text)
        {
            return schemaID(components.child(schemas).child(schema))
        }
        return schemaTarget(text, from: value, at: value.node.location).map(schemaID)
    }

    /// Reads the XML Object (§4.26).
    func xmlHints(_ value: Located) -> XMLHints? {
        guard var fields = ObjectCursor(value, "XML Object", self) else { return nil }
        let nodeType = fields.take("nodeType", since: .v3_2)
        if let nodeType { checkNodeType(nodeType, beside: value.node) }
        return XMLHints(
            nodeType: nodeType.flatMap(string),
            name: fields.string("name"),
            namespace: fields.string("namespace"),
            prefix: fields.string("prefix"),
            attribute: fields.bool("attribute") ?? false,
            wrapped: fields.bool("wrapped") ?? false,
            extensions: fields.finish(),
            fieldNames: fields.names
        )
    }

    /// Checks that a node type is one of XML's, and that what it takes the place of is not there as well (§4.26.1).
    private func checkNodeType(_ member: Node.Member, beside object: Node) {
        let known = ["element", "attribute", "text", "cdata", "none"]
        if let text = member.value.string, !known.contains(text) {
            let hint = "write \(Wording.list(known.map(Wording.quoted), "or"))"
            let message = "\(Wording.quoted(text)) is not a type of XML nodes"
            sink.error("invalid-value", message, hint: hint, at: member.value.location)
        }
        for name in ["attribute", "wrapped"] {
            guard let field = object.members?.first(where: { $0.key == name }) else { continue }
            let message = "`nodeType` excludes `\(name)`"
            sink.error("exclusive-fields", message, hint: "remove `\(name)`", at: field.keyLocation)
        }
    }
}
