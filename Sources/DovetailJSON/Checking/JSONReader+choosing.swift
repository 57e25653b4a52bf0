extension JSONReader {
    /// Looks into the next object for the constant that tells what it is, and stays in front of it.
    ///
    /// - Parameters:
    ///   - field: The one member that holds the constant.
    ///   - values: The constants that are known.
    ///   - isOptional: Whether an object without a known constant is in order.
    /// - Returns: The index of the constant; nil when there is none that is known, which is reported unless it is in order.
    public mutating func readTag(_ field: JSONFields, oneOf values: JSONFields, isOptional: Bool = false) -> Int? {
        let start = checkpoint()
        guard peek() == .object else {
            report(.type(expected: .object, actual: peek() ?? .null))
            return nil
        }
        var object = JSONObjectCursor(field)
        guard nextField(&object) != nil else {
            goBack(to: start)
            mark = start.position
            if !isOptional { report(.required(field.names[0])) }
            return nil
        }
        let index = readString(oneOf: values)
        if isOptional { rewind(to: start) } else { goBack(to: start) }
        return index
    }

    /// Notes that the next value is none of several types, and reads over it.
    public mutating func refuse(expected types: [JSONType]) {
        guard let actual = peek() else { return fail(expecting: .value) }
        if let only = types.first, types.count == 1 {
            report(.type(expected: only, actual: actual))
        } else {
            report(keyword: "type", detail: BrokenConstraint.detail(expected: types, actual: actual))
        }
        skipValue()
    }

    /// Notes that no value may stand here, and reads over it.
    public mutating func refuseValue() -> JSONValue {
        guard peek() != nil else {
            fail(expecting: .value)
            return .null
        }
        report(keyword: "false schema", detail: "must not be there")
        return readValue()
    }

    /// Reads `null`; any other value is a violation.
    public mutating func readJSONNull() -> JSONNull {
        if !readNull() { refuse(expected: .null) }
        return JSONNull()
    }
}

extension JSONReader {
    /// Reads a value that must be one of some, and returns its index; nil, and a violation, otherwise.
    public mutating func readValue(oneOf values: [JSONValue]) -> Int? {
        let start = position
        let value = readValue()
        if let index = values.firstIndex(of: value) { return index }
        guard syntaxError == nil else { return nil }
        mark = start
        if let only = values.first, values.count == 1 {
            report(.constant(only.description))
        } else {
            report(.enumeration(values.map(\.description)))
        }
        return nil
    }

    /// Reads a constant that generated code holds as text.
    public static func constant<Value>(_ text: StaticString, _ read: (inout JSONReader) -> Value) -> Value {
        let bytes = Array("\(text)".utf8)
        var reader = JSONReader(bytes.span)
        return read(&reader)
    }
}

extension JSONReader {
    /// Checks an array whose items were read one by one, once it has ended.
    public mutating func endTuple(
        from start: Checkpoint,
        count: Int,
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false
    ) {
        endArray(from: start, count: count, minItems: minItems, maxItems: maxItems, unique: unique)
    }
}
