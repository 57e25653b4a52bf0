/// `json-pointer` (RFC 6901, section 5) and `relative-json-pointer` (draft-bhutton-relative-json-pointer-00).
enum PointerFormat {
    @Sendable static func isPointer(_ text: String) -> Bool { isPointer(Substring(text).utf8) }

    @Sendable static func isRelativePointer(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        guard takeNumber(&rest) else { return false }
        // The index manipulation, which leads to another item of the same array.
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
            rest.removeFirst()
            guard takeNumber(&rest) else { return false }
        }
        return rest.elementsEqual("#".utf8) || isPointer(rest)
    }

    /// Moves past a number without leading zeros.
    private static func takeNumber(_ rest: inout Substring.UTF8View) -> Bool {
        let digits = rest.prefix { $0.isDigit }
        rest.removeFirst(digits.count)
        return digits.count == 1 || digits.count > 1 && digits.first != UInt8(ascii: "0")
    }

    private static func isPointer(_ bytes: Substring.UTF8View) -> Bool {
        guard let first = bytes.first else { return true }
        guard first == UInt8(ascii: "/") else { return false }
        var isEscape = false
        for byte in bytes {
            if isEscape, byte != UInt8(ascii: "0"), byte != UInt8(ascii: "1") { return false }
            isEscape = byte == UInt8(ascii: "~")
        }
        return !isEscape
    }
}
