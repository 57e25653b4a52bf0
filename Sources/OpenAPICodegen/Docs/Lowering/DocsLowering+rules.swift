import DovetailJSON
import OpenAPIDocument

extension DocsLowering {
    /// A schema for the page's script.
    func rules(of id: SchemaID) -> DocsRules {
        var enclosing: [SchemaID] = []
        return DocsRules(json(id, &enclosing, isRoot: true))
    }

    /// The schema as JSON Schema, references to components by name; what recurses without a name is `true`.
    private func json(_ id: SchemaID, _ enclosing: inout [SchemaID], isRoot: Bool = false) -> JSONValue {
        if !isRoot, let component = components[id] { return ["$ref": .string(component.name)] }
        let schema = document[id]
        if let boolean = schema.boolean { return .bool(boolean) }
        guard !enclosing.contains(id), enclosing.count < 64 else { return true }
        enclosing.append(id)
        defer { enclosing.removeLast() }
        var object = JSONObject()
        if let reference = schema.reference ?? schema.dynamicReference {
            let target = json(reference.target, &enclosing)
            if schema.isReferenceOnly { return target }
            object.append("allOf", .array([target] + schema.allOf.map { json($0, &enclosing) }))
        }
        addValues(of: schema, to: &object)
        addLimits(of: schema, to: &object)
        addParts(of: schema, to: &object, &enclosing)
        return object.isEmpty ? true : .object(object)
    }

    private func addValues(of schema: Schema, to object: inout JSONObject) {
        if let types = schema.types {
            let names = types.map { JSONValue.string($0.rawValue) }
            object.append("type", names.count == 1 ? names[0] : .array(names))
        }
        if let format = schema.format { object.append("format", .string(format)) }
        if let type = schema.contentMediaType { object.append("contentMediaType", .string(type)) }
        if let encoding = schema.contentEncoding { object.append("contentEncoding", .string(encoding)) }
        if let values = schema.enumValues { object.append("enum", .array(values.map(\.json))) }
        if let const = schema.const { object.append("const", const.json) }
        if let value = schema.defaultValue { object.append("default", value.json) }
        if let example = schema.examples.first { object.append("examples", .array([example.json])) }
        if schema.readOnly { object.append("readOnly", true) }
        if schema.writeOnly { object.append("writeOnly", true) }
    }

    private func addLimits(of schema: Schema, to object: inout JSONObject) {
        let numbers = [
            ("multipleOf", schema.multipleOf), ("maximum", schema.maximum), ("minimum", schema.minimum),
            ("exclusiveMaximum", schema.exclusiveMaximum), ("exclusiveMinimum", schema.exclusiveMinimum),
        ]
        for (name, number) in numbers {
            if let number = number.flatMap({ JSONNumber($0.text) }) { object.append(name, .number(number)) }
        }
        let counts = [
            ("maxLength", schema.maxLength), ("minLength", schema.minLength), ("maxItems", schema.maxItems),
            ("minItems", schema.minItems), ("maxProperties", schema.maxProperties),
            ("minProperties", schema.minProperties), ("minContains", schema.minContains),
            ("maxContains", schema.maxContains),
        ]
        for (name, count) in counts {
            if let count { object.append(name, .number(JSONNumber(count))) }
        }
        if let pattern = schema.pattern { object.append("pattern", .string(pattern)) }
        if schema.uniqueItems { object.append("uniqueItems", true) }
        if !schema.required.isEmpty { object.append("required", .array(schema.required.map { .string($0.name) })) }
        if !schema.dependentRequired.isEmpty {
            let members = schema.dependentRequired.map { ($0.name, JSONValue.array($0.required.map { .string($0) })) }
            object.append("dependentRequired", .object(JSONObject(members)))
        }
    }

    private func addParts(of schema: Schema, to object: inout JSONObject, _ enclosing: inout [SchemaID]) {
        let single = [
            ("items", schema.items), ("contains", schema.contains), ("propertyNames", schema.propertyNames),
            ("additionalProperties", schema.additionalProperties), ("not", schema.not), ("if", schema.if),
            ("then", schema.then), ("else", schema.else),
        ]
        for (name, part) in single {
            if let part { object.append(name, json(part, &enclosing)) }
        }
        let lists = [
            ("prefixItems", schema.prefixItems ?? []), ("allOf", schema.allOf), ("anyOf", schema.anyOf),
            ("oneOf", schema.oneOf),
        ]
        for (name, parts) in lists where !parts.isEmpty {
            object.append(name, .array(parts.map { json($0, &enclosing) }))
        }
        let maps = [
            ("properties", schema.properties.map { ($0.name, $0.schema) }),
            ("patternProperties", schema.patternProperties.map { ($0.pattern, $0.schema) }),
            ("dependentSchemas", schema.dependentSchemas.map { ($0.name, $0.schema) }),
        ]
        for (name, parts) in maps where !parts.isEmpty {
            object.append(name, .object(JSONObject(parts.map { ($0.0, json($0.1, &enclosing)) })))
        }
    }
}
