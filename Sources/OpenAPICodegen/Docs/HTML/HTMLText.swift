/// Writes text so that a browser shows it and takes none of it for markup, in content and in quoted attributes alike.
enum HTMLText {
    static func append(_ text: some StringProtocol, to output: inout String) {
        let text = String(text)
        guard text.containsByte(where: isSpecial) else {
            output += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "&": output += "&amp;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default:
                if isInvisible(scalar) {
                    output += visible(scalar)
                } else {
                    output.unicodeScalars.append(scalar)
                }
            }
        }
    }

    /// Whether a scalar is a control character, or reorders the text around it (Unicode TR 9 §2: embeddings, overrides
    /// and isolates), so that what is read is not what is there.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The name of an invisible scalar in brackets: `⟨U+202E⟩`.
    static func visible(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }

    /// Whether a byte may belong to a scalar that is not written as it is.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        // " & ' < >
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
        // The first bytes of U+0080..., U+2000...
        case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F, 0xC2, 0xE2: true
        default: false
        }
    }
}
