import OpenAPIDocument

/// The schemas of `components`: their names, and what each became.
///
/// A component is lowered when it is first referred to. One that refers to itself is answered with its name alone.
struct ComponentTypes {
    /// The Swift name of each component.
    var names: [SchemaID: String] = [:]
    /// What a reference to each component stands for.
    var values: [SchemaID: ValueModel] = [:]
    /// The components being lowered, for recursion.
    var inProgress: Set<SchemaID> = []
    /// The declarations made so far, by the component that made them.
    var declarations: [SchemaID: [TypeModel]] = [:]
}

extension ServiceLowering {
    /// Gives every component its name before any is lowered, so that no name depends on who refers to whom.
    mutating func nameComponents() {
        let wanted = document.components.schemas.map { name, schema in
            let type = SwiftName.type(name)
            let pointer = "#/components/schemas/\(NameBook.escaped(name))"
            return (pointer, document[schema].extensions, [type, type + "Schema"])
        }
        for (component, name) in zip(document.components.schemas, moduleScope.claim(wanted, book)) {
            components.names[component.schema] = name
        }
    }

    /// The declarations of all components, in document order.
    mutating func componentTypes() -> [TypeModel] {
        document.components.schemas.flatMap { component -> [TypeModel] in
            _ = self.component(component.schema)
            return components.declarations[component.schema] ?? []
        }
    }

    /// What a reference to a component stands for; `nil` when its schema has errors.
    mutating func component(_ id: SchemaID) -> ValueModel? {
        if let known = components.values[id] { return known }
        guard let name = components.names[id] else { return nil }
        let schema = document[id]
        guard components.inProgress.insert(id).inserted else {
            if declaresType(schema) { return ValueModel(representation: .named(name)) }
            unsupported("a schema that refers to itself other than through an object", at: schema.location)
            return nil
        }
        defer { components.inProgress.remove(id) }

        var nest = Nest(path: "", scope: moduleScope)
        guard var value = value(id, as: .component(name), in: &nest) else { return nil }
        if value.representation != .named(name), !nest.types.contains(where: { $0.name == name }) {
            nest.types.append(alias(name, of: value, schema))
            value.alias = name
        }
        components.declarations[id] = nest.types
        components.values[id] = value
        return value
    }

    private func alias(_ name: String, of value: ValueModel, _ schema: Schema) -> TypeModel {
        TypeModel(
            name: name,
            path: name,
            documentation: schema.description ?? schema.title,
            pointer: schema.pointer,
            kind: .alias(value),
            nested: []
        )
    }
}
