import DovetailJSON
import OpenAPIDocument

/// Writes schemas of a document as one JSON Schema 2020-12: what a selection asks for, with all that it refers to in
/// `$defs`.
struct SchemaWriter {
    let document: Document
    private let view: SchemaView
    private var names: [SchemaID: String] = [:]
    private var pending: [SchemaID] = []

    private init(_ document: Document, _ view: SchemaView) {
        self.document = document
        self.view = view
    }

    /// The schema for a selection.
    ///
    /// - Parameters:
    ///   - members: The schemas that apply to the value itself, for a selection that leaves unions out.
    ///   - view: Whose view it is to be: what the other side alone may say is left open, and not required.
    static func schema(
        of selection: SchemaSelection,
        members: [Schema],
        in document: Document,
        view: SchemaView
    ) -> JSONValue {
        var writer = SchemaWriter(document, view)
        var root: JSONObject
        if selection.without.isEmpty {
            let parts = selection.schemas.map { writer.value(of: $0) }
            if case .object(let only)? = parts.first, parts.count == 1 {
                root = only
            } else {
                root = JSONObject([("allOf", .array(parts))])
            }
        } else {
            // References and `allOf` have been followed to find the members: each stands for itself alone.
            let parts = members.map { member in
                JSONValue.object(writer.object(member, alone: true, without: selection.without))
            }
            root = JSONObject([("allOf", .array(parts))])
        }
        var definitions = JSONObject()
        while let id = writer.pending.popLast() {
            definitions.append(writer.names[id] ?? "", writer.value(of: id))
        }
        if !definitions.isEmpty { root.append("$defs", .object(definitions)) }
        return .object(root)
    }

    private mutating func value(of id: SchemaID) -> JSONValue {
        let schema = document[id]
        if let boolean = schema.boolean { return .bool(boolean) }
        return .object(object(schema))
    }

    private mutating func reference(to id: SchemaID) -> JSONValue {
        if let name = names[id] { return .string("#/$defs/\(name)") }
        let name = "s\(names.count + 1)"
        names[id] = name
        pending.append(id)
        return .string("#/$defs/\(name)")
    }

    private mutating func object(
        _ schema: Schema,
        alone: Bool = false,
        without omitted: Set<SchemaSelection.Union> = []
    ) -> JSONObject {
        var object = JSONObject()
        if !alone {
            var targets = schema.reference.map { [$0.target] } ?? []
            if let dynamic = schema.dynamicReference { targets.append(dynamic.target) }
            if targets.count == 1 { object.append("$ref", reference(to: targets[0])) }
            let both =
                targets.count > 1 ? targets.map { JSONValue.object(JSONObject([("$ref", reference(to: $0))])) } : []
            let parts = both + schema.allOf.map { value(of: $0) }
            if !parts.isEmpty { object.append("allOf", .array(parts)) }
        }
        addValues(schema, to: &object)
        addArrays(schema, to: &object)
        addObjects(schema, to: &object)
        for (keyword, branches) in [("anyOf", schema.anyOf), ("oneOf", schema.oneOf)] where !branches.isEmpty {
            if omitted.contains(SchemaSelection.Union(schema: schema.id, keyword: keyword)) { continue }
            object.append(keyword, .array(branches.map { value(of: $0) }))
        }
        write("not", schema.not, to: &object)
        write("if", schema.if, to: &object)
        write("then", schema.then, to: &object)
        write("else", schema.else, to: &object)
        return object
    }

    private func addValues(_ schema: Schema, to object: inout JSONObject) {
        if let types = schema.types { object.append("type", .array(types.map { .string($0.rawValue) })) }
        if let values = schema.enumValues { object.append("enum", .array(values.map(\.json))) }
        if let const = schema.const { object.append("const", const.json) }
        let numbers = [
            ("multipleOf", schema.multipleOf), ("minimum", schema.minimum), ("maximum", schema.maximum),
            ("exclusiveMinimum", schema.exclusiveMinimum), ("exclusiveMaximum", schema.exclusiveMaximum),
        ]
        for case (let keyword, let number?) in numbers { object.append(keyword, .number(number.exact)) }
        let counts = [
            ("minLength", schema.minLength), ("maxLength", schema.maxLength), ("minItems", schema.minItems),
            ("maxItems", schema.maxItems), ("minContains", schema.minContains), ("maxContains", schema.maxContains),
            ("minProperties", schema.minProperties), ("maxProperties", schema.maxProperties),
        ]
        for case (let keyword, let count?) in counts { object.append(keyword, .number(JSONNumber(count))) }
        if let pattern = schema.pattern { object.append("pattern", .string(pattern)) }
        if let format = schema.format { object.append("format", .string(format)) }
        if schema.uniqueItems { object.append("uniqueItems", .bool(true)) }
    }

    private mutating func addArrays(_ schema: Schema, to object: inout JSONObject) {
        if let items = schema.prefixItems { object.append("prefixItems", .array(items.map { value(of: $0) })) }
        write("items", schema.items, to: &object)
        write("contains", schema.contains, to: &object)
        write("unevaluatedItems", schema.unevaluatedItems, to: &object)
    }

    private mutating func addObjects(_ schema: Schema, to object: inout JSONObject) {
        let hidden = Set(
            schema.properties.filter { document.isHidden($0.schema, in: view) }.map { ExactText($0.name) }
        )
        if !schema.properties.isEmpty {
            var members = JSONObject()
            for property in schema.properties {
                members.append(
                    property.name,
                    hidden.contains(ExactText(property.name)) ? .bool(true) : value(of: property.schema)
                )
            }
            object.append("properties", .object(members))
        }
        write("patternProperties", schema.patternProperties.map { ($0.pattern, $0.schema) }, to: &object)
        write("additionalProperties", schema.additionalProperties, to: &object)
        write("unevaluatedProperties", schema.unevaluatedProperties, to: &object)
        write("propertyNames", schema.propertyNames, to: &object)
        write("dependentSchemas", schema.dependentSchemas.map { ($0.name, $0.schema) }, to: &object)
        let required = schema.required.map(\.name).filter { !hidden.contains(ExactText($0)) }
        if !required.isEmpty { object.append("required", .array(required.map { .string($0) })) }
        if !schema.dependentRequired.isEmpty {
            let members = schema.dependentRequired.map { name, required in
                (name, JSONValue.array(required.map { .string($0) }))
            }
            object.append("dependentRequired", .object(JSONObject(members)))
        }
    }

    private mutating func write(_ keyword: String, _ id: SchemaID?, to object: inout JSONObject) {
        if let id { object.append(keyword, value(of: id)) }
    }

    private mutating func write(_ keyword: String, _ schemas: [(String, SchemaID)], to object: inout JSONObject) {
        guard !schemas.isEmpty else { return }
        var members = JSONObject()
        for (name, id) in schemas { members.append(name, value(of: id)) }
        object.append(keyword, .object(members))
    }
}

extension Schema.Number {
    /// The number with every digit.
    var exact: JSONNumber { JSONNumber(text) ?? JSONNumber(value) ?? 0 }
}
