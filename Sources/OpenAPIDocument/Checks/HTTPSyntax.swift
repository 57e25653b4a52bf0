/// Names as HTTP spells them.
enum HTTPSyntax {
    /// Whether a text is a `token`: a method, a header's name, half of a media type (RFC 9110 §5.6.2).
    static func isToken(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(isTokenByte)
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default:
            false
        }
    }

    /// The additional methods that SwiftNIO's parser of HTTP/1.1 (llhttp) knows; it refuses any other.
    static let parsedMethods: Set<String> = [
        "ACL", "BIND", "CHECKOUT", "COPY", "LINK", "LOCK", "M-SEARCH", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL",
        "MOVE", "NOTIFY", "PROPFIND", "PROPPATCH", "PURGE", "REBIND", "REPORT", "SEARCH", "SOURCE", "SUBSCRIBE",
        "UNBIND", "UNLINK", "UNLOCK", "UNSUBSCRIBE",
    ]

    /// Whether a text is a media type or a range of them: `application/json`, `text/*; charset=utf-8` (RFC 9110 §8.3.1, §12.5.1).
    static func isMediaType(_ text: String) -> Bool {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let names = trimmed(parts[0]).split(separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy({ isToken($0) }) else { return false }
        return parts.dropFirst().allSatisfy { part in
            let parameter = trimmed(part)
            guard !parameter.isEmpty else { return true }
            let pair = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, isToken(pair[0]) else { return false }
            return isToken(pair[1]) || (pair[1].count >= 2 && pair[1].hasPrefix("\"") && pair[1].hasSuffix("\""))
        }
    }

    /// Whether the name of a media type has a `*` that does not stand for a whole type or subtype: `application/*+json`.
    static func isPartialRange(_ text: String) -> Bool {
        let name = text.prefix { $0 != ";" }
        return name.split(separator: "/").contains { $0.contains("*") && trimmed($0) != "*" }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
