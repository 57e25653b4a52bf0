/// `json-pointer` (RFC 6901, section 5) and `relative-json-pointer` (draft-bhutton-relative-json-pointer-00).
enum PointerFormat {
    @Sendable static func isPointer(_ text: String) -> Bool { isPointer(Substring(text).utf8) }

    @Sendable static func isRelativePointer(_ text: String) -> Bool {
        let bytes = Substring(text).utf8
        let digits = bytes.prefix { $0.isDigit }
        guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else { return false }
        let rest = bytes.dropFirst(digits.count)
        return rest.elementsEqual("#".utf8) || isPointer(rest)
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
