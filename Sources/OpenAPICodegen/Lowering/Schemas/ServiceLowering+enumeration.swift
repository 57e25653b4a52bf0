import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// The type of a value that is one of some constants.
    mutating func enumeration(
        _ constants: [Constant],
        _ conjunction: SchemaConjunction,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> ValueModel {
        let others = constants.filter { $0.value != .null }
        let isNullable = others.count < constants.count
        if others.isEmpty { return ValueModel(representation: isNullable ? .null : .never) }
        let value: ValueModel
        if Set(others.map(\.value)) == [.bool(true), .bool(false)] {
            value = ValueModel(representation: .boolean)
        } else {
            let schema = conjunction.members.first { $0.enumValues != nil || $0.const != nil } ?? conjunction.members[0]
            let path = declare(.enumeration(model(others, of: schema)), naming, schema, in: &nest)
            value = ValueModel(representation: .named(path))
        }
        return isNullable ? Self.nullable(value) : value
    }

    private func model(_ constants: [Constant], of schema: Schema) -> EnumerationModel {
        let rawType = rawType(constants.map(\.value))
        let scope = NameScope(taken: ["rawValue", "allCases", "texts", "values", "hashValue", "hash", "write"])
        // A value is found by itself: its position changes when others come in before it.
        let owner = pointer(to: schema) + "/enum/"
        let names = scope.claim(
            constants.map { (owner + JSONPointer.escaped(Self.text(of: $0.value)), [], [Self.caseName($0)]) },
            book
        )
        let cases = zip(constants, names).map { constant, name in
            EnumerationCase(
                name: name,
                documentation: constant.description,
                value: Self.literal(constant.value, rawType)
            )
        }
        return EnumerationModel(rawType: rawType, cases: cases)
    }

    private func rawType(_ values: [JSONValue]) -> EnumerationModel.RawType {
        let texts = values.compactMap { value -> String? in
            if case .string(let text) = value { text } else { nil }
        }
        // Strings that Swift takes for equal, as they differ only in how characters are composed, cannot be raw values.
        if texts.count == values.count { return Set(texts).count == texts.count ? .string : .value }
        return values.allSatisfy { $0.integer != nil } ? .integer : .value
    }

    private static func literal(_ value: JSONValue, _ type: EnumerationModel.RawType) -> LiteralModel {
        switch (type, value) {
        case (.string, .string(let text)): .string(text)
        case (.integer, _): value.integer.map { .integer($0) } ?? .json(value.description)
        default: .json(value.description)
        }
    }

    /// A string as it is, any other value as JSON.
    private static func text(of value: JSONValue) -> String {
        if case .string(let text) = value { text } else { value.description }
    }

    private static func caseName(_ constant: Constant) -> String {
        switch constant.value {
        case .string(let text):
            if text.isEmpty { return "empty" }
            let name = ReservedWords.member(SwiftName.value(text))
            return name == "unnamed" ? SymbolNames.name(text) ?? name : name
        case .bool(let value): return value ? "true" : "false"
        case .number(let number):
            if let title = constant.title.map(SwiftName.value), title != "unnamed" {
                return ReservedWords.member(title)
            }
            let digits = number.text.map { $0 == "." ? "_" : $0 == "-" ? "m" : $0 == "+" ? "p" : $0 }
            guard let integer = number.int64 else { return "value" + String(digits) }
            return integer < 0 ? "minus\(integer.magnitude)" : "value\(integer)"
        default: return "value"
        }
    }
}

extension JSONValue {
    /// The number if it is an integer of 64 bits.
    fileprivate var integer: Int64? {
        if case .number(let number) = self { number.int64 } else { nil }
    }
}

/// Names for texts without a letter or digit: `<=` for instance.
enum SymbolNames {
    /// The names of the characters in order; `nil` when one has none.
    static func name(_ text: String) -> String? {
        var words: [String] = []
        for scalar in text.unicodeScalars.prefix(8) {
            guard let word = word(for: scalar) else { return nil }
            words.append(words.isEmpty ? word : word.prefix(1).uppercased() + word.dropFirst())
        }
        return words.isEmpty ? nil : words.joined()
    }

    private static func word(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "+": "plus"
        case "-": "minus"
        case "*": "star"
        case "/": "slash"
        case "<": "less"
        case ">": "greater"
        case "=": "equal"
        case "!": "not"
        case ".": "dot"
        case ",": "comma"
        case ":": "colon"
        case ";": "semicolon"
        case "?": "question"
        case "%": "percent"
        case "&": "and"
        case "|": "or"
        case "#": "hash"
        case "$": "dollar"
        case "@": "at"
        case "~": "tilde"
        case "^": "caret"
        case " ": "space"
        default: nil
        }
    }
}
