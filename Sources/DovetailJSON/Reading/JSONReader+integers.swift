extension JSONReader {
    /// Reads an integer; any other value, and one out of range, is a violation, and 0 is returned.
    ///
    /// A number without a fractional part is an integer however it is written: `1.0`, `1e2`.
    public mutating func readInt() -> Int { readInteger(Int.self) ?? 0 }

    /// Reads an integer that fits 32 bits; otherwise as ``readInt()``.
    public mutating func readInt32() -> Int32 { readInteger(Int32.self) ?? 0 }

    /// Reads an integer that fits 64 bits; otherwise as ``readInt()``.
    public mutating func readInt64() -> Int64 { readInteger(Int64.self) ?? 0 }

    /// Reads an integer and checks it.
    public mutating func readInt(
        minimum: Int? = nil,
        maximum: Int? = nil,
        exclusiveMinimum: Int? = nil,
        exclusiveMaximum: Int? = nil,
        multipleOf: Int? = nil
    ) -> Int {
        let value = readInteger(Int.self)
        check(value, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf)
        return value ?? 0
    }

    /// Reads an integer that fits 32 bits and checks it.
    public mutating func readInt32(
        minimum: Int32? = nil,
        maximum: Int32? = nil,
        exclusiveMinimum: Int32? = nil,
        exclusiveMaximum: Int32? = nil,
        multipleOf: Int32? = nil
    ) -> Int32 {
        let value = readInteger(Int32.self)
        check(value, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf)
        return value ?? 0
    }

    /// Reads an integer that fits 64 bits and checks it.
    public mutating func readInt64(
        minimum: Int64? = nil,
        maximum: Int64? = nil,
        exclusiveMinimum: Int64? = nil,
        exclusiveMaximum: Int64? = nil,
        multipleOf: Int64? = nil
    ) -> Int64 {
        let value = readInteger(Int64.self)
        check(value, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf)
        return value ?? 0
    }

    /// Reads an integer of 64 bits without a sign and checks it.
    public mutating func readUInt64(
        minimum: UInt64? = nil,
        maximum: UInt64? = nil,
        multipleOf: UInt64? = nil
    ) -> UInt64 {
        let value = readInteger(UInt64.self)
        check(value, minimum, maximum, nil, nil, multipleOf)
        return value ?? 0
    }

    /// Reads an integer, nil when it was refused.
    @inline(__always)
    mutating func readInteger<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
        let start = position
        if let value = readShortInteger() {
            if let value = Value(exactly: value) { return value }
            position = start
        }
        return readAnyInteger(type)
    }

    /// Reads up to 18 digits without fraction and exponent, which is nearly every integer; nil, and nothing read, otherwise.
    @inline(__always)
    private mutating func readShortInteger() -> Int64? {
        var offset = position
        let isNegative = bytes.byte(at: offset) == Byte.minus
        if isNegative { offset &+= 1 }
        let start = offset
        let first = bytes.byte(at: offset)
        guard Byte.isDigit(first) else { return nil }
        var value = Int64(first &- Byte.zero)
        offset &+= 1
        var byte = bytes.byte(at: offset)
        while Byte.isDigit(byte) {
            // The digits so far and this one: with a nineteenth the number may not fit.
            guard first != Byte.zero, offset &- start < 18 else { return nil }
            value = value &* 10 &+ Int64(byte &- Byte.zero)
            offset &+= 1
            byte = bytes.byte(at: offset)
        }
        guard byte != Byte.point, byte | 0x20 != Byte.lowerE else { return nil }
        position = offset
        return isNegative ? 0 &- value : value
    }

    @inline(never)
    private mutating func readAnyInteger<Value: FixedWidthInteger>(_ type: Value.Type) -> Value? {
        guard peek() == .number else {
            refuse(expected: .integer)
            return nil
        }
        guard let range = scanNumber() else { return nil }
        let text = bytes.text(range)
        let decimal = Decimal(text)
        if let value = decimal.integer(type) { return value }
        report(
            decimal.isInteger
                ? .range(lowest: "\(Value.min)", highest: "\(Value.max)", actual: text)
                : .notAnInteger(actual: text)
        )
        return nil
    }

    @inline(__always)
    private mutating func check<Value: FixedWidthInteger>(
        _ value: Value?,
        _ minimum: Value?,
        _ maximum: Value?,
        _ exclusiveMinimum: Value?,
        _ exclusiveMaximum: Value?,
        _ divisor: Value?
    ) {
        guard let value else { return }
        if let minimum, value < minimum { report(.minimum("\(minimum)", actual: "\(value)")) }
        if let maximum, value > maximum { report(.maximum("\(maximum)", actual: "\(value)")) }
        if let exclusiveMinimum, value <= exclusiveMinimum {
            report(.exclusiveMinimum("\(exclusiveMinimum)", actual: "\(value)"))
        }
        if let exclusiveMaximum, value >= exclusiveMaximum {
            report(.exclusiveMaximum("\(exclusiveMaximum)", actual: "\(value)"))
        }
        if let divisor, !value.isMultiple(of: divisor) {
            report(.multipleOf("\(divisor)", actual: "\(value)"))
        }
    }
}
