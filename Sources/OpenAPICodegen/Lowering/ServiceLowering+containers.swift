import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a schema of type `array`.
    mutating func array(_ schema: Schema, _ naming: TypeNaming, _ nest: inout Nest) -> ValueModel? {
        guard hasOnly(["items", "minItems", "maxItems", "uniqueItems"], schema) else { return nil }
        let element: ValueModel?
        if let items = schema.items {
            element = value(items, as: .inline(naming.name + "Item"), in: &nest)
        } else {
            element = ValueModel(representation: .any)
        }
        var constraints = Constraints()
        constraints.minItems = schema.minItems
        constraints.maxItems = schema.maxItems
        constraints.uniqueItems = schema.uniqueItems
        return element.map { ValueModel(representation: .array($0), constraints: constraints) }
    }

    /// Lowers a schema of type `object`: a struct when it names properties, else a dictionary.
    mutating func object(_ schema: Schema, _ naming: TypeNaming, _ nest: inout Nest) -> ValueModel? {
        schema.properties.isEmpty ? dictionary(schema, naming, &nest) : structure(schema, naming, &nest)
    }

    private mutating func dictionary(_ schema: Schema, _ naming: TypeNaming, _ nest: inout Nest) -> ValueModel? {
        guard hasOnly(["additionalProperties", "minProperties", "maxProperties", "properties"], schema) else {
            return nil
        }
        let element: ValueModel?
        if let additional = schema.additionalProperties {
            element = value(additional, as: .inline(naming.name + "Value"), in: &nest)
        } else {
            element = ValueModel(representation: .any)
        }
        var constraints = Constraints()
        constraints.minProperties = schema.minProperties
        constraints.maxProperties = schema.maxProperties
        return element.map { ValueModel(representation: .dictionary($0), constraints: constraints) }
    }

    private mutating func structure(_ schema: Schema, _ naming: TypeNaming, _ nest: inout Nest) -> ValueModel? {
        guard hasOnly(["properties", "required", "additionalProperties"], schema) else { return nil }
        let refusesUnknown: Bool
        switch schema.additionalProperties.map({ document[$0] }) {
        case nil: refusesUnknown = false
        case .some(let additional):
            guard let boolean = additional.boolean else {
                unsupported("a schema for additional properties beside named ones", at: additional.location)
                return nil
            }
            refusesUnknown = !boolean
        }
        let name = claim(naming, in: &nest)
        let path = nest.path(of: name)
        typeLocations[path] = schema.location
        var inner = Nest(path: path, scope: NameScope(taken: ReservedWords.typesInGeneratedCode.union([name])))
        let properties = self.properties(schema, &inner)
        nest.types.append(
            TypeModel(
                name: name,
                path: path,
                documentation: schema.description ?? schema.title,
                pointer: schema.pointer,
                kind: .object(ObjectModel(properties: properties, refusesUnknown: refusesUnknown)),
                nested: inner.types
            )
        )
        return ValueModel(representation: .named(path))
    }

    private mutating func properties(_ schema: Schema, _ nest: inout Nest) -> [PropertyModel] {
        let required = Set(schema.required.map(\.name))
        for name in schema.required where !schema.properties.contains(where: { $0.name == name.name }) {
            unsupported("a required property without a schema, `\(name.name)`,", at: name.location)
        }
        let names = NameScope(taken: ["fields"])
        return schema.properties.compactMap { property in
            let member = names.claim(ReservedWords.member(SwiftName.value(property.name)))
            let naming = TypeNaming.inline(SwiftName.type(property.name))
            guard let value = self.value(property.schema, as: naming, in: &nest) else { return nil }
            return PropertyModel(
                jsonName: property.name,
                name: member,
                documentation: documentation(of: property.schema),
                value: value,
                isRequired: required.contains(property.name),
                defaultValue: required.contains(property.name) ? nil : literal(of: property.schema, value, in: nest)
            )
        }
    }

    /// What the document says of a schema at the place where it is used, else where it is defined.
    func documentation(of id: SchemaID) -> String? {
        document[id].description ?? document[id].title ?? document[document.resolved(id)].description
    }

    /// The name that a declaration gets in its nest.
    mutating func claim(_ naming: TypeNaming, in nest: inout Nest) -> String {
        switch naming {
        case .component(let name): name
        case .inline(let name): nest.scope.claim(name, name + "Schema")
        }
    }
}

extension TypeNaming {
    /// The name to make others from.
    var name: String {
        switch self {
        case .component(let name), .inline(let name): name
        }
    }
}
