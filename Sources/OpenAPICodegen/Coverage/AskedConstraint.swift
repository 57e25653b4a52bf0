import DovetailJSON
import OpenAPIDocument

/// A keyword of a schema that asks for more than a Swift type keeps by itself, and whether constraints hold it.
///
/// Held is what is asked for or more: of two schemas for one value, the stricter keyword holds the other.
struct AskedConstraint {
    var isHeld: (Constraints) -> Bool

    /// What a schema asks of values of a representation.
    static func all(_ schema: Schema, _ representation: Representation, assertsFormats: Bool) -> [Self] {
        switch representation {
        case .string: strings(schema, assertsFormats: assertsFormats)
        case .integer(let width): integers(schema, width)
        case .number: numbers(schema)
        case .array: counts(schema.minItems, schema.maxItems, \.minItems, \.maxItems) + uniqueness(schema)
        case .dictionary: counts(schema.minProperties, schema.maxProperties, \.minProperties, \.maxProperties)
        default: []
        }
    }

    /// A least and a greatest count.
    static func counts(
        _ least: Int?,
        _ greatest: Int?,
        _ heldLeast: @escaping (Constraints) -> Int?,
        _ heldGreatest: @escaping (Constraints) -> Int?
    ) -> [Self] {
        var asked: [Self] = []
        if let least, least > 0 { asked.append(Self { heldLeast($0).map { $0 >= least } ?? false }) }
        if let greatest { asked.append(Self { heldGreatest($0).map { $0 <= greatest } ?? false }) }
        return asked
    }

    private static func uniqueness(_ schema: Schema) -> [Self] {
        schema.uniqueItems ? [Self(isHeld: \.uniqueItems)] : []
    }

    private static func strings(_ schema: Schema, assertsFormats: Bool) -> [Self] {
        var asked = counts(schema.minLength, schema.maxLength, \.minLength, \.maxLength)
        if let pattern = schema.pattern { asked.append(Self { $0.pattern == pattern }) }
        if let format = schema.format, assertsFormats, KnownFormat.speaksOfStrings(format) {
            asked.append(Self { $0.format == format })
        }
        return asked
    }

    private static func integers(_ schema: Schema, _ width: IntegerWidth) -> [Self] {
        var asked: [Self] = []
        func bound(_ text: String?) -> Int128? { text.flatMap { Int128($0) } }
        let range = width.range
        let low = [schema.minimum?.exact.roundedUp, schema.exclusiveMinimum.map { $0.exact.roundedDown + 1 }]
        let high = [schema.maximum?.exact.roundedDown, schema.exclusiveMaximum.map { $0.exact.roundedUp - 1 }]
        if let low = low.compactMap(\.self).max(), low > range.lowerBound {
            asked.append(Self { bound($0.minimum).map { $0 >= low } ?? false })
        }
        if let high = high.compactMap(\.self).min(), high < range.upperBound {
            asked.append(Self { bound($0.maximum).map { $0 <= high } ?? false })
        }
        return asked + multiples(schema, besides: 1)
    }

    private static func numbers(_ schema: Schema) -> [Self] {
        var asked: [Self] = []
        func ask(_ limit: Schema.Number?, _ isHeld: @escaping (JSONNumber, Constraints) -> Bool) {
            if let limit = limit?.exact { asked.append(Self { isHeld(limit, $0) }) }
        }
        func number(_ text: String?) -> JSONNumber? { text.flatMap { JSONNumber($0) } }
        ask(schema.minimum) { limit, held in
            [held.minimum, held.exclusiveMinimum].compactMap(number).contains { $0 >= limit }
        }
        ask(schema.maximum) { limit, held in
            [held.maximum, held.exclusiveMaximum].compactMap(number).contains { $0 <= limit }
        }
        ask(schema.exclusiveMinimum) { limit, held in
            number(held.exclusiveMinimum).map { $0 >= limit } ?? number(held.minimum).map { $0 > limit } ?? false
        }
        ask(schema.exclusiveMaximum) { limit, held in
            number(held.exclusiveMaximum).map { $0 <= limit } ?? number(held.maximum).map { $0 < limit } ?? false
        }
        return asked + multiples(schema, besides: nil)
    }

    private static func multiples(_ schema: Schema, besides kept: JSONNumber?) -> [Self] {
        guard let divisor = schema.multipleOf?.exact, !(kept.map { $0.isMultiple(of: divisor) } ?? false) else {
            return []
        }
        return [Self { $0.multipleOf.flatMap { JSONNumber($0) }.map { $0.isMultiple(of: divisor) } ?? false }]
    }
}
