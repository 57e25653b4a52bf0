// Arrays of the types that Swift has for JSON's scalars are compiled here, once, and not wherever they are read.

extension JSONReader {
    /// Reads an array, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readArray(
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        _ element: (inout JSONReader) -> String
    ) -> [String] {
        readItems(minItems, maxItems, unique, element)
    }

    /// Reads an array, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readArray(
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        _ element: (inout JSONReader) -> Int
    ) -> [Int] {
        readItems(minItems, maxItems, unique, element)
    }

    /// Reads an array, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readArray(
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        _ element: (inout JSONReader) -> Int64
    ) -> [Int64] {
        readItems(minItems, maxItems, unique, element)
    }

    /// Reads an array, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readArray(
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        _ element: (inout JSONReader) -> Double
    ) -> [Double] {
        readItems(minItems, maxItems, unique, element)
    }

    /// Reads an array, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readArray(
        minItems: Int = 0,
        maxItems: Int? = nil,
        unique: Bool = false,
        _ element: (inout JSONReader) -> Bool
    ) -> [Bool] {
        readItems(minItems, maxItems, unique, element)
    }

    /// Reads an array of strings, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readStrings(minItems: Int = 0, maxItems: Int? = nil, unique: Bool = false) -> [String] {
        readItems(minItems, maxItems, unique) { $0.readString() }
    }

    /// Reads an array of integers, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readInts(minItems: Int = 0, maxItems: Int? = nil, unique: Bool = false) -> [Int] {
        readItems(minItems, maxItems, unique) { $0.readInt() }
    }

    /// Reads an array of integers that fit 64 bits, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readInt64s(minItems: Int = 0, maxItems: Int? = nil, unique: Bool = false) -> [Int64] {
        readItems(minItems, maxItems, unique) { $0.readInt64() }
    }

    /// Reads an array of numbers, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readDoubles(minItems: Int = 0, maxItems: Int? = nil, unique: Bool = false) -> [Double] {
        readItems(minItems, maxItems, unique) { $0.readDouble() }
    }

    /// Reads an array of booleans, see ``readArray(minItems:maxItems:unique:_:)``.
    public mutating func readBools(minItems: Int = 0, maxItems: Int? = nil, unique: Bool = false) -> [Bool] {
        readItems(minItems, maxItems, unique) { $0.readBool() }
    }

    @inline(__always)
    private mutating func readItems<Element>(
        _ minItems: Int,
        _ maxItems: Int?,
        _ unique: Bool,
        _ element: (inout JSONReader) -> Element
    ) -> [Element] {
        readArray(minItems: minItems, maxItems: maxItems, unique: unique, element)
    }
}
