extension JSONReader {
    /// Starts an object whose members are read with ``nextMember()``; any other value is a violation and read over.
    public mutating func beginObject() -> Bool { openObject() }

    @inline(__always)
    mutating func openObject() -> Bool {
        guard bytes.byte(at: position) == Byte.openBrace else {
            refuse(expected: .object)
            return false
        }
        return descend()
    }

    /// Starts an array whose items are read with ``nextElement()``; any other value is a violation and read over.
    public mutating func beginArray() -> Bool {
        guard bytes.byte(at: position) == Byte.openBracket else {
            refuse(expected: .array)
            return false
        }
        return descend()
    }

    /// Goes to the value of the next member and returns its name; nil behind the last one, which ends the object.
    ///
    /// Names may repeat, as RFC 8259 §4 allows.
    public mutating func nextMember() -> String? {
        guard advance(opening: Byte.openBrace, closing: Byte.closeBrace, expecting: .endOfObject) else { return nil }
        return readMemberName()
    }

    /// Goes to the next item; false behind the last one, which ends the array.
    public mutating func nextElement() -> Bool {
        guard advance(opening: Byte.openBracket, closing: Byte.closeBracket, expecting: .endOfArray) else {
            return false
        }
        mark = position
        return true
    }

    @inline(__always)
    private mutating func descend() -> Bool {
        guard depth < limits.maxDepth else {
            fail(.tooDeep(limit: limits.maxDepth), at: position)
            return false
        }
        depth &+= 1
        position &+= 1
        return true
    }

    /// Goes to the next member or item, or over the closing byte.
    ///
    /// Whether it is the first one needs no state: only then the byte before is the opening one, with which no value ends.
    @inline(__always)
    mutating func advance(opening: UInt8, closing: UInt8, expecting: JSONSyntaxError.Expectation) -> Bool {
        let isFirst = bytes.byte(at: position &- 1) == opening
        skipWhiteSpace()
        let byte = bytes.byte(at: position)
        if byte == closing {
            position &+= 1
            depth &-= 1
            return false
        }
        if !isFirst {
            guard byte == Byte.comma else {
                fail(expecting: expecting)
                return false
            }
            position &+= 1
            skipWhiteSpace()
        }
        guard position < bytes.byteCount else {
            fail(expecting: expecting)
            return false
        }
        return true
    }

    /// Reads a name and the colon, and goes to the value.
    mutating func readMemberName() -> String? {
        guard bytes.byte(at: position) == Byte.quote else {
            fail(expecting: .memberName)
            return nil
        }
        guard let name = readStringText() else { return nil }
        skipColon()
        return syntaxError == nil ? name : nil
    }

    @inline(__always)
    mutating func skipColon() {
        skipWhiteSpace()
        guard bytes.byte(at: position) == Byte.colon else { return fail(expecting: .colon) }
        position &+= 1
        skipWhiteSpace()
        mark = position
    }
}
