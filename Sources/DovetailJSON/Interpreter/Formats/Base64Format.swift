/// `byte` and `base64url`: bytes as text (RFC 4648, sections 4 and 5).
enum Base64Format {
    /// With padding, as section 4 has it.
    @Sendable static func isBase64(_ text: String) -> Bool {
        let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return padding <= 2 && text.utf8.count.isMultiple(of: 4)
            && text.utf8.dropLast(padding).allSatisfy { $0.isLetterOrDigit || "+/".utf8.contains($0) }
    }

    /// With padding or, as most who use it write it, without (section 3.2).
    @Sendable static func isBase64URL(_ text: String) -> Bool {
        let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let count = text.utf8.count
        guard padding == 0 ? count % 4 != 1 : padding <= 2 && count.isMultiple(of: 4) else { return false }
        return text.utf8.dropLast(padding).allSatisfy { $0.isLetterOrDigit || "-_".utf8.contains($0) }
    }
}
