/// A field of an object by its place among them, the first 64.
///
/// Generated code switches over it, as Swift has to find the meaning of `~=` for every number of a `switch`, and compiles cases
/// of an enum in less time.
public enum JSONField: UInt8, Sendable {
    case f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15
    case f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31
    case f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47
    case f48, f49, f50, f51, f52, f53, f54, f55, f56, f57, f58, f59, f60, f61, f62, f63
    /// One beyond those, or a name that is kept: ``JSONReader/nextFieldIndex(_:)`` tells them apart.
    case other

    @inline(__always)
    init(index: Int) {
        let rawValue = UInt8(truncatingIfNeeded: min(UInt(bitPattern: index), UInt(bitPattern: Self.count)))
        // Safe: an enum without payloads is the number of its case, and cases have the raw values from 0 to `count`.
        self = unsafe unsafeBitCast(rawValue, to: JSONField.self)
    }

    /// How many fields have a case of their own.
    public static let count = Int(other.rawValue)
}
