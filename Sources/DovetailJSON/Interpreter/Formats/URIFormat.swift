/// `uri` and `uri-reference` (RFC 3986), and with characters beyond ASCII `iri` and `iri-reference` (RFC 3987).
struct URIFormat {
    let isInternational: Bool

    /// An absolute reference, with or without a fragment.
    func isURI(_ text: String) -> Bool {
        URIReference(text).scheme != nil && isReference(text)
    }

    /// Any reference.
    func isReference(_ text: String) -> Bool {
        let reference = URIReference(text)
        if let scheme = reference.scheme, !Self.isScheme(scheme) { return false }
        if let authority = reference.authority, !isAuthority(authority) { return false }
        return isPath(reference)
            && (reference.query.map { consists($0, of: "/?:@", allowsPrivate: true) } ?? true)
            && (reference.fragment.map { consists($0, of: "/?:@") } ?? true)
    }

    private static func isScheme(_ text: String) -> Bool {
        text.utf8.first?.isLetter == true
            && text.utf8.allSatisfy { $0.isLetterOrDigit || "+-.".utf8.contains($0) }
    }

    private func isPath(_ reference: URIReference) -> Bool {
        // Without a scheme, what stands before a colon in the first segment would be read as one (section 4.2).
        if reference.scheme == nil, reference.authority == nil,
            reference.path.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":"))
        {
            return false
        }
        return consists(reference.path, of: "/:@")
    }

    private func isAuthority(_ text: String) -> Bool {
        var host = text[...]
        if let at = host.utf8.firstIndex(of: UInt8(ascii: "@")) {
            guard consists(host[..<at], of: ":") else { return false }
            host = host[host.utf8.index(after: at)...]
        }
        if host.utf8.first == UInt8(ascii: "[") {
            guard let bracket = host.utf8.firstIndex(of: UInt8(ascii: "]")) else { return false }
            return Self.isLiteral(host.utf8[..<bracket].dropFirst())
                && Self.isPort(host.utf8[bracket...].dropFirst())
        }
        let colon = host.utf8.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex
        return Self.isPort(host.utf8[colon...]) && consists(host[..<colon], of: "")
    }

    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        text.isEmpty || text.first == UInt8(ascii: ":") && text.dropFirst().allSatisfy(\.isDigit)
    }

    /// What may stand in brackets: an IPv6 address, or one of a future version.
    private static func isLiteral(_ text: Substring.UTF8View) -> Bool {
        guard let first = text.first, first | 0x20 == UInt8(ascii: "v") else { return IPAddressFormat.isIPv6(text) }
        let parts = text.dropFirst().split(separator: UInt8(ascii: "."), maxSplits: 1)
        return parts.count == 2 && parts[0].allSatisfy(\.isHexadecimalDigit)
            && parts[1].allSatisfy { $0.isLetterOrDigit || "-._~!$&'()*+,;=:".utf8.contains($0) }
    }

    /// Whether a component has only unreserved characters, sub-delimiters, percent-encoded bytes and `others`.
    private func consists(_ text: some StringProtocol, of others: String, allowsPrivate: Bool = false) -> Bool {
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard bytes.prefix(2).count == 2, bytes.prefix(2).allSatisfy(\.isHexadecimalDigit) else { return false }
                bytes.removeFirst(2)
            case 0x80...: guard isInternational else { return false }
            default:
                guard byte.isLetterOrDigit || "-._~!$&'()*+,;=".utf8.contains(byte) || others.utf8.contains(byte) else {
                    return false
                }
            }
        }
        return text.unicodeScalars.allSatisfy { $0.isASCII || Self.isInternational($0, allowsPrivate: allowsPrivate) }
    }

    /// `ucschar` and, in a query, `iprivate` (RFC 3987, section 2.2).
    private static func isInternational(_ scalar: Unicode.Scalar, allowsPrivate: Bool) -> Bool {
        switch scalar.value {
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0xE000...0xF8FF, 0xF0000...: allowsPrivate && scalar.value & 0xFFFE != 0xFFFE
        case 0x10000...0xEFFFF: scalar.value & 0xFFFE != 0xFFFE && !(0xE0000...0xE0FFF).contains(scalar.value)
        default: false
        }
    }
}
