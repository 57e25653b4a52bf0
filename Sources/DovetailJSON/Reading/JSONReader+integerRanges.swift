// The checks that are most common have functions of their own: passing absent limits costs time wherever they are called,
// in the program and in the compiler.

extension JSONReader {
    /// Reads an integer and checks that it is no less than a minimum.
    public mutating func readInt(minimum: Int) -> Int { readInteger(from: minimum, to: .max) }

    /// Reads an integer and checks that it is no more than a maximum.
    public mutating func readInt(maximum: Int) -> Int { readInteger(from: .min, to: maximum) }

    /// Reads an integer and checks that it is within a minimum and a maximum.
    public mutating func readInt(minimum: Int, maximum: Int) -> Int {
        readInteger(from: minimum, to: maximum)
    }

    /// Reads an integer that fits 32 bits and checks that it is no less than a minimum.
    public mutating func readInt32(minimum: Int32) -> Int32 { readInteger(from: minimum, to: .max) }

    /// Reads an integer that fits 32 bits and checks that it is no more than a maximum.
    public mutating func readInt32(maximum: Int32) -> Int32 { readInteger(from: .min, to: maximum) }

    /// Reads an integer that fits 32 bits and checks that it is within a minimum and a maximum.
    public mutating func readInt32(minimum: Int32, maximum: Int32) -> Int32 {
        readInteger(from: minimum, to: maximum)
    }

    /// Reads an integer that fits 64 bits and checks that it is no less than a minimum.
    public mutating func readInt64(minimum: Int64) -> Int64 { readInteger(from: minimum, to: .max) }

    /// Reads an integer that fits 64 bits and checks that it is no more than a maximum.
    public mutating func readInt64(maximum: Int64) -> Int64 { readInteger(from: .min, to: maximum) }

    /// Reads an integer that fits 64 bits and checks that it is within a minimum and a maximum.
    public mutating func readInt64(minimum: Int64, maximum: Int64) -> Int64 {
        readInteger(from: minimum, to: maximum)
    }

    @inline(__always)
    private mutating func readInteger<Value: FixedWidthInteger>(from minimum: Value, to maximum: Value) -> Value {
        guard let value = readInteger(Value.self) else { return 0 }
        if value < minimum { report(.minimum("\(minimum)", actual: "\(value)")) }
        if value > maximum { report(.maximum("\(maximum)", actual: "\(value)")) }
        return value
    }
}
