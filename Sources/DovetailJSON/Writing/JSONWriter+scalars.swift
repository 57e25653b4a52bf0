extension JSONWriter {
    /// Writes `null`.
    public mutating func writeNull() { appendText("null") }

    /// Writes `true` or `false`.
    public mutating func write(_ value: Bool) { appendText(value ? "true" : "false") }

    /// Writes an integer.
    public mutating func write(_ value: Int) { write(Int64(value)) }

    /// Writes an integer.
    public mutating func write(_ value: Int32) { write(Int64(value)) }

    /// Writes an integer.
    public mutating func write(_ value: Int64) {
        append(atMost: 21) { output, comma in
            if comma { output.append(Byte.comma) }
            if value < 0 { output.append(Byte.minus) }
            output.appendDigits(of: value.magnitude)
        }
    }

    /// Writes the shortest number that reads as the same double, integers without fraction; `null` when it is not
    /// finite, which ``wroteNonFiniteNumber`` then tells.
    public mutating func write(_ value: Double) { writeFloatingPoint(value) }

    /// Writes the shortest number that reads as the same float, see ``write(_:)-(Double)``.
    public mutating func write(_ value: Float) { writeFloatingPoint(value) }

    /// Writes a number as it is.
    public mutating func write(_ value: JSONNumber) { appendText(value.text) }

    private mutating func writeFloatingPoint(_ value: some JSONFloatingPoint) {
        if !value.isFinite { wroteNonFiniteNumber = true }
        appendText(value.jsonText)
    }

    private mutating func appendText(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            append(atMost: buffer.count &+ 1) { output, comma in
                if comma { output.append(Byte.comma) }
                for unsafe byte in unsafe buffer { output.append(byte) }
            }
        }
    }
}

extension OutputSpan<UInt8> {
    fileprivate mutating func appendDigits(of value: UInt64) {
        if value >= 10 { appendDigits(of: value / 10) }
        append(Byte.zero &+ UInt8(truncatingIfNeeded: value % 10))
    }
}
