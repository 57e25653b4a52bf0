extension JSONReader {
    /// Reads over a value of any kind, and checks that it is JSON.
    public mutating func skipValue() {
        switch peek() {
        case .string: skipString()
        case .number: _ = scanNumber()
        case .boolean: _ = readBool()
        case .null: _ = readNull()
        case .array:
            guard beginArray() else { return }
            let end: JSONSyntaxError.Expectation = .endOfArray
            while advance(opening: Byte.openBracket, closing: Byte.closeBracket, expecting: end) { skipValue() }
        case .object:
            guard beginObject() else { return }
            let end: JSONSyntaxError.Expectation = .endOfObject
            while advance(opening: Byte.openBrace, closing: Byte.closeBrace, expecting: end) {
                guard bytes.byte(at: position) == Byte.quote else { return fail(expecting: .memberName) }
                skipString()
                let outer = mark
                skipColon()
                mark = outer
                skipValue()
            }
        case nil: fail(expecting: .value)
        }
    }

    private mutating func skipString() {
        guard let scan = scanString(from: position &+ 1) else { return }
        if !scan.isASCII, let invalid = bytes.firstInvalidUTF8(in: position &+ 1..<scan.end) {
            return fail(.invalidUTF8, at: invalid)
        }
        position = scan.end &+ 1
    }
}
