extension JSONReader {
    /// Reads a value of any kind; `null` is returned after a syntax error.
    ///
    /// A name that repeats in an object is a violation, and the first of its values is kept.
    public mutating func readValue() -> JSONValue {
        switch peek() {
        case .null: return readNull() ? .null : .null
        case .boolean: return .bool(readBool())
        case .number: return scanNumber().map { .number(JSONNumber(unchecked: bytes.text($0))) } ?? .null
        case .string: return .string(readStringText() ?? "")
        case .array: return .array(readArray { $0.readValue() })
        case .object: return .object(readObject())
        case nil:
            fail(expecting: .value)
            return .null
        }
    }

    private mutating func readObject() -> JSONObject {
        let start = position
        var object = JSONObject()
        guard beginObject() else { return object }
        while let name = nextMember() {
            let nameMark = mark
            let value = readValue()
            if !object.append(name, value) {
                mark = nameMark
                report(.duplicateName)
            }
        }
        mark = start
        return object
    }
}
