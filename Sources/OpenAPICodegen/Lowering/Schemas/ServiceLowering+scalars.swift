import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// A string.
    mutating func string(_ conjunction: SchemaConjunction) -> LoweredValue {
        var constraints = Constraints()
        constraints.minLength = conjunction.greatest(\.minLength)
        constraints.maxLength = conjunction.least(\.maxLength)
        let patterns = conjunction.unique(\.pattern)
        constraints.pattern = patterns.first
        let formats = checkedFormats(conjunction)
        constraints.format = formats.first
        return LoweredValue(.string, constraints, isExact: patterns.count < 2 && formats.count < 2)
    }

    /// The formats of strings that are checked; each that is not known is warned of once.
    private mutating func checkedFormats(_ conjunction: SchemaConjunction) -> [String] {
        guard assertsFormats else { return [] }
        var checked: [String] = []
        for format in conjunction.unique(\.format) {
            if KnownFormat.speaksOfStrings(format) {
                checked.append(format)
            } else {
                warnOfFormat(format, "any string is taken", conjunction)
            }
        }
        return checked
    }

    /// An integer.
    mutating func integer(_ conjunction: SchemaConjunction) -> LoweredValue {
        var constraints = Constraints()
        var width = IntegerWidth.native
        var bounds: [ClosedRange<Int64>] = []
        for format in assertsFormats ? conjunction.unique(\.format) : [] {
            switch format {
            case "int32": width = .int32
            case "int64": width = width == .int32 ? .int32 : .int64
            default:
                if let range = KnownFormat.integers(format) {
                    bounds.append(range)
                } else if !KnownFormat.speaksOfNumbers(format) {
                    warnOfFormat(format, "an integer of 64 bits is taken", conjunction)
                }
            }
        }
        let held = width == .int32 ? Int64(Int32.min)...Int64(Int32.max) : Int64.min...Int64.max
        var isExact = true
        /// The bound as the type holds it; nothing when the type keeps it anyway.
        func bound(_ integer: Int64?, isLow: Bool) -> String? {
            guard let integer else { return nil }
            if held.contains(integer) {
                return integer == (isLow ? held.lowerBound : held.upperBound) ? nil : "\(integer)"
            }
            if isLow == (integer > held.upperBound) { isExact = false }
            return nil
        }
        let low = IntegerBounds.lowest(conjunction.values(\.minimum), conjunction.values(\.exclusiveMinimum), bounds)
        let high = IntegerBounds.highest(conjunction.values(\.maximum), conjunction.values(\.exclusiveMaximum), bounds)
        constraints.minimum = bound(low.integer, isLow: true)
        constraints.maximum = bound(high.integer, isLow: false)
        let divisors = conjunction.values(\.multipleOf).filter { !JSONNumber(1).isMultiple(of: $0) }
        if let divisor = divisors.first?.int64, held.contains(divisor) { constraints.multipleOf = "\(divisor)" }
        if divisors.count > (constraints.multipleOf == nil ? 0 : 1) { isExact = false }
        if low.isImpossible || high.isImpossible { isExact = false }
        return LoweredValue(.integer(width), constraints, isExact: isExact)
    }

    /// A number.
    mutating func number(_ conjunction: SchemaConjunction) -> LoweredValue {
        let formats = conjunction.unique(\.format)
        let isSingle = formats.contains("float") && assertsFormats
        for format in formats where assertsFormats && !KnownFormat.speaksOfNumbers(format) {
            warnOfFormat(format, "a double is taken", conjunction)
        }
        var isExact = conjunction.kinds.isSuperset(of: .number)
        if assertsFormats, formats.contains(where: { KnownFormat.integers($0) != nil }) { isExact = false }
        /// The number if the type holds it exactly.
        func held(_ number: JSONNumber?) -> String? {
            guard let number else { return nil }
            let text = isSingle ? Float(number.text).map { "\($0)" } : Double(number.text).map { "\($0)" }
            guard let text, let written = JSONNumber(text), written == number else {
                isExact = false
                return nil
            }
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        var constraints = Constraints()
        constraints.minimum = held(conjunction.values(\.minimum).max())
        constraints.maximum = held(conjunction.values(\.maximum).min())
        constraints.exclusiveMinimum = held(conjunction.values(\.exclusiveMinimum).max())
        constraints.exclusiveMaximum = held(conjunction.values(\.exclusiveMaximum).min())
        let divisors = Array(Set(conjunction.values(\.multipleOf)))
        if divisors.count == 1 { constraints.multipleOf = held(divisors[0]) }
        if divisors.count > 1 { isExact = false }
        return LoweredValue(.number(isSingle: isSingle), constraints, isExact: isExact)
    }

    private mutating func warnOfFormat(_ format: String, _ effect: String, _ conjunction: SchemaConjunction) {
        guard !KnownFormat.asksForNothing(format), schemaTypes.unknownFormats.insert(format).inserted,
            let schema = conjunction.members.first(where: { $0.format == format })
        else { return }
        warn(
            "unenforced-format",
            "the format `\(format)` is not known: \(effect)",
            hint: "add a `pattern` if the value must look like something",
            at: schema.location(of: "format")
        )
    }
}

/// What the generator knows of formats.
enum KnownFormat {
    /// Whether a format is checked on strings.
    static func speaksOfStrings(_ name: String) -> Bool { Format(named: name)?.speaksOfStrings ?? false }

    /// Whether a format is of numbers, checked or by the type.
    static func speaksOfNumbers(_ name: String) -> Bool {
        ["float", "double"].contains(name) || integers(name) != nil || asksForNothing(name)
    }

    /// The integers that a format takes, as far as 64 bits hold them.
    static func integers(_ name: String) -> ClosedRange<Int64>? { Format(named: name)?.integers }

    /// Formats of OpenAPI's registry that say how a value is shown or sent, not which values there are.
    static func asksForNothing(_ name: String) -> Bool {
        ["binary", "password", "html", "commonmark", "decimal", "decimal128"].contains(name)
    }
}

/// The integers that bounds of a schema leave.
private enum IntegerBounds {
    struct Bound {
        /// The bound as an integer of 64 bits, if there is one that matters.
        var integer: Int64?
        /// Whether no integer of 64 bits keeps it.
        var isImpossible = false
    }

    static func lowest(_ inclusive: [JSONNumber], _ exclusive: [JSONNumber], _ ranges: [ClosedRange<Int64>]) -> Bound {
        var result = Bound(integer: ranges.map(\.lowerBound).max())
        for (limit, excludes) in inclusive.map({ ($0, false) }) + exclusive.map({ ($0, true) }) {
            if limit < JSONNumber(Int64.min) { continue }
            guard let above = ceiling(limit), !(excludes && above == .max && JSONNumber(above) == limit) else {
                result.isImpossible = true
                continue
            }
            let integer = excludes && JSONNumber(above) == limit ? above + 1 : above
            result.integer = max(result.integer ?? .min, integer)
        }
        return result
    }

    static func highest(_ inclusive: [JSONNumber], _ exclusive: [JSONNumber], _ ranges: [ClosedRange<Int64>]) -> Bound {
        var result = Bound(integer: ranges.map(\.upperBound).min())
        for (limit, excludes) in inclusive.map({ ($0, false) }) + exclusive.map({ ($0, true) }) {
            if limit > JSONNumber(Int64.max) { continue }
            guard limit >= JSONNumber(Int64.min), let above = ceiling(limit) else {
                result.isImpossible = true
                continue
            }
            let isInteger = JSONNumber(above) == limit
            guard !(above == .min && (excludes || !isInteger)) else {
                result.isImpossible = true
                continue
            }
            let integer = isInteger && !excludes ? above : above - 1
            result.integer = min(result.integer ?? .max, integer)
        }
        return result
    }

    /// The least integer that is not below a number; `nil` beyond 64 bits.
    private static func ceiling(_ number: JSONNumber) -> Int64? {
        if let integer = number.int64 { return integer }
        guard number <= JSONNumber(Int64.max), number >= JSONNumber(Int64.min), let double = number.double else {
            return nil
        }
        // The double may be rounded to either side of an integer.
        var candidate = Int64(exactly: double.rounded(.up)) ?? .max
        while candidate > .min, JSONNumber(candidate - 1) >= number { candidate -= 1 }
        while JSONNumber(candidate) < number {
            if candidate == .max { return nil }
            candidate += 1
        }
        return candidate
    }
}

extension SchemaConjunction {
    /// The numbers that a keyword has.
    func values(_ keyword: KeyPath<Schema, Schema.Number?>) -> [JSONNumber] {
        members.compactMap { $0[keyPath: keyword]?.exact }
    }

    /// The greatest of the counts that a keyword has.
    func greatest(_ keyword: KeyPath<Schema, Int?>) -> Int? {
        members.compactMap { $0[keyPath: keyword] }.max().flatMap { $0 > 0 ? $0 : nil }
    }

    /// The least of the counts that a keyword has.
    func least(_ keyword: KeyPath<Schema, Int?>) -> Int? { members.compactMap { $0[keyPath: keyword] }.min() }

    /// The texts that a keyword has, each once.
    func unique(_ keyword: KeyPath<Schema, String?>) -> [String] {
        var seen: Set<ExactText> = []
        return members.compactMap { $0[keyPath: keyword] }.filter { seen.insert(ExactText($0)).inserted }
    }
}
