extension JSONReader {
    /// Reads `null`, or what `read` reads.
    public mutating func readNullable<Value>(_ read: (inout JSONReader) -> Value) -> Nullable<Value> {
        readNull() ? .null : .value(read(&self))
    }
}
