import DovetailJSON
import OpenAPIDocument

/// Makes an example value from a schema: from the examples, defaults and values that its parts have, else from the types.
struct ExampleMaker {
    private static let maximumDepth = 6
    /// Values in one example: enough to understand, not so many that the page fills with it.
    private static let maximumSize = 60

    /// What an example text depends on.
    struct Key: Hashable {
        var schema: SchemaID
        var isRequest: Bool
        var mediaType: String
    }

    let table: SchemaTable
    /// Whether the value is sent (without what is read-only) or received (without what is write-only).
    let isRequest: Bool
    /// Whether a part of the value is not from the document.
    private(set) var isMade = false
    private var enclosing: [SchemaID] = []
    private var size = 0

    init(table: SchemaTable, isRequest: Bool) {
        self.table = table
        self.isRequest = isRequest
    }

    /// - Returns: `nil` when no value is allowed, or when recursion has no end.
    mutating func value(_ id: SchemaID) -> JSONValue? {
        let layers = table.layers(of: id)
        if let example = layers.first(\.examples.first) { return example.json }
        isMade = true
        if let value = layers.first(\.const) ?? layers.first(\.defaultValue) ?? layers.first(\.enumValues)?.first {
            return value.json
        }
        let target = table.resolved(id)
        guard layers.schemas.allSatisfy({ $0.boolean != false }), !enclosing.contains(target),
            enclosing.count < Self.maximumDepth
        else { return nil }
        enclosing.append(target)
        defer { enclosing.removeLast() }
        size += 1
        return made(layers)
    }

    private mutating func made(_ layers: SchemaLayers) -> JSONValue? {
        let types = layers.types ?? []
        let isObject = types.contains(.object) || (types.isEmpty && layers.schemas.contains { !$0.properties.isEmpty })
        if isObject { return object(layers) }
        if let union = layers.unions.first { return variant(of: union.schema, among: union.variants) }
        if types.contains(.array) || (types.isEmpty && layers.first(\.items) != nil) { return array(layers) }
        switch types.first {
        case .string: return .string(SampleText.string(layers))
        case .integer, .number: return number(layers)
        case .boolean: return true
        case .null: return .null
        default: return layers.first(\.format) == nil ? [:] : .string(SampleText.string(layers))
        }
    }

    private mutating func object(_ layers: SchemaLayers) -> JSONValue? {
        let required = layers.required
        var object = JSONObject()
        for property in layers.properties {
            let source = table.document[table.resolved(property.schema)]
            let declared = table.document[property.schema]
            if isRequest ? source.readOnly || declared.readOnly : source.writeOnly || declared.writeOnly { continue }
            let isRequired = required.contains(ExactText(property.name))
            if !isRequired, source.deprecated || declared.deprecated || size > Self.maximumSize { continue }
            if let value = value(property.schema) {
                object.append(property.name, value)
            } else if isRequired {
                return nil
            }
        }
        for union in layers.unions {
            guard case .object(let more)? = variant(of: union.schema, among: union.variants) else { continue }
            for member in more.members { object.append(member.name, member.value) }
        }
        if object.isEmpty, let others = layers.first(\.additionalProperties), let value = value(others) {
            object.append("name", value)
        }
        return .object(object)
    }

    /// The first alternative that has a value, with the discriminator's value for it.
    private mutating func variant(of schema: Schema, among variants: [SchemaID]) -> JSONValue? {
        for id in variants {
            guard let made = value(id) else { continue }
            guard case .object(var object) = made, let discriminator = schema.discriminator else { return made }
            let target = table.resolved(id)
            let mapped = discriminator.mapping.first { table.resolved($0.schema) == target }?.value
            let name = table.document.components.schemas.first { $0.schema == target }?.name
            if let value = mapped ?? name { object[discriminator.propertyName] = .string(value) }
            return .object(object)
        }
        return nil
    }

    private mutating func array(_ layers: SchemaLayers) -> JSONValue? {
        let first = layers.first(\.prefixItems) ?? []
        var items = first.compactMap { value($0) }
        let minimum = layers.first(\.minItems) ?? 0
        if let item = layers.first(\.items), items.count < max(minimum, first.isEmpty ? 1 : 0),
            let value = value(item)
        {
            // A repeated value would break `uniqueItems`; so would a list of thousands the page.
            let isUnique = layers.schemas.contains(where: \.uniqueItems)
            items += Array(repeating: value, count: isUnique ? 1 : min(max(1, minimum - items.count), 3))
        }
        return items.count >= min(minimum, 1) ? .array(items) : nil
    }

    private func number(_ layers: SchemaLayers) -> JSONValue {
        let lower = layers.first(\.minimum)
        let upper = layers.first(\.maximum)
        if let lower, lower.value > 1 { return JSONNumber(lower.text).map { .number($0) } ?? 1 }
        if let above = layers.first(\.exclusiveMinimum), above.value >= 1 {
            return .number(JSONNumber(above.exact.roundedDown + 1))
        }
        if let upper, upper.value < 1 { return JSONNumber(upper.text).map { .number($0) } ?? 0 }
        if let step = layers.first(\.multipleOf), step.value != 1 {
            return JSONNumber(step.text).map { .number($0) } ?? 1
        }
        return 1
    }
}
