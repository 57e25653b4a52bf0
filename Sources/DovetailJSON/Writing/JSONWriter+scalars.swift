extension JSONWriter {
    /// Writes `null`.
    public mutating func writeNull() {
        separate()
        storage.append("null")
    }

    /// Writes `true` or `false`.
    public mutating func write(_ value: Bool) {
        separate()
        writeBoolean(value)
    }

    /// Writes an integer.
    public mutating func write(_ value: Int) { write(Int64(value)) }

    /// Writes an integer.
    public mutating func write(_ value: Int32) { write(Int64(value)) }

    /// Writes an integer.
    public mutating func write(_ value: Int64) {
        separate()
        writeInteger(value)
    }

    /// Writes an integer.
    public mutating func write(_ value: UInt64) {
        separate()
        storage.appendDigits(of: value)
    }

    /// Writes the shortest number that reads as the same double, integers without fraction; `null` when it is not
    /// finite, which ``wroteNonFiniteNumber`` then tells.
    public mutating func write(_ value: Double) {
        separate()
        writeNumber(value)
    }

    /// Writes the shortest number that reads as the same float, see ``write(_:)-(Double)``.
    public mutating func write(_ value: Float) {
        separate()
        writeFloatingPoint(value)
    }

    /// Writes a number as it is.
    public mutating func write(_ value: JSONNumber) {
        separate()
        appendText(value.text)
    }

    // What follows writes a value where no comma can be due: behind a name.

    mutating func writeBoolean(_ value: Bool) {
        storage.append(value ? "true" : "false")
    }

    @inline(__always)
    mutating func writeInteger(_ value: Int64) {
        if value < 0 { storage.append(Byte.minus) }
        storage.appendDigits(of: value.magnitude)
    }

    mutating func writeNumber(_ value: Double) {
        if let short = ShortDecimal(value) {
            short.write(to: &storage)
        } else {
            writeFloatingPoint(value)
        }
    }

    @inline(never)
    private mutating func writeFloatingPoint(_ value: some JSONFloatingPoint) {
        if !value.isFinite { wroteNonFiniteNumber = true }
        appendText(value.jsonText)
    }

    private mutating func appendText(_ text: String) {
        var text = text
        text.withUTF8 { unsafe storage.append($0) }
    }
}
