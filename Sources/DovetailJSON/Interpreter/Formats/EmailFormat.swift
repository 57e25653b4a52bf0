/// `email` (Mailbox of RFC 5321, section 4.1.2) and `idn-email` (RFC 6531, section 3.3).
enum EmailFormat {
    static func isEmail(_ text: String, isInternational: Bool) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text[..<at]
        let domain = text[text.utf8.index(after: at)...]
        guard isInternational || text.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        return isLocalPart(local) && isDomain(domain, isInternational: isInternational)
    }

    /// A local part has at most 64 octets (section 4.5.3.1.1).
    private static func isLocalPart(_ text: Substring) -> Bool {
        guard (1...64).contains(text.utf8.count) else { return false }
        if text.utf8.first == UInt8(ascii: "\"") { return isQuoted(text.utf8) }
        return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty
                && atom.allSatisfy { $0 >= 0x80 || $0.isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
        }
    }

    private static func isQuoted(_ text: Substring.UTF8View) -> Bool {
        guard text.count >= 2, text.last == UInt8(ascii: "\"") else { return false }
        var isEscaped = false
        for byte in text.dropFirst().dropLast() {
            guard byte >= 0x20, byte != 0x7F, isEscaped || byte != UInt8(ascii: "\"") else { return false }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        }
        return !isEscaped
    }

    private static func isDomain(_ text: Substring, isInternational: Bool) -> Bool {
        guard text.utf8.first == UInt8(ascii: "[") else {
            return isInternational
                ? HostnameFormat.isMailDomain(String(text)) : HostnameFormat.isHostname(String(text))
        }
        guard text.utf8.last == UInt8(ascii: "]") else { return false }
        let literal = text.dropFirst().dropLast()
        return literal.lowercased().hasPrefix("ipv6:")
            ? IPAddressFormat.isIPv6(literal.dropFirst(5).utf8) : IPAddressFormat.isIPv4(literal.utf8)
    }
}
