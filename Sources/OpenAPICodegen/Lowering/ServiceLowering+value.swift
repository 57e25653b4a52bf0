import OpenAPIDocument

extension ServiceLowering {
    /// What a schema means at a place; `nil` when it has errors, which are reported.
    mutating func value(_ id: SchemaID, as naming: TypeNaming, in nest: inout Nest) -> ValueModel? {
        let schema = document[id]
        if let reference = schema.reference { return referenced(reference, schema, naming, &nest) }
        if let boolean = schema.boolean {
            if boolean { return ValueModel(representation: .any) }
            unsupported("the schema `false`", at: schema.location)
            return nil
        }
        if let wrapped = nullableBranch(schema) {
            return value(wrapped, as: naming, in: &nest).map { Self.nullable($0) }
        }
        if schema.allOf.count == 1, isOnlyAnnotated(schema, beside: ["allOf"]) {
            return value(schema.allOf[0], as: naming, in: &nest)
        }
        let isNullable = schema.types?.contains(.null) ?? false
        let types = (schema.types ?? []).filter { $0 != .null }
        if schema.enumValues != nil || schema.const != nil {
            return enumeration(schema, naming, &nest).map { isNullable ? Self.nullable($0) : $0 }
        }
        if types.isEmpty { return untyped(schema, isNullable: isNullable) }
        if types.count > 1 {
            unsupported("a schema of several types", at: schema.location(of: "type"))
            return nil
        }
        return typed(schema, types[0], naming, &nest).map { isNullable ? Self.nullable($0) : $0 }
    }

    /// Whether a schema declares a type of its own, so that a reference to it needs no more than the name.
    func declaresType(_ schema: Schema) -> Bool {
        (schema.types == [.object] && !schema.properties.isEmpty) || schema.enumValues != nil || schema.const != nil
    }

    private static func nullable(_ value: ValueModel) -> ValueModel {
        if case .nullable = value.representation { return value }
        return ValueModel(representation: .nullable(value))
    }

    private mutating func referenced(
        _ reference: Schema.Reference,
        _ schema: Schema,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> ValueModel? {
        guard isOnlyAnnotated(schema, beside: ["$ref"]) else {
            reportUnsupportedKeywords(of: schema, beside: ["$ref"])
            return nil
        }
        let target = document.resolved(reference.target)
        return components.names[target] == nil ? value(target, as: naming, in: &nest) : component(target)
    }

    /// The other branch of a union of something and `null`.
    private func nullableBranch(_ schema: Schema) -> SchemaID? {
        for (keyword, branches) in [("oneOf", schema.oneOf), ("anyOf", schema.anyOf)] where branches.count == 2 {
            let others = branches.filter { document[$0].types != [.null] }
            if others.count == 1, isOnlyAnnotated(schema, beside: [keyword]) { return others[0] }
        }
        return nil
    }

    private mutating func untyped(_ schema: Schema, isNullable: Bool) -> ValueModel? {
        if isNullable {
            unsupported("the type `null` alone", at: schema.location(of: "type"))
            return nil
        }
        guard isOnlyAnnotated(schema, beside: []) else {
            let hint = schema.properties.isEmpty ? nil : "write `type: object` beside `properties`"
            reportUnsupportedKeywords(of: schema, beside: [], hint: hint)
            return nil
        }
        return ValueModel(representation: .any)
    }

    private mutating func typed(
        _ schema: Schema,
        _ type: Schema.JSONType,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> ValueModel? {
        switch type {
        case .string: return string(schema)
        case .integer: return integer(schema)
        case .number: return number(schema)
        case .boolean:
            return hasOnly([], schema) ? ValueModel(representation: .boolean) : nil
        case .array: return array(schema, naming, &nest)
        case .object: return object(schema, naming, &nest)
        case .null:
            unsupported("the type `null` alone", at: schema.location(of: "type"))
            return nil
        }
    }
}
