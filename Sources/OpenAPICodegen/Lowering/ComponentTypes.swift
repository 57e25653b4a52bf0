import DovetailJSON
import OpenAPIDocument

/// The schemas of `components`: their names, and what each became.
///
/// A component is lowered when it is first referred to.
struct ComponentTypes {
    /// The Swift name of each component.
    var names: [SchemaID: String] = [:]
    /// The Swift name of each component as requests have it, where that is a type of its own.
    var inputNames: [SchemaID: String] = [:]
    /// What a reference to each component stands for.
    var values: [SchemaSelection: ValueModel] = [:]
    /// The declarations made so far, by the component that made them.
    var declarations: [SchemaSelection: [TypeModel]] = [:]
}

extension ServiceLowering {
    /// Gives every component its name before any is lowered, so that no name depends on who refers to whom.
    ///
    /// A component with a read-only or write-only member anywhere inside has a second type, for requests: `NoteInput`.
    mutating func nameComponents() {
        let wanted = document.components.schemas.map { name, schema in
            let type = SwiftName.type(name)
            let pointer = "#/components/schemas/\(JSONPointer.escaped(name))"
            return (pointer, document[schema].extensions, [type, type + "Schema"])
        }
        for (component, name) in zip(document.components.schemas, moduleScope.claim(wanted, book)) {
            components.names[component.schema] = name
        }
        for (_, schema) in document.components.schemas where views.differ(schema) {
            guard let name = components.names[schema] else { continue }
            components.inputNames[schema] = moduleScope.claim(name + "Input")
        }
        reservedNames = ReservedWords.types(in: document).union(components.names.values)
            .union(components.inputNames.values)
    }

    /// Lowers the components that are the same in requests and in responses; of others only the views that operations need.
    mutating func lowerComponents() {
        for (_, schema) in document.components.schemas where !views.differ(schema) { _ = component(schema) }
    }

    /// The declarations of all components, in document order.
    mutating func componentTypes() -> [TypeModel] {
        // Those that nobody refers to may refer to others, which stand before them.
        view = .response
        for (_, schema) in document.components.schemas
        where views(of: schema).allSatisfy({ components.values[$0] == nil }) {
            _ = component(schema)
        }
        return document.components.schemas.flatMap { _, schema in
            views(of: schema).flatMap { components.declarations[$0] ?? [] }
        }
    }

    /// A component as responses have it, and as requests have it if that makes a difference.
    private func views(of schema: SchemaID) -> [SchemaSelection] {
        let views: [SchemaView?] = self.views.differ(schema) ? [.response, .request] : [nil]
        return views.map { view in
            var selection = SchemaSelection([schema])
            selection.view = view
            return selection
        }
    }

    /// What a reference to a component stands for; `nil` when the schema is none.
    mutating func component(_ id: SchemaID) -> ValueModel? {
        let selection = viewed(SchemaSelection([id]))
        if let known = components.values[selection] { return known }
        let names = selection.view == .request ? components.inputNames : components.names
        guard let name = names[id] else { return nil }
        if let number = schemaTypes.inProgress[selection] { return ValueModel(representation: .deferred(number)) }
        let simplified = simplified(selection)
        var nest = Nest(path: "", scope: moduleScope)
        var value =
            simplified == selection
            ? declared(selection, as: .component(name), in: &nest)
            : self.value(simplified, as: .component(name), in: &nest)
        if value.representation != .named(name), !nest.types.contains(where: { $0.name == name }) {
            value.alias = nil
            nest.types.append(alias(name, of: value, document[id]))
            value.alias = name
        }
        components.declarations[selection] = nest.types
        components.values[selection] = value
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
