/// A value whose schema describes objects, or arrays, without asking for one: no `type` is there.
///
/// JSON Schema then takes any other value, too.
public enum Untyped<Value> {
    /// A value of the kind that the schema describes.
    case value(Value)
    /// A value of any other kind.
    case other(JSONValue)

    /// The value if it is of the kind that the schema describes.
    public var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }
}

extension Untyped: Sendable where Value: Sendable {}
extension Untyped: Equatable where Value: Equatable {}
extension Untyped: Hashable where Value: Hashable {}

extension Untyped: JSONWritable where Value: JSONWritable {
    /// Writes the value.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .value(let value): value.write(to: &writer)
        case .other(let value): writer.write(value)
        }
    }
}

extension JSONReader {
    /// Reads a value of a kind as `read` does, and any other as it is.
    public mutating func readUntyped<Value>(
        _ kind: JSONKind,
        _ read: (inout JSONReader) -> Value
    ) -> Untyped<Value> {
        let next = peek()
        return next == kind || next == nil ? .value(read(&self)) : .other(readValue())
    }
}
