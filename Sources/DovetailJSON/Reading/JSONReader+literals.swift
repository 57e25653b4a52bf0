extension JSONReader {
    /// Reads `true` or `false`; any other value is a violation, and false is returned.
    public mutating func readBool() -> Bool {
        switch bytes.byte(at: position) {
        case UInt8(ascii: "t"): return readLiteral("true")
        // A broken literal is a syntax error, so that its value does not matter.
        case UInt8(ascii: "f"): return !readLiteral("false")
        default:
            refuse(expected: .boolean)
            return false
        }
    }

    /// Reads `null` if that is next, and says whether it was.
    public mutating func readNull() -> Bool {
        bytes.byte(at: position) == UInt8(ascii: "n") && readLiteral("null")
    }

    @inline(__always)
    private mutating func readLiteral(_ literal: StaticString) -> Bool {
        var offset = position
        // Safe: a static string of ASCII is a buffer that lives forever.
        let matches = literal.withUTF8Buffer { buffer in
            for unsafe byte in unsafe buffer {
                guard bytes.byte(at: offset) == byte else { return false }
                offset &+= 1
            }
            return true
        }
        guard matches else {
            position = offset
            fail(expecting: .literal("\(literal)"))
            return false
        }
        position = offset
        return true
    }
}
