/// An enumeration of strings, as generated code declares it.
public protocol JSONStringEnumeration: RawRepresentable<String>, CaseIterable, JSONReadable, JSONWritable
where AllCases == [Self] {
    /// The raw values in the order of ``CaseIterable/allCases``.
    static var texts: JSONFields { get }
}

extension JSONStringEnumeration {
    /// Reads one of the texts; any other value is a violation, and the first case is returned.
    @inlinable
    public init(reading reader: inout JSONReader) {
        self = Self.allCases[reader.readString(oneOf: Self.texts) ?? 0]
    }

    /// Writes the raw value.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        writer.write(rawValue)
    }
}

/// An enumeration of integers, as generated code declares it.
public protocol JSONIntegerEnumeration: RawRepresentable<Int64>, CaseIterable, JSONReadable, JSONWritable
where AllCases == [Self] {}

extension JSONIntegerEnumeration {
    /// Reads one of the numbers; any other value is a violation, and the first case is returned.
    public init(reading reader: inout JSONReader) {
        let violations = reader.violationCount
        let value = reader.readInt64()
        if let known = Self(rawValue: value) {
            self = known
            return
        }
        self = Self.allCases[0]
        if reader.violationCount == violations, reader.syntaxError == nil {
            reader.report(.enumeration(Self.allCases.map { String($0.rawValue) }))
        }
    }

    /// Writes the raw value.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        writer.write(rawValue)
    }
}
