import OpenAPIDocument

/// Finds which JSON the text of a schema's values stands for.
struct ShapeLowering {
    let document: Document

    /// How deep schemas are followed. Text that nests deeper does not fit a request's target.
    private static let maxDepth = 24

    /// The shape of a schema; any text where it says nothing of types.
    func shape(_ id: SchemaID) -> ShapeModel {
        shape(id, within: [])
    }

    private func shape(_ id: SchemaID, within outer: Set<SchemaID>) -> ShapeModel {
        let found = allowed(id, within: outer)
        return found.isEmpty ? .string : found
    }

    /// What a schema allows; empty when it says nothing of types.
    ///
    /// Text nests as deep as its shape: a schema inside itself is JSON text from there on.
    private func allowed(_ id: SchemaID, within outer: Set<SchemaID>) -> ShapeModel {
        guard !outer.contains(id), outer.count < Self.maxDepth else { return .json }
        let inner = outer.union([id])
        let schema = document[id]
        var shape = own(schema, within: inner)
        if let reference = schema.reference { shape = shape.intersection(allowed(reference.target, within: inner)) }
        for part in schema.allOf { shape = shape.intersection(allowed(part, within: inner)) }
        for branches in [schema.oneOf, schema.anyOf] where !branches.isEmpty {
            // A branch that says nothing of types asks something of whatever the others are.
            let shapes = branches.map { allowed($0, within: inner) }.filter { !$0.isEmpty }
            shape = shape.intersection(shapes.dropFirst().reduce(shapes.first ?? ShapeModel()) { $0.union($1) })
        }
        return shape
    }

    private func own(_ schema: Schema, within outer: Set<SchemaID>) -> ShapeModel {
        var shape = ShapeModel()
        var types = schema.types ?? []
        let isObject = !schema.properties.isEmpty || schema.additionalProperties != nil
        if schema.types == nil {
            if isObject { types.append(.object) }
            if schema.items != nil || schema.prefixItems != nil { types.append(.array) }
        }
        let values = schema.enumValues ?? schema.const.map { [$0] }
        if let values, types.allSatisfy({ $0 != .array && $0 != .object }) {
            let kinds = Set(values.compactMap(Self.scalar))
            return ShapeModel(scalars: types.isEmpty ? kinds : kinds.intersection(types.compactMap(Self.scalar)))
        }
        for type in types {
            switch type {
            case .array:
                let first = (schema.prefixItems ?? []).map { self.shape($0, within: outer) }
                shape.items = first + [schema.items.map { self.shape($0, within: outer) } ?? .string]
            case .object:
                shape.members = schema.properties.map {
                    ShapeModel.Member(name: $0.name, shape: self.shape($0.schema, within: outer))
                }
                shape.others = others(schema, within: outer)
            default: shape.scalars.formUnion([Self.scalar(type)].compactMap(\.self))
            }
        }
        return shape
    }

    private func others(_ schema: Schema, within outer: Set<SchemaID>) -> [ShapeModel] {
        guard let additional = schema.additionalProperties, document[additional].boolean != false else {
            // An object without named members is a map of anything.
            return schema.properties.isEmpty && schema.additionalProperties == nil ? [.string] : []
        }
        return [shape(additional, within: outer)]
    }

    /// Whether a schema takes every value.
    static func asksNothing(_ schema: Schema) -> Bool {
        let others = schema.keywordLocations.map(\.key).filter { !annotations.contains($0) && !$0.hasPrefix("x-") }
        return schema.boolean != false && others.isEmpty
    }

    private static let annotations: Set<String> = [
        "$comment", "$defs", "default", "deprecated", "description", "example", "examples", "externalDocs", "nullable",
        "readOnly", "title", "writeOnly", "xml",
    ]

    private static func scalar(_ type: Schema.JSONType) -> ShapeModel.Scalar? {
        switch type {
        case .string: .string
        case .integer, .number: .number
        case .boolean: .boolean
        case .null: .null
        case .array, .object: nil
        }
    }

    private static func scalar(_ value: Node) -> ShapeModel.Scalar? {
        guard case .scalar(let scalar) = value.content else { return nil }
        switch scalar.kind {
        case .string: return .string
        case .integer, .float: return .number
        case .bool: return .boolean
        case .null: return .null
        }
    }
}
