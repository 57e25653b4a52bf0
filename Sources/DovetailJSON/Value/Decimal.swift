/// The exact value of a number as it is written: digits times a power of ten.
///
/// Normalized, so that equal values are equal in every part. An exponent that does not fit 62 bits counts as the largest
/// that does: two numbers differ only there when both are written with an exponent of 19 digits or more.
struct Decimal: Hashable, Sendable {
    var isNegative: Bool
    /// 0 to 9 each, the most significant first, without zeros at either end; empty for zero.
    var digits: [UInt8]
    var exponent: Int

    /// Takes a text that follows the grammar of JSON numbers.
    init(_ text: String) {
        var digits: [UInt8] = []
        var isFraction = false
        var fractionCount = 0
        var rest = Substring(text).utf8
        isNegative = rest.first == Byte.minus
        if isNegative { rest.removeFirst() }
        while let byte = rest.first, byte | 0x20 != Byte.lowerE {
            rest.removeFirst()
            if byte == Byte.point {
                isFraction = true
            } else {
                if byte != Byte.zero || !digits.isEmpty { digits.append(byte - Byte.zero) }
                fractionCount += isFraction ? 1 : 0
            }
        }
        var exponent = Self.exponent(rest.dropFirst()) - fractionCount
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : exponent
        if digits.isEmpty { isNegative = false }
    }

    private static func exponent(_ text: Substring.UTF8View) -> Int {
        let isNegative = text.first == Byte.minus
        var magnitude = 0
        for byte in text where Byte.isDigit(byte) {
            magnitude = min(magnitude, 1 << 58) * 10 + Int(byte - Byte.zero)
            magnitude = min(magnitude, 1 << 62)
        }
        return isNegative ? -magnitude : magnitude
    }

    var isZero: Bool { digits.isEmpty }

    /// Whether there is no fractional part.
    var isInteger: Bool { exponent >= 0 }

    /// The value when it is an integer that a type of at most 64 bits holds.
    func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
        guard isInteger, digits.count + exponent <= 20 else { return nil }
        return Value(exactly: roundedDown)
    }

    /// The greatest integer that is not above the value; the nearest of 38 digits where it has more.
    var roundedDown: Int128 {
        let count = digits.count + exponent
        guard count <= 38 else { return isNegative ? -Self.largest : Self.largest }
        var magnitude: Int128 = 0
        for position in 0..<max(count, 0) {
            magnitude = magnitude * 10 + (position < digits.count ? Int128(digits[position]) : 0)
        }
        return isNegative ? -magnitude - (isInteger ? 0 : 1) : magnitude
    }

    private static let largest: Int128 = 99_999_999_999_999_999_999_999_999_999_999_999_999
}

extension Decimal: Comparable {
    static func < (left: Decimal, right: Decimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    /// Compares magnitudes.
    private func isSmaller(than other: Decimal) -> Bool {
        if isZero || other.isZero { return isZero && !other.isZero }
        let (order, otherOrder) = (digits.count + exponent, other.digits.count + other.exponent)
        return order == otherOrder ? digits.lexicographicallyPrecedes(other.digits) : order < otherOrder
    }
}
