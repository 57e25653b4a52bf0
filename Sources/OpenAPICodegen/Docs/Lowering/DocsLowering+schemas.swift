import OpenAPIDocument

extension DocsLowering {
    /// More levels than this are for the document itself; the references of components end most trees before.
    private static let maximumDepth = 12
    /// Schemas that refer to each other without being components have as many ways through them as one likes.
    private static let maximumExpansions = 2000
    /// A component with more properties than this is linked and not repeated.
    private static let largestUnfolded = 40

    /// A schema where it is used: a component is a link, unless it is short enough to be shown in place.
    mutating func schema(_ id: SchemaID, anchor: String?, isUnfolded: Bool = false) -> DocsSchema {
        let source = document[id]
        let target = table.resolved(id)
        guard let component = components[target], target != id || enclosing.contains(id) else {
            return expanded(id, anchor: anchor, isUnfolded: isUnfolded)
        }
        let layers = table.layers(of: target)
        let properties = layers.properties.count
        let isShown = isScalar(layers) || (isUnfolded && properties <= Self.largestUnfolded)
        var result = DocsSchema(type: [])
        if isShown, !enclosing.contains(target) {
            result = expanded(target, anchor: anchor, isUnfolded: isUnfolded)
            // What the component is for stands with the component.
            result.description = nil
            result.title = nil
            result.examples = []
        }
        result.type = [.link(name: component.name, anchor: component.anchor)]
        if layers.isNullable || layers.types?.contains(.null) == true { result.type.append(.text(" or null")) }
        result.isDeprecated = source.deprecated || layers.schemas.contains(where: \.deprecated)
        result.isReadOnly = source.readOnly || layers.schemas.contains(where: \.readOnly)
        result.isWriteOnly = source.writeOnly || layers.schemas.contains(where: \.writeOnly)
        if let description = source.description { result.description = description }
        if let value = source.defaultValue { result.defaultValue = JSONLayout.oneLine(value.json) }
        return result
    }

    /// A schema with all that is inside of it.
    mutating func expanded(_ id: SchemaID, anchor: String?, isUnfolded: Bool = false) -> DocsSchema {
        let layers = table.layers(of: id)
        var result = DocsSchema(type: type(of: id))
        expansions = enclosing.isEmpty ? 0 : expansions + 1
        guard !enclosing.contains(id), enclosing.count < Self.maximumDepth, expansions < Self.maximumExpansions else {
            result.rules = [
                DocsRule(enclosing.contains(id) ? "the same again as above" : "deeper levels are left out here")
            ]
            return result
        }
        enclosing.append(id)
        defer { enclosing.removeLast() }
        annotate(&result, with: layers)
        for rule in layers.schemas.flatMap({ rules(of: $0) }) where !result.rules.contains(rule) {
            result.rules.append(rule)
        }
        result.fields = fields(of: layers, anchor: anchor)
        for alternatives in layers.unions {
            if let values = values(alternatives.variants) {
                result.fields += values
            } else {
                result.unions.append(
                    union(alternatives.schema, isExclusive: alternatives.isExclusive, variants: alternatives.variants)
                )
            }
        }
        addItems(to: &result, of: layers, anchor: anchor, isUnfolded: isUnfolded)
        return result
    }

    private func annotate(_ result: inout DocsSchema, with layers: SchemaLayers) {
        result.title = layers.schemas.first?.title
        result.description = layers.first(\.description)
        result.isDeprecated = layers.schemas.contains(where: \.deprecated)
        result.isReadOnly = layers.schemas.contains(where: \.readOnly)
        result.isWriteOnly = layers.schemas.contains(where: \.writeOnly)
        result.values = layers.first(\.enumValues)?.map { JSONLayout.oneLine($0.json) } ?? []
        result.defaultValue = layers.first(\.defaultValue).map { JSONLayout.oneLine($0.json) }
        result.examples =
            layers.first { $0.examples.isEmpty ? nil : $0.examples }?.map { JSONLayout.oneLine($0.json) } ?? []
        result.links = layers.schemas.flatMap { Self.links($0.externalDocs) }
    }

    /// The constraints in words, with those that a `false` schema makes.
    private func rules(of schema: Schema) -> [DocsRule] {
        var rules = RuleWording.rules(of: schema)
        let isClosed = [schema.additionalProperties, schema.unevaluatedProperties].contains {
            $0.map(isNothing) ?? false
        }
        if isClosed { rules.append(DocsRule(schema.properties.isEmpty ? "no properties" : "no other properties")) }
        if let items = schema.items, isNothing(items) {
            rules.append(DocsRule(schema.prefixItems == nil ? "no items" : "no further items"))
        }
        return rules
    }

    func isNothing(_ id: SchemaID) -> Bool { document[id].boolean == false }

    /// Whether a schema allows everything and says nothing.
    func isAnything(_ id: SchemaID) -> Bool {
        let schema = document[id]
        if let boolean = schema.boolean { return boolean }
        return schema.keywordLocations.isEmpty && schema.reference == nil
    }

    /// Whether there is nothing inside: such a component is shown wherever it is used.
    private func isScalar(_ layers: SchemaLayers) -> Bool {
        layers.unions.isEmpty
            && layers.schemas.allSatisfy { schema in
                schema.properties.isEmpty && schema.items == nil && schema.prefixItems == nil
                    && schema.additionalProperties == nil && schema.patternProperties.isEmpty
                    && schema.types?.contains(.object) != true && schema.boolean == nil
            }
    }

    // MARK: Unions

    /// Alternatives that are one value each: an enumeration whose values have words of their own.
    private func values(_ variants: [SchemaID]) -> [DocsField]? {
        var fields: [DocsField] = []
        for id in variants {
            let schema = document[table.resolved(id)]
            guard let value = schema.const else { return nil }
            let words = DocsSchema(type: schema.title.map { [.text($0)] } ?? [], description: schema.description)
            let name = JSONLayout.oneLine(value.json)
            fields.append(DocsField(kind: .value, name: name, anchor: nil, isRequired: false, schema: words))
        }
        return fields
    }

    private mutating func union(_ schema: Schema, isExclusive: Bool, variants: [SchemaID]) -> DocsUnion {
        let discriminator = schema.discriminator
        var labels: [String: Int] = [:]
        let lowered = variants.enumerated().map { index, id -> DocsVariant in
            var label = variantLabel(id, discriminator: discriminator) ?? "\(index + 1)"
            let uses = labels[label, default: 0] + 1
            labels[label] = uses
            if uses > 1 { label += " \(uses)" }
            return DocsVariant(label: label, schema: self.schema(id, anchor: nil, isUnfolded: enclosing.count < 2))
        }
        return DocsUnion(
            rule: isExclusive ? "exactly one of" : "one or more of",
            discriminator: discriminator?.propertyName,
            variants: lowered
        )
    }

    /// The discriminator's value, else the component's name, the title, or the type.
    private func variantLabel(_ id: SchemaID, discriminator: Discriminator?) -> String? {
        let target = table.resolved(id)
        if let value = discriminator?.mapping.first(where: { table.resolved($0.schema) == target })?.value {
            return value
        }
        if let component = components[target] { return component.name }
        let name = type(of: id).plainText
        return document[target].title ?? (name.utf8.count <= 24 ? name : nil)
    }
}

extension [DocsTypePart] {
    /// The name without links.
    var plainText: String {
        map { part in
            switch part {
            case .text(let text): text
            case .link(let name, _): name
            case .format(let format): " (\(format))"
            }
        }.joined()
    }
}
