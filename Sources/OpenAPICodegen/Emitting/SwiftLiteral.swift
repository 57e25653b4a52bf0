import DovetailJSON

/// Constants as Swift source.
enum SwiftLiteral {
    /// A string literal on one line.
    static func string(_ text: String) -> String {
        if !text.containsByte(where: mayNeedEscape) { return "\"\(text)\"" }
        return "\"" + text.unicodeScalars.map { escaped($0, inMultiline: false) }.joined() + "\""
    }

    /// The lines of a multi-line string literal between its delimiters, for a text of any size.
    static func multiline(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + text.utf8.count / 16)
        for scalar in text.unicodeScalars {
            result += escaped(scalar, inMultiline: true)
        }
        return result
    }

    /// A list of string literals: `["id", "text"]`.
    static func strings(_ texts: [String]) -> String {
        "[" + texts.map(string).joined(separator: ", ") + "]"
    }

    /// A string literal that holds bytes in Base64 (RFC 4648 §4). The compiler is slow at long lists of numbers.
    static func base64(_ bytes: [UInt8]) -> String {
        let symbols = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = [UInt8(ascii: "\"")]
        text.reserveCapacity(bytes.count / 3 * 4 + 6)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let rest = min(3, bytes.count - start)
            var group = 0
            for offset in 0..<3 { group = group << 8 | (offset < rest ? Int(bytes[start + offset]) : 0) }
            for index in 0..<4 {
                text.append(index <= rest ? symbols[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        text.append(UInt8(ascii: "\""))
        return String(decoding: text, as: UTF8.self)
    }

    /// A constant of the model.
    static func literal(_ literal: LiteralModel) -> String {
        switch literal {
        case .string(let text): string(text)
        case .integer(let value): String(value)
        case .double(let value): String(value)
        case .boolean(let value): String(value)
        case .emptyArray: "[]"
        case .enumerationCase(let name): ".\(ReservedWords.escaped(name))"
        case .json(let text): string(text)
        }
    }

    /// The JSON text of a constant.
    static func text(_ literal: LiteralModel) -> String {
        switch literal {
        case .json(let text): text
        case .string(let text): JSONValue.string(text).description
        default: self.literal(literal)
        }
    }

    /// A scalar that stands for itself in source; quotes need no escape inside a multi-line literal unless three meet,
    /// so all are escaped there as well.
    private static func escaped(_ scalar: Unicode.Scalar, inMultiline: Bool) -> String {
        switch scalar {
        case "\\": "\\\\"
        case "\"": "\\\""
        case "\n": inMultiline ? "\n" : "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\0": "\\0"
        default: needsNumber(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
        }
    }

    /// Whether a byte may belong to a scalar that does not stand for itself: all beyond ASCII may.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        // " and \
        case 0x00..<0x20, 0x22, 0x5C, 0x7F...0xFF: true
        default: false
        }
    }

    private static func needsNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF:
            true
        default: false
        }
    }
}
