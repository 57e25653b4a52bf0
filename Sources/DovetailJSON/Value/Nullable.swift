/// A value or `null`, for members that may be present and null. A member that may be absent is an `Optional` besides.
public enum Nullable<Wrapped> {
    /// The literal `null`.
    case null
    /// Any other value.
    case value(Wrapped)

    /// `null` for nil.
    public init(_ wrapped: Wrapped?) {
        self = wrapped.map { .value($0) } ?? .null
    }

    /// The value; nil for `null`.
    public var wrapped: Wrapped? {
        switch self {
        case .null: nil
        case .value(let value): value
        }
    }
}

extension Nullable: Sendable where Wrapped: Sendable {}
extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: JSONReadable where Wrapped: JSONReadable {
    /// Reads `null` or the value.
    @inlinable
    public init(reading reader: inout JSONReader) {
        self = reader.readNull() ? .null : .value(Wrapped(reading: &reader))
    }
}

extension Nullable: JSONWritable where Wrapped: JSONWritable {
    /// Writes `null` or the value.
    @inlinable
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.writeNull()
        case .value(let value): value.write(to: &writer)
        }
    }
}
