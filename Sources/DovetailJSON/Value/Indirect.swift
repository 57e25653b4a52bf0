/// A value kept outside the type that holds it, so that a type can contain itself.
///
/// It is a value in all other respects: a copy that is changed leaves the original as it is.
public struct Indirect<Wrapped> {
    fileprivate indirect enum Storage {
        case value(Wrapped)
    }

    private var storage: Storage

    /// Keeps a value.
    public init(_ wrapped: Wrapped) { storage = .value(wrapped) }

    /// The value.
    public var wrapped: Wrapped {
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
    public static func == (left: Indirect, right: Indirect) -> Bool { left.wrapped == right.wrapped }
}

extension Indirect: Hashable where Wrapped: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(wrapped) }
}

extension Indirect: JSONReadable where Wrapped: JSONReadable {
    /// Reads the value.
    public init(reading reader: inout JSONReader) { self.init(Wrapped(reading: &reader)) }
}

extension Indirect: JSONWritable where Wrapped: JSONWritable {
    /// Writes the value.
    public func write(to writer: inout JSONWriter) { wrapped.write(to: &writer) }
}
