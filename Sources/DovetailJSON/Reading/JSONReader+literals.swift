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
        let end = position &+ literal.utf8CodeUnitCount
        // Safe: a static string of ASCII is a buffer that lives forever, and the index is below its count.
        while offset < end, unsafe bytes.byte(at: offset) == literal.utf8Start[offset &- position] { offset &+= 1 }
        position = offset
        guard offset == end else {
            fail(expecting: .literal("\(literal)"))
            return false
        }
        return true
    }
}
