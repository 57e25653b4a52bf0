/// A type that a JSON value can be read as.
public protocol JSONReadable {
    /// Reads the next value. What it cannot take it reports to the reader, and makes itself from placeholders.
    init(reading reader: inout JSONReader)
}

extension JSONReader {
    /// What a type makes of nothing: for a member that is stored before it is known, and may be missing.
    public static func placeholder<Value: JSONReadable>(_ type: Value.Type = Value.self) -> Value {
        var reader = JSONReader(RawSpan())
        reader.fail(expecting: .value)
        return Value(reading: &reader)
    }
}

extension String: JSONReadable {
    /// Reads a string.
    public init(reading reader: inout JSONReader) { self = reader.readString() }
}

extension Bool: JSONReadable {
    /// Reads `true` or `false`.
    public init(reading reader: inout JSONReader) { self = reader.readBool() }
}

extension Int: JSONReadable {
    /// Reads an integer.
    public init(reading reader: inout JSONReader) { self = reader.readInt() }
}

extension Int32: JSONReadable {
    /// Reads an integer that fits 32 bits.
    public init(reading reader: inout JSONReader) { self = reader.readInt32() }
}

extension Int64: JSONReadable {
    /// Reads an integer that fits 64 bits.
    public init(reading reader: inout JSONReader) { self = reader.readInt64() }
}

extension UInt64: JSONReadable {
    /// Reads an integer of 64 bits without a sign.
    public init(reading reader: inout JSONReader) { self = reader.readUInt64() }
}

extension Double: JSONReadable {
    /// Reads a number.
    public init(reading reader: inout JSONReader) { self = reader.readDouble() }
}

extension Float: JSONReadable {
    /// Reads a number.
    public init(reading reader: inout JSONReader) { self = reader.readFloat() }
}

extension JSONValue: JSONReadable {
    /// Reads any value.
    public init(reading reader: inout JSONReader) { self = reader.readValue() }
}

extension Array: JSONReadable where Element: JSONReadable {
    /// Reads an array.
    @inlinable
    public init(reading reader: inout JSONReader) {
        self = reader.readArray { Element(reading: &$0) }
    }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    /// Reads an object whose members are all of one type.
    @inlinable
    public init(reading reader: inout JSONReader) {
        self = reader.readDictionary { Value(reading: &$0) }
    }
}
