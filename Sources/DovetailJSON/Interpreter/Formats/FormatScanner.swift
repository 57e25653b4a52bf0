/// A cursor over the bytes of a string that is checked against a grammar in ABNF.
struct FormatScanner {
    private(set) var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Moves past `byte` where it comes next.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard let first = rest.first, UInt32(first) == byte.value else { return false }
        rest.removeFirst()
        return true
    }

    /// Moves past one of the bytes where it comes next.
    mutating func take(anyOf bytes: String) -> Bool {
        guard let first = rest.first, bytes.utf8.contains(first) else { return false }
        rest.removeFirst()
        return true
    }

    /// The value of exactly `count` decimal digits.
    mutating func digits(_ count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let digit = rest.first, digit.isDigit else { return nil }
            value = value * 10 + Int(digit - 0x30)
            rest.removeFirst()
        }
        return value
    }

    /// Moves past all decimal digits that come next; tells how many there were.
    mutating func skipDigits() -> Int {
        let count = rest.prefix { $0.isDigit }.count
        rest.removeFirst(count)
        return count
    }
}

/// The terminals of RFC 5234, appendix B.1.
extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isLetterOrDigit: Bool { isLetter || isDigit }
    var isHexadecimalDigit: Bool { isDigit || (self | 0x20) >= 0x61 && (self | 0x20) <= 0x66 }
}
