extension JSONReader {
    /// Reads a string; any other value is a violation, and "" is returned.
    public mutating func readString() -> String {
        readStringOrNil() ?? ""
    }

    /// Reads a string and checks that it has no fewer characters than a minimum.
    public mutating func readString(minLength: Int) -> String { readString(from: minLength, to: .max) }

    /// Reads a string and checks that it has no more characters than a maximum.
    public mutating func readString(maxLength: Int) -> String { readString(from: 0, to: maxLength) }

    /// Reads a string and checks how many characters it has, counted as Unicode scalars (JSON Schema Validation §6.3).
    public mutating func readString(minLength: Int, maxLength: Int) -> String {
        readString(from: minLength, to: maxLength)
    }

    /// Reads a string and checks its length, then its pattern.
    public mutating func readString(minLength: Int = 0, maxLength: Int = .max, pattern: CheckedPattern) -> String {
        let start = position &+ 1
        guard let string = readStringOrNil() else { return "" }
        // What is far too long has its violation already and is not matched.
        guard checkLength(of: string, minLength, maxLength) else { return string }
        let end = position &- 1
        let isVerbatim = end &- start == string.utf8.count
        if isVerbatim, pattern.takesAllVerbatim { return string }
        // Without escapes the text is matched where it stands.
        if !(isVerbatim ? pattern.matches(utf8: bytes.units(start..<end)) : pattern.matches(string)) {
            report(.pattern(pattern.source))
        }
        return string
    }

    /// Reads a string and checks its length, its pattern, then its format.
    public mutating func readString(
        minLength: Int = 0,
        maxLength: Int = .max,
        pattern: CheckedPattern? = nil,
        format: CheckedFormat
    ) -> String {
        let violations = violationCount
        let string =
            pattern.map { readString(minLength: minLength, maxLength: maxLength, pattern: $0) }
            ?? readString(minLength: minLength, maxLength: maxLength)
        // What is no string, or far too long, has its violation already and is not looked into.
        if violationCount == violations, syntaxError == nil, !format.accepts(string) { report(.format(format.name)) }
        return string
    }

    @inline(__always)
    private mutating func readString(from minLength: Int, to maxLength: Int) -> String {
        guard let string = readStringOrNil() else { return "" }
        _ = checkLength(of: string, minLength, maxLength)
        return string
    }

    /// Reports a string that is too short or too long, and says whether it is neither.
    @inline(__always)
    private mutating func checkLength(of string: String, _ minLength: Int, _ maxLength: Int) -> Bool {
        // Every scalar has one to four bytes: most strings need no counting.
        let byteCount = string.utf8.count
        if byteCount / 4 >= minLength, byteCount <= maxLength { return true }
        return checkCount(of: string.unicodeScalars.count, minLength, maxLength)
    }

    @inline(never)
    private mutating func checkCount(of count: Int, _ minLength: Int, _ maxLength: Int) -> Bool {
        if count < minLength { report(.minLength(minLength, actual: count)) }
        if count > maxLength { report(.maxLength(maxLength, actual: count)) }
        return count >= minLength && count <= maxLength
    }

    /// Reads a string that must be one of a table, and returns its index; nil, and a violation of `enum`, otherwise.
    public mutating func readString(oneOf values: JSONFields) -> Int? {
        guard bytes.byte(at: position) == Byte.quote else {
            refuse(expected: .string)
            return nil
        }
        if let (index, length) = values.field(at: position, bytes) {
            position &+= length
            return index
        }
        guard let text = readStringText() else { return nil }
        if let index = values.names.firstIndex(where: { $0.isSameText(as: text) }) { return index }
        report(.enumeration(values.names.map { "\(JSONValue.string($0))" }))
        return nil
    }

    @inline(__always)
    private mutating func readStringOrNil() -> String? {
        guard bytes.byte(at: position) == Byte.quote else {
            refuse(expected: .string)
            return nil
        }
        return readStringText()
    }

    /// Reads from the opening quotation mark over the closing one; nil after a syntax error.
    mutating func readStringText() -> String? {
        let start = position &+ 1
        guard let scan = scanString(from: start) else { return nil }
        position = scan.end &+ 1
        let range = start..<scan.end
        return scan.isASCII && !scan.hasEscapes ? bytes.text(range, isASCII: true) : checkedText(range, scan)
    }

    /// The text of a string that has been scanned, which has escapes or is not ASCII; nil when it is not UTF-8.
    @inline(never)
    private mutating func checkedText(_ range: Range<Int>, _ scan: StringScan) -> String? {
        if !scan.isASCII, let invalid = bytes.firstInvalidUTF8(in: range) {
            fail(.invalidUTF8, at: invalid)
            return nil
        }
        return scan.hasEscapes ? bytes.unescaped(range) : bytes.text(range)
    }
}
