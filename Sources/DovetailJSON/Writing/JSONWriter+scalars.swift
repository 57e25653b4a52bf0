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
        separate()
        storage.reserve(20)
        if value < 0 { storage.append(Byte.minus) }
        storage.appendDigits(of: value.magnitude)
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
        separate()
        for byte in text.utf8 { storage.append(byte) }
    }
}
