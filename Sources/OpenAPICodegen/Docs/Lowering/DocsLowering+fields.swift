import DovetailJSON
import OpenAPIDocument

extension DocsLowering {
    /// What is inside of an object: its properties, and the other schemas that apply to it or to its parts.
    mutating func fields(of layers: SchemaLayers, anchor: String?) -> [DocsField] {
        let required = layers.required
        var fields = layers.properties.map { property -> DocsField in
            let place = anchor.map { anchors.make($0, property.name) }
            return DocsField(
                kind: .property,
                name: property.name,
                anchor: place,
                isRequired: required.contains(ExactText(property.name)),
                schema: schema(property.schema, anchor: place)
            )
        }
        var declared = Set(fields.map { ExactText($0.name) })
        for name in layers.schemas.flatMap(\.required).map(\.name) where declared.insert(ExactText(name)).inserted {
            let schema = DocsSchema(type: [.text("any value")])
            fields.append(DocsField(kind: .property, name: name, anchor: nil, isRequired: true, schema: schema))
        }
        for schema in layers.schemas { fields += parts(of: schema) }
        return fields
    }

    /// Everything inside of a schema that has no name of its own.
    private mutating func parts(of schema: Schema) -> [DocsField] {
        var parts = schema.patternProperties.map { part("names that match \($0.pattern)", $0.schema) }
        for other in [schema.additionalProperties, schema.unevaluatedProperties].compactMap(\.self) {
            guard !isNothing(other) else { continue }
            parts.append(part(schema.properties.isEmpty ? "any name" : "any other name", other))
        }
        if let names = schema.propertyNames { parts.append(part("each name", names)) }
        for dependency in schema.dependentSchemas {
            parts.append(part("when \(dependency.name) is there", dependency.schema))
        }
        for (index, item) in (schema.prefixItems ?? []).enumerated() { parts.append(part("item \(index + 1)", item)) }
        if let contains = schema.contains {
            let count = RuleWording.count(schema.minContains ?? 1, schema.maxContains, "item") ?? "any number of items"
            parts.append(part(count, contains))
        }
        if let content = schema.contentSchema { parts.append(part("the content", content)) }
        if let not = schema.not { parts.append(part("but not", not)) }
        if let condition = schema.if {
            parts.append(part("if it is", condition))
            if let then = schema.then { parts.append(part("then also", then)) }
            if let otherwise = schema.else { parts.append(part("otherwise", otherwise)) }
        }
        return parts
    }

    private mutating func part(_ name: String, _ id: SchemaID) -> DocsField {
        DocsField(kind: .part, name: name, anchor: nil, isRequired: false, schema: schema(id, anchor: nil))
    }

    /// Shows what an array's items are: their properties as if they were the array's, everything else as a part.
    mutating func addItems(to result: inout DocsSchema, of layers: SchemaLayers, anchor: String?, isUnfolded: Bool) {
        guard let source = layers.schemas.first(where: { $0.items != nil }), let items = source.items, !isNothing(items)
        else { return }
        if source.prefixItems != nil {
            if !isAnything(items) { result.fields.append(part("each further item", items)) }
            return
        }
        let item = schema(items, anchor: anchor, isUnfolded: isUnfolded)
        if item.isPlain { return }
        let saysMore =
            item.description != nil || !item.rules.isEmpty || !item.values.isEmpty || item.defaultValue != nil
        if saysMore, !(item.fields.isEmpty && item.unions.isEmpty) || result.fields.isEmpty {
            result.fields.append(
                DocsField(kind: .part, name: "each item", anchor: nil, isRequired: false, schema: item)
            )
        } else {
            result.fields += item.fields
            result.unions += item.unions
        }
    }
}
