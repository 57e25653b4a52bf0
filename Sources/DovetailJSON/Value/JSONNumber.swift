/// A JSON number as it is written, of any size and precision.
///
/// Equality, order and hash are those of the exact value: `1`, `1.0` and `10e-1` are one number, and so are `0` and `-0`.
public struct JSONNumber: Sendable {
    /// The number as it was written.
    public let text: String

    /// Takes a text that follows the grammar of RFC 8259 §6; nil for any other.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        var reader = JSONReader(bytes.span)
        guard reader.scanNumber() == 0..<bytes.count else { return nil }
        self.text = text
    }

    /// An integer.
    public init(_ value: some BinaryInteger) { text = "\(value)" }

    /// The shortest number that reads as the double; nil when it is not finite.
    public init?(_ value: Double) {
        guard let text = value.jsonTextIfFinite else { return nil }
        self.text = text
    }

    init(unchecked text: String) { self.text = text }

    var decimal: Decimal { Decimal(text) }

    /// Whether there is no fractional part, however the number is written.
    public var isInteger: Bool { int64 != nil || decimal.isInteger }

    /// The value when it is an integer of 64 bits.
    public var int64: Int64? { Int64(text) ?? decimal.integer() }

    /// The value when it is an integer of 64 bits without a sign.
    public var uint64: UInt64? { UInt64(text) ?? decimal.integer() }

    /// The greatest integer that is not above the number; the nearest of 38 digits where it has more.
    package var roundedDown: Int128 { decimal.roundedDown }

    /// The least integer that is not below the number; the nearest of 38 digits where it has more.
    package var roundedUp: Int128 { decimal.isInteger ? decimal.roundedDown : decimal.roundedDown + 1 }

    /// The nearest double; nil when the number is beyond the largest.
    public var double: Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

    /// Whether this is the product of the divisor and an integer, exactly; the work does not grow with the exponents.
    ///
    /// Of a divisor of zero only zero is a multiple.
    public func isMultiple(of divisor: JSONNumber) -> Bool { decimal.isMultiple(of: divisor.decimal) }
}

extension JSONNumber: Hashable, Comparable {
    /// Whether both have the same value.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        if left.text == right.text { return true }
        if let left = Int64(left.text), let right = Int64(right.text) { return left == right }
        return left.decimal == right.decimal
    }

    /// Whether the value of the first is less.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        if let left = Int64(left.text), let right = Int64(right.text) { return left < right }
        return left.decimal < right.decimal
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        if let integer = int64 { hasher.combine(integer) } else { hasher.combine(decimal) }
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as it was written.
    public var description: String { text }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// An integer.
    public init(integerLiteral value: Int) { self.init(value) }

    /// The shortest number that reads as the double; an infinite literal, `1e999` for instance, is 0.
    public init(floatLiteral value: Double) { self.init(unchecked: value.jsonTextIfFinite ?? "0") }
}
