/// An enumeration of JSON values of any type, as generated code declares it.
public protocol JSONValueEnumeration: CaseIterable, Hashable, JSONReadable, JSONWritable where AllCases == [Self] {
    /// The values in the order of ``CaseIterable/allCases``.
    static var values: [JSONValue] { get }
}

extension JSONValueEnumeration {
    /// The value that the case stands for.
    public var value: JSONValue {
        Self.allCases.firstIndex(of: self).map { Self.values[$0] } ?? .null
    }

    /// Reads one of the values; any other is a violation, and the first case is returned.
    public init(reading reader: inout JSONReader) {
        let index = reader.readValue(oneOf: Self.values)
        self = Self.allCases[index ?? 0]
    }

    /// Writes the value.
    public func write(to writer: inout JSONWriter) { writer.write(value) }
}
