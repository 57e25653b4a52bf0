/// Brings request targets into origin form (RFC 9112 §3.2).
enum RequestTarget {
    /// The target in origin form, `*` for the asterisk form of `OPTIONS`, `nil` for anything else.
    ///
    /// Only visible ASCII without `#` is taken: everything else must be percent-encoded in a URI (RFC 3986 §2).
    static func originForm(_ target: String, method: String) -> String? {
        guard target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else { return nil }
        if target.utf8.first == UInt8(ascii: "/") { return target }
        if target == "*" { return method == "OPTIONS" ? target : nil }
        guard let rest = afterAuthority(target) else { return nil }
        switch rest.first {
        case UInt8(ascii: "/"): return String(rest)
        case UInt8(ascii: "?"): return "/" + (String(rest) ?? "")
        default: return method == "OPTIONS" ? "*" : "/"
        }
    }

    /// What follows the authority of an absolute `http` or `https` URL, `nil` when the target is none.
    ///
    /// One without a host, or with a user before it, is invalid (RFC 9110 §4.2.1, §4.2.4).
    private static func afterAuthority(_ target: String) -> Substring.UTF8View? {
        for scheme in ["http://", "https://"] {
            let prefix = String(target.prefix(scheme.utf8.count))
            guard prefix.lowercased() == scheme else { continue }
            let rest = target.utf8.dropFirst(scheme.utf8.count)
            let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
            let authority = rest[..<end]
            let hasHost = authority.first.map { $0 != UInt8(ascii: ":") } ?? false
            return hasHost && FieldText.isHost(authority) ? rest[end...] : nil
        }
        return nil
    }
}
