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
        guard peek() == .number else {
            refuse(expected: .number)
            return nil
        }
        guard let range = scanNumber() else { return nil }
        if let value: Value = exactValue(of: range) { return value }
        let text = bytes.text(range)
        // Conversion rounds correctly; beyond the largest finite value it gives infinity.
        guard let value = Value(text), value.isFinite else {
            let limit = "\(Value.greatestFiniteMagnitude)"
            report(.range(lowest: "-\(limit)", highest: limit, actual: text))
            return nil
        }
        return value
    }

    /// The value of a number whose digits and power of ten are both exact, so that one operation rounds it correctly.
    ///
    /// This is the fast path of W. Clinger, "How to Read Floating Point Numbers Accurately" (1990).
    @inline(__always)
    private func exactValue<Value: JSONFloatingPoint>(of range: Range<Int>) -> Value? {
        guard range.count <= 19 else { return nil }
        var digits: UInt64 = 0
        var fractionCount = 0
        var isFraction = false
        var offset = range.lowerBound
        let isNegative = bytes.byte(at: offset) == Byte.minus
        if isNegative { offset &+= 1 }
        while offset < range.upperBound {
            let byte = bytes.byte(at: offset)
            offset &+= 1
            if Byte.isDigit(byte) {
                digits = digits &* 10 &+ UInt64(byte &- Byte.zero)
                fractionCount &+= isFraction ? 1 : 0
            } else if byte == Byte.point {
                isFraction = true
            } else {
                return nil
            }
        }
        guard digits <= Value.largestExactInteger, fractionCount < Value.exactPowersOfTen.count else { return nil }
        let magnitude = Value(digits) / Value.exactPowersOfTen[fractionCount]
        return isNegative ? -magnitude : magnitude
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
