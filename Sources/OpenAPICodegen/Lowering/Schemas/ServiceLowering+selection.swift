import DovetailJSON
import OpenAPIDocument

/// What a selection becomes, and whether reading that enforces all that the selection asks for.
struct LoweredValue {
    var value: ValueModel
    var isExact = true

    init(_ representation: Representation, _ constraints: Constraints = Constraints(), isExact: Bool = true) {
        value = ValueModel(representation: representation, constraints: constraints)
        self.isExact = isExact
    }

    init(_ value: ValueModel, isExact: Bool = true) {
        self.value = value
        self.isExact = isExact
    }
}

extension ServiceLowering {
    /// What a schema means at a place.
    mutating func value(_ id: SchemaID, as naming: TypeNaming, in nest: inout Nest) -> ValueModel? {
        value(SchemaSelection([id]), as: naming, in: &nest)
    }

    /// What selected schemas mean at a place.
    mutating func value(
        _ selection: SchemaSelection,
        as naming: TypeNaming,
        in nest: inout Nest
    ) -> ValueModel {
        let selection = simplified(selection)
        if let id = selection.schemas.first, selection.schemas.count == 1, selection.without.isEmpty,
            components.names[id] != nil, let value = component(id)
        {
            return narrowed(value, to: selection)
        }
        return declared(selection, as: naming, in: &nest)
    }

    /// How many types may be inside each other without a name: what the compiler takes for one more grows by half.
    private static let deepestValue = 10

    /// How many schemas may wait for one inside of them: the stack of ``DeepThread`` holds twice as many.
    private static let longestLine = 2500

    /// Lowers a selection unless that has been done.
    mutating func declared(
        _ selection: SchemaSelection,
        as naming: TypeNaming,
        in nest: inout Nest
    ) -> ValueModel {
        if let known = schemaTypes.values[selection] { return known }
        if let number = schemaTypes.inProgress[selection] { return ValueModel(representation: .deferred(number)) }
        if schemaTypes.inProgress.count == Self.longestLine {
            let location = document[selection.schemas[0]].location
            unsupported("a line of \(Self.longestLine) schemas, each inside of the one before it,", at: location)
            return ValueModel(representation: .any)
        }
        let number = schemaTypes.begin(selection)
        var value = lowered(selection, as: naming, in: &nest)
        if value.mentions(number) || value.nesting > Self.deepestValue {
            let schema = document[selection.schemas[0]]
            let path = declare(.wrapper(value), naming, schema, in: &nest)
            value = ValueModel(representation: .named(path))
        }
        schemaTypes.end(selection, number, as: value)
        return value
    }

    private mutating func lowered(
        _ selection: SchemaSelection,
        as naming: TypeNaming,
        in nest: inout Nest
    ) -> ValueModel {
        let conjunction = conjunction(selection)
        if conjunction.isDynamic {
            var value = ValueModel(representation: .any)
            value.residual = dynamicResidual(selection)
            return value
        }
        let typeCount = nest.types.count
        let lowered = representation(of: conjunction, selection, naming, &nest)
        var value = lowered.value
        let residual = lowered.isExact ? nil : residual(selection, conjunction)
        if case .named(let path) = value.representation, nest.types.count > typeCount,
            let index = nest.types.lastIndex(where: { $0.path == path })
        {
            if let residual { nest.types[index].residual = residual }
            if nest.types[index].schemas.isEmpty {
                nest.types[index].schemas = selection.schemas.map { pointer(to: document[$0]) }
            }
        } else if let residual {
            value.residual = residual
        }
        return value
    }

    /// The sum of what a selection asks for.
    func conjunction(_ selection: SchemaSelection) -> SchemaConjunction {
        conjunctions.conjunction(selection) { SchemaConjunction(selection, in: document, dynamics: dynamics) }
    }

    /// The schemas that a selection comes down to: those that only refer to others give way to them, and those that ask
    /// for nothing are left out.
    func simplified(_ selection: SchemaSelection) -> SchemaSelection {
        var schemas = selection.schemas.map(essential)
        if schemas.count > 1 {
            let asking = schemas.filter { asksForSomething(document[$0]) }
            schemas = asking.isEmpty ? [schemas[0]] : asking
        }
        var simplified = SchemaSelection(schemas)
        simplified.without = selection.without
        simplified.kinds = selection.kinds
        return viewed(simplified)
    }

    /// The selection as requests or responses have it, if that makes a difference.
    func viewed(_ selection: SchemaSelection) -> SchemaSelection {
        var viewed = selection
        viewed.view = selection.schemas.contains { views.differ($0) } ? view : nil
        return viewed
    }

    /// The schema that a schema comes down to: the one that it takes over, if it adds nothing.
    private func essential(_ id: SchemaID) -> SchemaID {
        var current = id
        for _ in document.schemas.indices {
            let schema = document[current]
            guard schema.boolean == nil, !dynamics.isDynamic(schema), !asksItself(schema) else { return current }
            let references = [schema.reference, schema.dynamicReference].compactMap(\.self)
            let parts = references.map(\.target) + schema.allOf
            let asking = parts.filter { asksForSomething(document[$0]) }
            guard let only = asking.first, asking.count == 1 else { return current }
            current = only
        }
        return current
    }

    /// Whether a schema asks for anything by keywords of its own.
    private func asksItself(_ schema: Schema) -> Bool {
        schema.types != nil || !schema.anyOf.isEmpty || !schema.oneOf.isEmpty || schema.dialect != nil
            || !SchemaConjunction(of: schema).assertions.isEmpty
    }

    private func asksForSomething(_ schema: Schema) -> Bool {
        if let boolean = schema.boolean { return !boolean }
        return schema.reference != nil || schema.dynamicReference != nil || !schema.allOf.isEmpty || asksItself(schema)
    }

    /// A component's value at a place where values of other types have been dealt with.
    private func narrowed(_ value: ValueModel, to selection: SchemaSelection) -> ValueModel {
        var inner: ValueModel
        switch value.representation {
        case .nullable(let wrapped) where !selection.kinds.contains(.null): inner = wrapped
        case .untyped(let wrapped, "object") where selection.kinds == .object: inner = wrapped
        case .untyped(let wrapped, "array") where selection.kinds == .array: inner = wrapped
        default: return value
        }
        inner.residual = inner.residual ?? value.residual
        return inner
    }

    // MARK: Declarations

    /// Declares a type in a nest, and returns its full name.
    mutating func declare(
        _ kind: TypeModel.Kind,
        _ naming: TypeNaming,
        _ schema: Schema,
        in nest: inout Nest,
        inside inner: Nest? = nil,
        claimed name: String? = nil
    ) -> String {
        var name = name ?? claim(naming, in: &nest)
        if nest.types.contains(where: { $0.name == name }) { name = nest.scope.claim(name + "Value") }
        let path = nest.path(of: name)
        typeLocations[path] = schema.location
        if case .enumeration(let enumeration) = kind { schemaTypes.enumerations[path] = enumeration }
        let type = TypeModel(
            name: name,
            path: path,
            documentation: schema.description ?? schema.title,
            pointer: schema.pointer,
            kind: kind,
            nested: [],
            isDeprecated: schema.deprecated
        )
        nest.add(type, with: inner)
        return path
    }

    /// The inside of a declaration that is being made.
    mutating func inside(_ name: String, of nest: Nest) -> Nest {
        nest.inside(name, reserved: namesReserved(inside: nest.path(of: name)))
    }

    /// The inside of an operation's namespace: a type there must not hide one that the operation refers to.
    func namespace(_ name: String) -> Nest {
        Nest(
            path: name,
            scope: NameScope(taken: [name, "Request", "Response"], reserved: namesReserved(inside: name))
        )
    }

    // MARK: Residuals

    /// The schema that values of a selection are checked by.
    mutating func residual(_ selection: SchemaSelection, _ conjunction: SchemaConjunction) -> ResidualModel {
        if selection.schemas.contains(where: { dynamics.leadsToDynamic($0) }) { return dynamicResidual(selection) }
        let schema = schemaWriter.schema(of: selection, members: conjunction.members, in: view)
        return ResidualModel(schema: schema.description, assertsFormats: assertsFormats)
    }

    /// The place in the document that values of a dynamic selection are checked by: there every reference keeps its meaning.
    private mutating func dynamicResidual(_ selection: SchemaSelection) -> ResidualModel {
        let schema = document[selection.schemas[0]]
        if schema.file != document[SchemaID(index: 0)].file {
            unsupported(
                "a `$dynamicRef` in another file",
                hint: "move the schema into the document",
                at: schema.location
            )
        }
        if selection.schemas.count > 1 {
            unsupported("a `$dynamicRef` in one of several schemas of a property", at: schema.location)
        }
        schemaTypes.needsDocument = true
        return ResidualModel(schema: schema.pointer, assertsFormats: assertsFormats, isPointer: true)
    }

    /// Whether a selection takes a value, judged by the interpreter; `nil` when it cannot be judged.
    func takes(_ value: JSONValue, _ selection: SchemaSelection, _ conjunction: SchemaConjunction) -> Bool? {
        do throws(SchemaError) {
            let interpreter = try conjunctions.interpreter(selection) { () throws(SchemaError) in
                var set = SchemaSet()
                var schema = schemaWriter.schema(of: selection, members: conjunction.members, in: view)
                if selection.schemas.contains(where: { dynamics.leadsToDynamic($0) }) {
                    // In the document alone every reference keeps its meaning.
                    try set.add(document.root.json, at: "document.json")
                    schema = ["allOf": .array(selection.schemas.map { reference(to: document[$0]) })]
                }
                try set.add(schema, at: "schema.json")
                return SchemaInterpreter(set, formatAssertion: assertsFormats)
            }
            return try interpreter.isValid(value, against: "schema.json")
        } catch {
            return nil
        }
    }

    private func reference(to schema: Schema) -> JSONValue {
        let isHere = schema.file == document[SchemaID(index: 0)].file
        return ["$ref": .string((isHere ? "document.json" : schema.file) + schema.pointer)]
    }

    /// Whether a selection takes `null`, where that can be seen without judging it.
    func plainlyTakesNull(_ selection: SchemaSelection) -> Bool? {
        let conjunction = conjunction(selection.restricted(to: .null))
        if conjunction.kinds.isEmpty { return false }
        return conjunction.assertions.isEmpty && conjunction.unions.isEmpty ? true : nil
    }
}
