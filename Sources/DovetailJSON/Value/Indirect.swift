/// A value kept outside the type that holds it, so that a type can contain itself, and a large one stays small.
///
/// It is a value in all other respects: a copy that is changed leaves the original as it is.
@propertyWrapper
public struct Indirect<Wrapped> {
    fileprivate indirect enum Storage {
        case value(Wrapped)
    }

    private var storage: Storage

    /// Keeps a value.
    public init(wrappedValue: Wrapped) { storage = .value(wrappedValue) }

    /// The value.
    public var wrappedValue: Wrapped {
        get {
            switch storage {
            case .value(let value): value
            }
        }
        set { storage = .value(newValue) }
    }
}

extension Indirect.Storage: Sendable where Wrapped: Sendable {}
extension Indirect: Sendable where Wrapped: Sendable {}

extension Indirect: Equatable where Wrapped: Equatable {
    /// Whether the values are equal.
    public static func == (left: Indirect, right: Indirect) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Indirect: Hashable where Wrapped: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Indirect: JSONReadable where Wrapped: JSONReadable {
    /// Reads the value.
    public init(reading reader: inout JSONReader) { self.init(wrappedValue: Wrapped(reading: &reader)) }
}

extension Indirect: JSONWritable where Wrapped: JSONWritable {
    /// Writes the value.
    public func write(to writer: inout JSONWriter) { wrappedValue.write(to: &writer) }
}
