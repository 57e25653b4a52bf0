public import DovetailJSON

extension Node {
    /// The value as JSON has it: numbers with every digit, members in document order.
    public var json: JSONValue {
        switch content {
        case .scalar(let scalar):
            return scalar.json
        case .sequence(let elements):
            return .array(elements.map(\.json))
        case .mapping(let members):
            var object = JSONObject()
            for member in members { object.append(member.key, member.value.json) }
            return .object(object)
        }
    }
}

extension Node.Scalar {
    /// The value as JSON has it; `.inf` and `.nan`, which the reader has refused, are strings.
    public var json: JSONValue {
        switch kind {
        case .null: return .null
        case .bool: return .bool(text.utf8.first == UInt8(ascii: "t") || text.utf8.first == UInt8(ascii: "T"))
        case .integer, .float:
            guard let text = CoreSchema.jsonNumber(text), let number = JSONNumber(text) else { return .string(text) }
            return .number(number)
        case .string: return .string(text)
        }
    }
}
