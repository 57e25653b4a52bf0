/// The literal `null`, where a schema allows nothing else.
public struct JSONNull: Sendable, Hashable, JSONReadable, JSONWritable {
    /// `null`.
    public init() {}

    /// Reads `null`.
    public init(reading reader: inout JSONReader) { self = reader.readJSONNull() }

    /// Writes `null`.
    public func write(to writer: inout JSONWriter) { writer.writeNull() }
}
