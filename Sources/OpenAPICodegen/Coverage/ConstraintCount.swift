import DovetailJSON
import OpenAPIDocument

/// Counts what schemas ask of values beyond their type, and how much of it the values of the model hold.
///
/// What a value is checked for by its whole schema is held by that. Composed schemas are merged before they become a value,
/// and schemas that become types of their own are counted there.
struct ConstraintCount {
    let document: Document
    /// Whether `format` asks for something.
    let assertsFormats: Bool
    private(set) var inDocument = 0
    private(set) var inModel = 0

    init(_ document: Document, assertsFormats: Bool) {
        self.document = document
        self.assertsFormats = assertsFormats
    }

    /// Counts a schema and the value that it became, with what is inside both.
    mutating func add(_ id: SchemaID, _ value: ValueModel) {
        let schema = document[document.resolved(id)]
        let isComposed = schema.reference != nil || !(schema.allOf + schema.anyOf + schema.oneOf).isEmpty
        guard !isComposed, schema.enumValues == nil, schema.const == nil else { return }
        let asked = asked(schema, value.representation)
        inDocument += asked.count
        inModel += value.residual == nil ? asked.count { $0.isHeld(value.constraints) } : asked.count
        switch value.representation {
        case .nullable(let inner), .untyped(let inner, _): add(id, inner)
        case .array(let element): if let items = schema.items { add(items, element) }
        case .dictionary(let element): if let others = schema.additionalProperties { add(others, element) }
        default: break
        }
    }

    /// Counts what a type is made of.
    mutating func add(_ type: TypeModel, _ schema: Schema) {
        if type.residual != nil { return }
        switch type.kind {
        case .object(let object):
            for property in object.properties where !property.isHidden {
                guard let source = schema.properties.first(where: { $0.name == property.jsonName }) else { continue }
                add(source.schema, property.value)
            }
        case .alias(let value), .wrapper(let value): add(schema.id, value)
        case .enumeration, .union, .alternatives, .tuple: break
        }
    }

    /// A keyword of a schema, and whether constraints hold it.
    private struct Asked {
        var isHeld: (Constraints) -> Bool
    }

    /// The keywords that concern values of a representation, without those that its type keeps anyway.
    private func asked(_ schema: Schema, _ representation: Representation) -> [Asked] {
        var asked: [Asked] = []
        func ask<Value: Equatable>(_ wanted: Value?, _ held: @escaping (Constraints) -> Value?) {
            if let wanted { asked.append(Asked { held($0) == wanted }) }
        }
        switch representation {
        case .string:
            ask(schema.minLength.flatMap(Self.positive), \.minLength)
            ask(schema.maxLength, \.maxLength)
            ask(schema.pattern, \.pattern)
            let format = schema.format.flatMap { assertsFormats && KnownFormat.speaksOfStrings($0) ? $0 : nil }
            ask(format, \.format)
        case .integer(let width):
            let range = width == .int32 ? Int64(Int32.min)...Int64(Int32.max) : Int64.min...Int64.max
            // Of two bounds on a side only one counts, so their presence is what is compared.
            let low = [schema.minimum, schema.exclusiveMinimum].compactMap { $0?.exact.int64 }.max()
            let high = [schema.maximum, schema.exclusiveMaximum].compactMap { $0?.exact.int64 }.min()
            if let low, low > range.lowerBound { ask(true) { $0.minimum != nil } }
            if let high, high < range.upperBound { ask(true) { $0.maximum != nil } }
            let divisor = schema.multipleOf?.exact
            if let divisor, !JSONNumber(1).isMultiple(of: divisor) { ask(true) { $0.multipleOf != nil } }
        case .number:
            if schema.minimum != nil { ask(true) { $0.minimum != nil } }
            if schema.maximum != nil { ask(true) { $0.maximum != nil } }
            if schema.exclusiveMinimum != nil { ask(true) { $0.exclusiveMinimum != nil } }
            if schema.exclusiveMaximum != nil { ask(true) { $0.exclusiveMaximum != nil } }
            if schema.multipleOf != nil { ask(true) { $0.multipleOf != nil } }
        case .array:
            ask(schema.minItems.flatMap(Self.positive), \.minItems)
            ask(schema.maxItems, \.maxItems)
            if schema.uniqueItems { ask(true, \.uniqueItems) }
        case .dictionary:
            ask(schema.minProperties.flatMap(Self.positive), \.minProperties)
            ask(schema.maxProperties, \.maxProperties)
        default: break
        }
        return asked
    }

    private static func positive(_ count: Int) -> Int? { count > 0 ? count : nil }
}
