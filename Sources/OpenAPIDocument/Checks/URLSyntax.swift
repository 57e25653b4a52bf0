/// URLs as text.
enum URLSyntax {
    /// Whether a text can be a URL or a relative reference: no characters that RFC 3986 §2 excludes, and whole escapes.
    ///
    /// Characters beyond ASCII pass: they are those of an IRI (RFC 3987).
    static func isReference(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return false
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
                    return false
                }
            default:
                break
            }
        }
        return true
    }
}
