import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// The `default` of a schema as a Swift constant; `nil` when it has none, or one that its schema does not take.
    mutating func literal(of id: SchemaID, _ value: ValueModel, in nest: Nest) -> LiteralModel? {
        literal(of: SchemaSelection([id]), value, in: nest)
    }

    /// The `default` of selected schemas: of the place where they are used, else of where they are defined.
    mutating func literal(of selection: SchemaSelection, _ value: ValueModel, in nest: Nest) -> LiteralModel? {
        let conjunction = conjunction(selection)
        guard let node = conjunction.members.lazy.compactMap(\.defaultValue).first else { return nil }
        let json = node.json
        let isPlain = conjunction.assertions.isEmpty && conjunction.unions.isEmpty && conjunction.members.count == 1
        let isTaken =
            isPlain
            ? conjunction.kinds.isSuperset(of: SchemaKinds(of: json)) : takes(json, selection, conjunction) ?? true
        if isTaken, Self.isHeld(json, by: value), let literal = literal(json, value) { return literal }
        // A string of digits that YAML takes for a number is what the schema says it is.
        if value.representation == .string, case .number = json, let text = node.text,
            takes(.string(text), selection, conjunction) == true
        {
            return .string(text)
        }
        warn(
            "ignored-default",
            isTaken
                ? "the default is beyond every number of Swift's type, and has no effect"
                : "the default is not a value of its schema, and has no effect",
            hint: "change the value, or remove it",
            at: node.location
        )
        return nil
    }

    /// Whether Swift's types have room for the numbers in a value of the schema.
    private static func isHeld(_ json: JSONValue, by value: ValueModel) -> Bool {
        switch (value.representation, json) {
        case (.integer(.uint64), .number(let number)): number.uint64 != nil
        case (.integer, .number(let number)): number.int64 != nil
        case (.number, .number(let number)): number.double != nil
        case (.array(let item), .array(let items)): items.allSatisfy { isHeld($0, by: item) }
        case (.dictionary(let member), .object(let object)): object.members.allSatisfy { isHeld($0.value, by: member) }
        case (.nullable(let inner), _): isHeld(json, by: inner)
        default: true
        }
    }

    private func literal(_ json: JSONValue, _ value: ValueModel) -> LiteralModel? {
        switch (value.representation, json) {
        case (.string, .string(let text)): .string(text)
        case (.boolean, .bool(let value)): .boolean(value)
        case (.integer, .number(let number)): number.int64.map { .integer($0) } ?? .json(number.text)
        case (.number, .number(let number)): number.double.map { .double($0) }
        case (.array, .array(let items)) where items.isEmpty: .emptyArray
        case (.named(let path), _): enumerationCase(json, of: path) ?? .json(json.description)
        default: .json(json.description)
        }
    }

    private func enumerationCase(_ json: JSONValue, of path: String) -> LiteralModel? {
        let match = schemaTypes.enumerations[path]?.cases.first { item in
            switch (item.value, json) {
            case (.string(let text), .string(let other)): text == other
            case (.integer(let integer), .number(let number)): number.int64 == integer
            case (.json(let text), _): text == json.description
            default: false
            }
        }
        return match.map { .enumerationCase($0.name) }
    }
}
