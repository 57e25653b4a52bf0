extension BrokenConstraint {
    /// The keyword of JSON Schema; `duplicateName` has none there.
    public var keyword: String {
        switch self {
        case .type, .notAnInteger: "type"
        case .range: "format"
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .exclusiveMinimum: "exclusiveMinimum"
        case .exclusiveMaximum: "exclusiveMaximum"
        case .multipleOf: "multipleOf"
        case .minLength: "minLength"
        case .maxLength: "maxLength"
        case .pattern: "pattern"
        case .format: "format"
        case .enumeration: "enum"
        case .constant: "const"
        case .minItems: "minItems"
        case .maxItems: "maxItems"
        case .uniqueItems: "uniqueItems"
        case .minProperties: "minProperties"
        case .maxProperties: "maxProperties"
        case .required: "required"
        case .additionalProperties: "additionalProperties"
        case .duplicateName: "duplicateName"
        }
    }

    /// What the value must be, and what it is.
    public var detail: String {
        switch self {
        case .type(let expected, let actual): "must be \(expected.phrase), is \(actual.phrase)"
        case .notAnInteger(let actual): "must be an integer, is \(Self.short(actual))"
        case .range(let lowest, let highest, let actual):
            "must be a number from \(lowest) to \(highest), is \(Self.short(actual))"
        case .minimum(let limit, let actual): "must be at least \(limit), is \(Self.short(actual))"
        case .maximum(let limit, let actual): "must be at most \(limit), is \(Self.short(actual))"
        case .exclusiveMinimum(let limit, let actual): "must be greater than \(limit), is \(Self.short(actual))"
        case .exclusiveMaximum(let limit, let actual): "must be less than \(limit), is \(Self.short(actual))"
        case .multipleOf(let divisor, let actual): "must be a multiple of \(divisor), is \(Self.short(actual))"
        case .minLength(let limit, let actual): "must have at least \(Self.count(limit, "character")), has \(actual)"
        case .maxLength(let limit, let actual): "must have at most \(Self.count(limit, "character")), has \(actual)"
        case .pattern(let pattern): "must match the regular expression \(pattern)"
        case .format(let format): "must be a valid \(format)"
        case .enumeration(let values): "must be one of \(Self.list(values))"
        case .constant(let value): "must be \(Self.short(value))"
        case .minItems(let limit, let actual): "must have at least \(Self.count(limit, "item")), has \(actual)"
        case .maxItems(let limit, let actual): "must have at most \(Self.count(limit, "item")), has \(actual)"
        case .uniqueItems(let first, let second): "must not repeat an item, items \(first) and \(second) are equal"
        case .minProperties(let limit, let actual): "must have at least \(Self.count(limit, "member")), has \(actual)"
        case .maxProperties(let limit, let actual): "must have at most \(Self.count(limit, "member")), has \(actual)"
        case .required(let name): "must have the member \(JSONValue.string(name)), which is required"
        case .additionalProperties: "is not a member that this object may have"
        case .duplicateName: "must not occur more than once in its object"
        }
    }

    /// What a value must be that may be of several types.
    static func detail(expected types: [JSONType], actual: JSONKind) -> String {
        let phrases = types.map(\.phrase)
        let list = phrases.dropLast().joined(separator: ", ") + " or " + (phrases.last ?? "")
        return "must be \(list), is \(actual.phrase)"
    }

    private static func count(_ count: Int, _ noun: String) -> String {
        count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }

    private static func list(_ values: [String]) -> String {
        let shown = values.prefix(20).map(short).joined(separator: ", ")
        return values.count > 20 ? "\(shown) and \(values.count - 20) more" : shown
    }

    /// A client's own text goes back to it only in part, so that an answer cannot be made as large as a request.
    static func short(_ text: String) -> String {
        text.utf8.count <= 60 ? text : String(text.unicodeScalars.prefix(40)) + "…"
    }
}

extension JSONKind {
    fileprivate var phrase: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSONType {
    fileprivate var phrase: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .object: "an object"
        case .array: "an array"
        case .number: "a number"
        case .string: "a string"
        case .integer: "an integer"
        }
    }
}
