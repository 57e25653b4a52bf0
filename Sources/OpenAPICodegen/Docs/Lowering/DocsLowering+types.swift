import OpenAPIDocument

extension DocsLowering {
    /// The name of a schema's type: `array of Note`, `string or null`.
    ///
    /// - Parameter depth: how many types this one is inside of, so that names of recursive schemas end.
    func type(of id: SchemaID, depth: Int = 0) -> [DocsTypePart] {
        let target = table.resolved(id)
        if target != id || depth > 0, let component = components[target] {
            return [.link(name: component.name, anchor: component.anchor)]
        }
        let schema = document[id]
        if let boolean = schema.boolean { return [.text(boolean ? "any value" : "no value")] }
        guard depth < 4 else { return [.text("…")] }
        let layers = table.layers(of: id)
        var types = layers.types ?? inferredTypes(layers)
        let isNullable = layers.isNullable || types.contains(.null)
        types.removeAll { $0 == .null }
        var parts = bases(of: layers)
        if parts.isEmpty { parts = names(of: types, layers, depth: depth) }
        if isNullable { parts.append(.text(parts.isEmpty ? "null" : " or null")) }
        return parts.isEmpty ? [.text("any value")] : parts
    }

    /// The components that `allOf` or a reference with more beside it takes over.
    private func bases(of layers: SchemaLayers) -> [DocsTypePart] {
        let links = layers.bases.compactMap { base -> [DocsTypePart]? in
            components[base].map { [.link(name: $0.name, anchor: $0.anchor)] }
        }
        guard !links.isEmpty else { return [] }
        return Array((layers.hasOwnProperties ? links + [[.text("more")]] : links).joined(separator: [.text(" and ")]))
    }

    private func names(of types: [Schema.JSONType], _ layers: SchemaLayers, depth: Int) -> [DocsTypePart] {
        if let union = layers.unions.first, layers.types == nil || layers.types == [.object] {
            guard union.variants.count <= 4 else { return [.text("one of \(union.variants.count) kinds")] }
            return Array(union.variants.map { type(of: $0, depth: depth + 1) }.joined(separator: [.text(" or ")]))
        }
        return Array(types.map { name(of: $0, layers, depth: depth) }.joined(separator: [.text(" or ")]))
    }

    private func name(of type: Schema.JSONType, _ layers: SchemaLayers, depth: Int) -> [DocsTypePart] {
        switch type {
        case .array:
            guard let items = layers.first(\.items), layers.first(\.prefixItems) == nil, !isNothing(items) else {
                return [.text(layers.first(\.prefixItems) == nil ? "array" : "tuple")]
            }
            return isAnything(items) ? [.text("array")] : [.text("array of ")] + self.type(of: items, depth: depth + 1)
        case .object:
            guard layers.properties.isEmpty, let others = layers.first(\.additionalProperties), !isNothing(others),
                !isAnything(others)
            else { return [.text("object")] }
            return [.text("map of ")] + self.type(of: others, depth: depth + 1)
        default:
            let format = layers.first(\.format).map { [DocsTypePart.format($0)] } ?? []
            return [.text(type.rawValue)] + format
        }
    }

    /// The types that the keywords are about, where none is named.
    private func inferredTypes(_ layers: SchemaLayers) -> [Schema.JSONType] {
        if let values = layers.first(\.enumValues) ?? layers.first(\.const).map({ [$0] }) {
            let used = Set(values.map(Self.type(of:)))
            return Schema.JSONType.allCases.filter(used.contains)
        }
        let schemas = layers.schemas
        if schemas.contains(where: { !$0.properties.isEmpty || $0.additionalProperties != nil }) { return [.object] }
        if schemas.contains(where: { $0.items != nil || $0.prefixItems != nil }) { return [.array] }
        if schemas.contains(where: { $0.pattern != nil || $0.minLength != nil || $0.maxLength != nil }) {
            return [.string]
        }
        if schemas.contains(where: { $0.minimum != nil || $0.maximum != nil || $0.multipleOf != nil }) {
            return [.number]
        }
        return []
    }

    private static func type(of value: Node) -> Schema.JSONType {
        switch value.content {
        case .sequence: .array
        case .mapping: .object
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: .null
            case .bool: .boolean
            case .integer: .integer
            case .float: .number
            case .string: .string
            }
        }
    }
}
