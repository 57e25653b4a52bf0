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

    /// The value when it is an integer of 64 bits.
    var integer: Int64? {
        guard isInteger, digits.count <= 19, exponent <= 19 - digits.count else { return nil }
        var magnitude: UInt64 = 0
        for digit in digits { magnitude = magnitude * 10 + UInt64(digit) }
        for _ in 0..<exponent { magnitude *= 10 }
        if isNegative && magnitude == Int64.min.magnitude { return .min }
        return Int64(exactly: magnitude).map { isNegative ? -$0 : $0 }
    }
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
