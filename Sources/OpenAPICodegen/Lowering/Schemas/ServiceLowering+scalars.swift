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
    ///
    /// It is as wide as its format says. Without one it is `Int`, and `UInt64` where bounds ask for integers above those of
    /// 64 bits with a sign, and for none below zero.
    mutating func integer(_ conjunction: SchemaConjunction) -> LoweredValue {
        let unknown = conjunction.unique(\.format).filter { assertsFormats && !KnownFormat.speaksOfNumbers($0) }
        for format in unknown { warnOfFormat(format, "an integer of 64 bits is taken", conjunction) }
        let (width, bounds) = widthAndBounds(conjunction)
        guard let width else {
            warnOfWidth(conjunction)
            return LoweredValue(.any, isExact: false)
        }
        let held = width.range
        // What no integer of the type satisfies is refused by the whole schema.
        var isExact = !bounds.leavesNothing(of: held)
        var constraints = Constraints()
        if isExact, let low = bounds.low, low > held.lowerBound { constraints.minimum = "\(low)" }
        if isExact, let high = bounds.high, high < held.upperBound { constraints.maximum = "\(high)" }
        let divisors = conjunction.values(\.multipleOf).filter { !JSONNumber(1).isMultiple(of: $0) }
        if let divisor = divisors.first, divisor.isInteger, held.contains(divisor.roundedDown) {
            constraints.multipleOf = "\(divisor.roundedDown)"
        }
        if divisors.count > (constraints.multipleOf == nil ? 0 : 1) { isExact = false }
        return LoweredValue(.integer(width), constraints, isExact: isExact)
    }

    /// The width of integers, `nil` when none of Swift's holds them all; and what bounds them.
    func widthAndBounds(_ conjunction: SchemaConjunction) -> (width: IntegerWidth?, bounds: IntegerBounds) {
        let formats = integerFormats(conjunction)
        let bounds = IntegerBounds(conjunction, formats.compactMap(KnownFormat.integers))
        return (IntegerWidth(formats, bounds), bounds)
    }

    /// The formats that only integers have: with one of them a `number` is an integer, of more digits than a double may hold.
    func integerFormats(_ conjunction: SchemaConjunction) -> [String] {
        conjunction.unique(\.format).filter { assertsFormats && KnownFormat.integers($0) != nil }
    }

    private mutating func warnOfWidth(_ conjunction: SchemaConjunction) {
        let bounds = conjunction.members.flatMap { schema in
            ["maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"].filter(schema.has).map { (schema, $0) }
        }
        guard let (schema, keyword) = bounds.first else { return }
        warn(
            "wide-integer",
            "no integer of 64 bits holds all that the schema takes: the value is a `JSONValue`",
            hint: "add `minimum: 0` for a `UInt64`, or `format: int64` for an `Int64`",
            at: schema.location(of: keyword)
        )
    }

    /// A number.
    mutating func number(_ conjunction: SchemaConjunction) -> LoweredValue {
        let formats = conjunction.unique(\.format)
        let isSingle = formats.contains("float") && assertsFormats
        for format in formats where assertsFormats && !KnownFormat.speaksOfNumbers(format) {
            warnOfFormat(format, "a double is taken", conjunction)
        }
        var isExact = conjunction.kinds.isSuperset(of: .number)
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
        var problem = "not known"
        var hint = "add a `pattern` if the value must look like something"
        if KnownFormat.uncheckedInStrings.contains(format) {
            problem = "not checked in strings"
        } else if KnownFormat.names.contains(format) {
            problem = "of values of another type"
            hint = "change the `type`, or remove the `format`"
        } else if let meant = KnownFormat.meant(by: format) {
            hint = "did you mean `\(meant)`?"
        }
        warn(
            "unenforced-format",
            "the format `\(format)` is \(problem): \(effect)",
            hint: hint,
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
        ["float", "double", "decimal", "decimal128"].contains(name) || integers(name) != nil || asksForNothing(name)
    }

    /// The integers that a format takes.
    static func integers(_ name: String) -> ClosedRange<Int128>? { Format(named: name)?.integers }

    /// Formats of numbers that OpenAPI's registry has for strings as well (spec.openapis.org/registry/format), where it does not
    /// say how the number is written.
    static let uncheckedInStrings: Set<String> = ["decimal", "decimal128", "int64", "uint64"]

    /// Every format that means something for values of some type.
    static let names = Format.names + ["decimal", "decimal128", "double", "float", "password"]

    /// The format that a name is a misspelling of.
    static func meant(by name: String) -> String? {
        // `int` is as near to `int8` as to nothing that was meant.
        name == "int" ? nil : Spelling.closest(to: name, among: names)
    }

    /// Formats of OpenAPI's registry that say how a value is shown or sent, not which values there are.
    static func asksForNothing(_ name: String) -> Bool {
        ["binary", "password", "html", "commonmark"].contains(name)
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
