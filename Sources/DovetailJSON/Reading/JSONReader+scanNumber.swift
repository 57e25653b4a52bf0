extension JSONReader {
    /// Reads over a number and returns where it was (RFC 8259 §6); nil after a syntax error.
    mutating func scanNumber() -> Range<Int>? {
        let start = position
        if bytes.byte(at: position) == Byte.minus { position += 1 }
        if bytes.byte(at: position) == Byte.zero {
            position += 1
            if Byte.isDigit(bytes.byte(at: position)) {
                fail(.leadingZero, at: position)
                return nil
            }
        } else {
            guard skipDigits() else { return nil }
        }
        if bytes.byte(at: position) == Byte.point {
            position += 1
            guard skipDigits() else { return nil }
        }
        if bytes.byte(at: position) | 0x20 == Byte.lowerE {
            position += 1
            let sign = bytes.byte(at: position)
            if sign == Byte.plus || sign == Byte.minus { position += 1 }
            guard skipDigits() else { return nil }
        }
        return start..<position
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = position
        while Byte.isDigit(bytes.byte(at: position)) { position &+= 1 }
        guard position > start else {
            fail(expecting: .digit)
            return false
        }
        return true
    }
}
