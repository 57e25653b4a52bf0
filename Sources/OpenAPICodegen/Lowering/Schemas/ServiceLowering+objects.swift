import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// An object: a struct when properties are named, else a dictionary.
    mutating func object(
        _ conjunction: SchemaConjunction,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        let open = ["patternProperties", "propertyNames", "dependentRequired", "dependentSchemas"]
        var isExact = !open.contains { conjunction.has($0) }
        var additional = conjunction.members.compactMap(\.additionalProperties)
        if conjunction.has("unevaluatedProperties") {
            if let unevaluated = unevaluatedProperties(conjunction) {
                additional.append(unevaluated)
            } else {
                isExact = false
            }
        }
        let names = propertyNames(conjunction)
        if names.isEmpty {
            var lowered = dictionary(conjunction, additional, naming, &nest)
            lowered.isExact = lowered.isExact && isExact
            return lowered
        }
        return structure(conjunction, names, additional, naming, &nest, isExact: isExact)
    }

    /// The one `unevaluatedProperties` that means the same as `additionalProperties` would, all properties being in sight.
    private func unevaluatedProperties(_ conjunction: SchemaConjunction) -> SchemaID? {
        let holders = conjunction.members(with: "unevaluatedProperties")
        let others = ["additionalProperties", "patternProperties", "dependentSchemas"]
        guard let holder = holders.first, holders.count == 1, holder.id == conjunction.root,
            conjunction.unions.isEmpty, !others.contains(where: { conjunction.has($0) }),
            !conjunction.assertions.contains("if")
        else { return nil }
        return holder.unevaluatedProperties
    }

    /// The names of the properties, in the order in which the schemas have them; then those that are only required.
    ///
    /// Conditional schemas have a say as well, and unions that have not become a type: what they name is a property, too, so
    /// that it is not lost.
    private func propertyNames(_ conjunction: SchemaConjunction) -> [String] {
        var names: [String] = []
        var seen: Set<ExactText> = []
        func add(_ name: String) { if seen.insert(ExactText(name)).inserted { names.append(name) } }
        for member in conjunction.members { for property in member.properties { add(property.name) } }
        guard !names.isEmpty || conjunction.members.contains(where: { $0.additionalProperties != nil }) else {
            return []
        }
        for member in conjunction.members { for required in member.required { add(required.name) } }
        let conditional = conjunction.members.flatMap { member in
            [member.then, member.else].compactMap(\.self) + member.dependentSchemas.map(\.schema)
        }
        for id in conditional + conjunction.unions.flatMap(\.branches) {
            for member in self.conjunction(SchemaSelection([id])).members {
                for property in member.properties { add(property.name) }
            }
        }
        return names
    }

    /// What all the schemas say of a property.
    func property(_ name: String, of conjunction: SchemaConjunction) -> SchemaSelection {
        let schemas = conjunction.members.compactMap { member in
            // A name that a pattern matches is none of the additional ones; the whole is judged by the schema then.
            member.properties.first { $0.name.isSameText(as: name) }?.schema
                ?? (member.patternProperties.isEmpty ? member.additionalProperties : nil)
        }
        // A name that is only required is evaluated by nothing else.
        let unevaluated = schemas.isEmpty ? unevaluatedProperties(conjunction) : nil
        return SchemaSelection(schemas + [unevaluated].compactMap(\.self))
    }

    // MARK: Dictionaries

    private mutating func dictionary(
        _ conjunction: SchemaConjunction,
        _ additional: [SchemaID],
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> LoweredValue {
        var schemas = additional
        // When every name must match one pattern, its schema is that of all values.
        let patterns = conjunction.members.flatMap(\.patternProperties)
        if patterns.count == 1, schemas.count == 1, document[schemas[0]].boolean == false {
            schemas = [patterns[0].schema]
        }
        let isOpen = patterns.count > 1 || (patterns.count == 1 && schemas.first != patterns[0].schema)
        let element =
            schemas.isEmpty || isOpen
            ? ValueModel(representation: .any)
            : value(SchemaSelection(schemas), as: .inline(naming.name + "Value"), in: &nest)
        var constraints = Constraints()
        constraints.minProperties = conjunction.greatest(\.minProperties)
        constraints.maxProperties = conjunction.least(\.maxProperties)
        return LoweredValue(.dictionary(element), constraints, isExact: !conjunction.has("required"))
    }

    // MARK: Structs

    private mutating func structure(
        _ conjunction: SchemaConjunction,
        _ names: [String],
        _ additional: [SchemaID],
        _ naming: TypeNaming,
        _ nest: inout Nest,
        isExact: Bool
    ) -> LoweredValue {
        let name = claim(naming, in: &nest)
        var inner = inside(name, of: nest)
        let memberNames = NameScope(taken: ReservedWords.membersOfStructs)
        let required = conjunction.required
        let properties = zip(names, self.memberNames(names, conjunction, memberNames)).map { jsonName, name in
            property(
                jsonName,
                named: name,
                isRequired: required.contains(ExactText(jsonName)),
                conjunction,
                &inner
            )
        }
        let model = ObjectModel(
            properties: properties,
            additional: self.additional(additional, conjunction, memberNames, &inner),
            minProperties: conjunction.greatest(\.minProperties),
            maxProperties: conjunction.least(\.maxProperties)
        )
        let schema = conjunction.members.first { !$0.properties.isEmpty } ?? conjunction.members[0]
        let described = conjunction.members.first { $0.description != nil || $0.title != nil } ?? schema
        let path = declare(.object(model), naming, described, in: &nest, inside: inner, claimed: name)
        return LoweredValue(.named(path), isExact: isExact)
    }

    /// The names of properties in Swift. A property is found by its name in the schema that becomes the type, wherever that
    /// schema has it from.
    private func memberNames(_ names: [String], _ conjunction: SchemaConjunction, _ scope: NameScope) -> [String] {
        let owner = pointer(to: document[conjunction.root ?? conjunction.members[0].id])
        let extended = conjunction.members.flatMap(\.properties).filter { !document[$0.schema].extensions.isEmpty }
        return scope.claim(
            names.map { name in
                let own = extended.filter { $0.name.isSameText(as: name) }.flatMap { document[$0.schema].extensions }
                let pointer = "\(owner)/properties/\(JSONPointer.escaped(name))"
                return (pointer, own, [ReservedWords.member(SwiftName.value(name))])
            },
            book
        )
    }

    private mutating func property(
        _ jsonName: String,
        named name: String,
        isRequired: Bool,
        _ conjunction: SchemaConjunction,
        _ nest: inout Nest
    ) -> PropertyModel {
        let selection = property(jsonName, of: conjunction)
        let schemas = selection.schemas
        if schemas.contains(where: { document.isHidden($0, in: view) }) {
            let value = ValueModel(representation: .any)
            return PropertyModel(jsonName: jsonName, name: name, value: value, isRequired: false, isHidden: true)
        }
        let described = schemas.compactMap { documentation(of: $0) }.first
        let value =
            schemas.isEmpty
            ? ValueModel(representation: .any)
            : self.value(selection, as: .inline(SwiftName.type(jsonName)), in: &nest)
        return PropertyModel(
            jsonName: jsonName,
            name: name,
            documentation: described,
            value: value,
            isRequired: isRequired,
            defaultValue: isRequired ? nil : literal(of: selection, value, in: nest),
            isDeprecated: schemas.contains { document[$0].deprecated }
        )
    }

    /// What becomes of members that have no property. `additionalProperties: true`, written out, asks to keep them.
    private mutating func additional(
        _ schemas: [SchemaID],
        _ conjunction: SchemaConjunction,
        _ names: NameScope,
        _ nest: inout Nest
    ) -> ObjectModel.Additional {
        let isOpen = conjunction.has("patternProperties")
        if schemas.isEmpty, !isOpen { return .ignored }
        if !isOpen, schemas.contains(where: { document[$0].boolean == false }) { return .refused }
        let name = names.claim("additionalProperties")
        // Those that match a pattern need not be what the others are.
        if isOpen { return .kept(name: name, ValueModel(representation: .any)) }
        return .kept(name: name, value(SchemaSelection(schemas), as: .inline("AdditionalProperties"), in: &nest))
    }

    // MARK: Names and texts

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
