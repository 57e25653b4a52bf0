import DovetailJSON

/// Tells which values of a discriminator choose which alternative (§4.25).
package final class DiscriminatorTags {
    /// What chooses an alternative.
    package struct Choice {
        /// The values of the discriminator's property.
        package var values: [String]
        /// Whether it is the one for all other values, and for none.
        package var isFallback: Bool
    }

    private let document: Document
    private let types: PossibleTypes
    /// The names of components.
    private lazy var names = Self.names(document) { $0 }
    /// The names of components, by the schemas that these come down to.
    private lazy var aliases = Self.names(document, document.resolved)

    /// Prepares to look into a document.
    package convenience init(_ document: Document) {
        self.init(document, types: PossibleTypes(document))
    }

    init(_ document: Document, types: PossibleTypes) {
        self.document = document
        self.types = types
    }

    private static func names(_ document: Document, _ key: (SchemaID) -> SchemaID) -> [SchemaID: String] {
        Dictionary(document.components.schemas.map { (key($0.schema), $0.name) }) { first, _ in first }
    }

    /// What chooses each of some alternatives; `nil` when the discriminator does not tell them apart.
    package func choices(_ discriminator: Discriminator, among alternatives: [SchemaID]) -> [Choice]? {
        let fallback = discriminator.defaultMapping.flatMap { target in
            alternatives.firstIndex { document.resolved($0) == document.resolved(target.schema) }
        }
        let values = alternatives.map { self.values(choosing: $0, discriminator) }
        var seen: Set<ExactText> = []
        guard values.joined().allSatisfy({ seen.insert(ExactText($0)).inserted }) else { return nil }
        guard values.indices.allSatisfy({ !values[$0].isEmpty || $0 == fallback }) else { return nil }
        return values.indices.map { Choice(values: values[$0], isFallback: $0 == fallback) }
    }

    /// The alternatives that objects can match: those that a discriminator chooses among.
    func objects(among alternatives: [SchemaID]) -> [SchemaID] {
        alternatives.filter { types.types(of: $0).contains(.object) }
    }

    /// What the discriminator of a schema asks of an object for each alternative, which it decides alone; nothing where it
    /// does not tell them apart.
    package func conditions(of schema: Schema) -> [SchemaID: JSONValue] {
        guard let discriminator = schema.discriminator else { return [:] }
        var conditions: [SchemaID: JSONValue] = [:]
        for alternatives in [schema.oneOf, schema.anyOf].map(objects) where alternatives.count > 1 {
            guard let choices = choices(discriminator, among: alternatives) else { continue }
            let others = choices.filter { !$0.isFallback }.flatMap(\.values)
            for (alternative, choice) in zip(alternatives, choices) {
                conditions[alternative] =
                    choice.isFallback
                    ? ["not": Self.condition(discriminator, others)] : Self.condition(discriminator, choice.values)
            }
        }
        return conditions
    }

    private static func condition(_ discriminator: Discriminator, _ values: [String]) -> JSONValue {
        let property = discriminator.propertyName
        let values: JSONValue = ["enum": .array(values.map { .string($0) })]
        return ["required": [.string(property)], "properties": .object(JSONObject([(property, values)]))]
    }
}

// MARK: - The values of one alternative

extension DiscriminatorTags {
    /// The values that choose an alternative: those of its own constants and of the mapping, else its name.
    func values(choosing alternative: SchemaID, _ discriminator: Discriminator) -> [String] {
        var seen: Set<SchemaID> = []
        return values(choosing: alternative, discriminator, &seen)
    }

    private func values(
        choosing alternative: SchemaID,
        _ discriminator: Discriminator,
        _ seen: inout Set<SchemaID>
    ) -> [String] {
        let target = document.resolved(alternative)
        guard seen.insert(target).inserted else { return [] }
        let mapped = discriminator.mapping.filter { document.resolved($0.schema) == target }.map(\.value)
        let constants = constants(of: discriminator.propertyName, in: alternative)
        if !constants.isEmpty { return constants + mapped.filter { !constants.contains($0) } }
        if mapped.isEmpty, let union = union(by: discriminator.propertyName, in: alternative),
            let inner = union.discriminator
        {
            return (union.oneOf + union.anyOf).flatMap { values(choosing: $0, inner, &seen) }
        }
        let name = names[target] ?? names[alternative] ?? aliases[target]
        guard let name, !discriminator.mapping.contains(where: { $0.value == name }) else { return mapped }
        return mapped + [name]
    }

    /// The union with a discriminator of the same name that an alternative is itself.
    private func union(by property: String, in alternative: SchemaID) -> Schema? {
        document.composition(of: alternative).map { self.document[$0] }.first { schema in
            schema.discriminator?.propertyName == property && !(schema.oneOf + schema.anyOf).isEmpty
        }
    }

    /// The strings that a property can be, if a schema lists them and it can be nothing else.
    private func constants(of property: String, in id: SchemaID) -> [String] {
        let properties = document.composition(of: id).flatMap { document[$0].properties }
        let schemas = properties.filter { $0.name.isSameText(as: property) }.map(\.schema)
        guard let values = constants(of: schemas, depth: 0) else { return [] }
        let texts = values.compactMap(\.string)
        guard texts.count == values.count else { return [] }
        var seen: Set<ExactText> = []
        return texts.filter { seen.insert(ExactText($0)).inserted }
    }

    /// The values that some schemas together leave, if one of them lists them; `nil` if none does.
    private func constants(of schemas: [SchemaID], depth: Int) -> [Node]? {
        let parts = schemas.flatMap(document.composition).map { document[$0] }
        let own = parts.lazy.compactMap { part in part.const.map { [$0] } ?? part.enumValues }.first
        let listed = own ?? constants(ofUnionsIn: parts, depth: depth)
        return listed?.filter { value in parts.allSatisfy { $0.lists(value) } }
    }

    private func constants(ofUnionsIn schemas: [Schema], depth: Int) -> [Node]? {
        guard depth < 8 else { return nil }
        for alternatives in schemas.flatMap({ [$0.oneOf, $0.anyOf] }) where !alternatives.isEmpty {
            let listed = alternatives.map { constants(of: [$0], depth: depth + 1) }
            if !listed.contains(where: { $0 == nil }) { return listed.flatMap { $0 ?? [] } }
        }
        return nil
    }
}

extension Schema {
    /// Whether the types and constants of a schema leave a value.
    fileprivate func lists(_ value: Node) -> Bool {
        let isListed = enumValues?.contains { $0.json == value.json } ?? true
        return isListed && (const.map { $0.json == value.json } ?? true) && (types.map(value.isOne) ?? true)
    }
}
