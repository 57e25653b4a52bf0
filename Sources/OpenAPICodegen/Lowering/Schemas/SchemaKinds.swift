import DovetailJSON
import OpenAPIDocument

/// The types of JSON that a schema takes; `number` is integers and fractions.
struct SchemaKinds: OptionSet, Hashable {
    let rawValue: Int

    static let null = SchemaKinds(rawValue: 1)
    static let boolean = SchemaKinds(rawValue: 2)
    static let integer = SchemaKinds(rawValue: 4)
    static let fraction = SchemaKinds(rawValue: 8)
    static let string = SchemaKinds(rawValue: 16)
    static let array = SchemaKinds(rawValue: 32)
    static let object = SchemaKinds(rawValue: 64)
    static let number: SchemaKinds = [.integer, .fraction]
    static let all = SchemaKinds(rawValue: 127)

    /// The types that a `type` names.
    init(_ types: [Schema.JSONType]) {
        self = types.reduce(into: []) { kinds, type in kinds.formUnion(Self.kinds(of: type)) }
    }

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The type of a value.
    init(of value: JSONValue) {
        switch value {
        case .null: self = .null
        case .bool: self = .boolean
        case .number(let number): self = number.isInteger ? .integer : .fraction
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }

    private static func kinds(of type: Schema.JSONType) -> SchemaKinds {
        switch type {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// The types as a reader tells them apart by their first byte: a fraction is a number like an integer.
    var read: SchemaKinds { isDisjoint(with: .number) ? self : union(.number) }

    /// The parts that Swift has one type for, in the order in which unions list them.
    var parts: [SchemaKinds] {
        [.string, .number, .boolean, .array, .object, .null].map { intersection($0) }.filter { !$0.isEmpty }
    }

    /// The names that `JSONKind` has for them.
    var names: [String] {
        let names: [(SchemaKinds, String)] = [
            (.null, "null"), (.boolean, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"),
        ]
        return names.filter { !isDisjoint(with: $0.0) }.map(\.1)
    }

    /// The types that a keyword speaks of; all for one that speaks of any value.
    static func concerned(by keyword: String) -> SchemaKinds {
        switch keyword {
        case "minLength", "maxLength", "pattern", "format": .string
        case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf": .number
        case "items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains",
            "unevaluatedItems":
            .array
        case "properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties",
            "maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties":
            .object
        default: .all
        }
    }
}
