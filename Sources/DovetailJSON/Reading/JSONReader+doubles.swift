extension JSONReader {
    /// Reads a number; any other value, and one beyond the largest double, is a violation, and 0 is returned.
    public mutating func readDouble() -> Double { readFloatingPoint(Double.self) ?? 0 }

    /// Reads a number; any other value, and one beyond the largest float, is a violation, and 0 is returned.
    public mutating func readFloat() -> Float { readFloatingPoint(Float.self) ?? 0 }

    /// Reads a number and checks it as it is written, before it is rounded: 0.3 is a multiple of 0.1.
    public mutating func readDouble(
        minimum: Double? = nil,
        maximum: Double? = nil,
        exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil,
        multipleOf: Double? = nil
    ) -> Double {
        let start = position
        let value = readFloatingPoint(Double.self)
        check(value, from: start, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf)
        return value ?? 0
    }

    /// Reads a number and checks it as it is written, before it is rounded: 0.3 is a multiple of 0.1.
    public mutating func readFloat(
        minimum: Float? = nil,
        maximum: Float? = nil,
        exclusiveMinimum: Float? = nil,
        exclusiveMaximum: Float? = nil,
        multipleOf: Float? = nil
    ) -> Float {
        let start = position
        let value = readFloatingPoint(Float.self)
        check(value, from: start, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf)
        return value ?? 0
    }

    private mutating func readFloatingPoint<Value: JSONFloatingPoint>(_ type: Value.Type) -> Value? {
        if let value: Value = readShortDecimal() { return value }
        guard peek() == .number else {
            refuse(expected: .number)
            return nil
        }
        guard let range = scanNumber() else { return nil }
        let text = bytes.text(range, isASCII: true)
        // Conversion rounds correctly; beyond the largest finite value it gives infinity.
        guard let value = Value(text), value.isFinite else {
            let limit = "\(Value.greatestFiniteMagnitude)"
            report(.range(lowest: "-\(limit)", highest: limit, actual: text))
            return nil
        }
        return value
    }

    /// Reads a number without exponent whose digits and power of ten are both exact, so that one operation rounds it
    /// correctly; nil, and nothing read, otherwise.
    ///
    /// This is the fast path of W. Clinger, "How to Read Floating Point Numbers Accurately" (1990).
    @inline(__always)
    private mutating func readShortDecimal<Value: JSONFloatingPoint>() -> Value? {
        var offset = position
        let isNegative = bytes.byte(at: offset) == Byte.minus
        if isNegative { offset &+= 1 }
        let start = offset
        var digits: UInt64 = 0
        offset = addDigits(from: start, to: &digits)
        let wholeCount = offset &- start
        guard wholeCount == 1 || wholeCount > 1 && bytes.byte(at: start) != Byte.zero else { return nil }
        var fractionCount = 0
        if bytes.byte(at: offset) == Byte.point {
            let point = offset
            offset = addDigits(from: point &+ 1, to: &digits)
            fractionCount = offset &- point &- 1
            guard fractionCount > 0 else { return nil }
        }
        // Nineteen digits fit.
        guard wholeCount &+ fractionCount <= 19, bytes.byte(at: offset) | 0x20 != Byte.lowerE,
            digits <= Value.largestExactInteger, fractionCount < Value.exactPowersOfTen.count
        else { return nil }
        position = offset
        let magnitude = Value(digits) / Value.exactPowersOfTen[fractionCount]
        return isNegative ? -magnitude : magnitude
    }

    /// Adds the digits from an offset to a number, and returns where they end.
    @inline(__always)
    private func addDigits(from start: Int, to number: inout UInt64) -> Int {
        var offset = start
        while true {
            let byte = bytes.byte(at: offset)
            guard Byte.isDigit(byte) else { return offset }
            number = number &* 10 &+ UInt64(byte &- Byte.zero)
            offset &+= 1
        }
    }

    @inline(__always)
    private mutating func check<Value: JSONFloatingPoint>(
        _ value: Value?,
        from start: Int,
        _ minimum: Value?,
        _ maximum: Value?,
        _ exclusiveMinimum: Value?,
        _ exclusiveMaximum: Value?,
        _ divisor: Value?
    ) {
        guard let value else { return }
        // Rounding keeps the order, so that only a value equal to a limit may be on the other side of it as written.
        let isInside =
            value > (minimum ?? -.infinity) && value > (exclusiveMinimum ?? -.infinity)
            && value < (maximum ?? .infinity) && value < (exclusiveMaximum ?? .infinity)
        if isInside && divisor == nil { return }
        let text = bytes.text(start..<position)
        let number = Decimal(text)
        func decimal(_ limit: Value) -> Decimal { Decimal("\(limit)") }
        if let minimum, number < decimal(minimum) { report(.minimum(minimum.jsonText, actual: text)) }
        if let maximum, number > decimal(maximum) { report(.maximum(maximum.jsonText, actual: text)) }
        if let exclusiveMinimum, number <= decimal(exclusiveMinimum) {
            report(.exclusiveMinimum(exclusiveMinimum.jsonText, actual: text))
        }
        if let exclusiveMaximum, number >= decimal(exclusiveMaximum) {
            report(.exclusiveMaximum(exclusiveMaximum.jsonText, actual: text))
        }
        if let divisor, !number.isMultiple(of: decimal(divisor)) {
            report(.multipleOf(divisor.jsonText, actual: text))
        }
    }
}
