/// A media type or a range of them: `application/json`, `text/*;q=0.5` (RFC 9110 §8.3.1, §12.5.1).
package struct MediaRange: Sendable, Hashable {
    /// The type in lower case, or `*`.
    package var type: String
    /// The subtype in lower case, or `*`.
    package var subtype: String
    /// The parameters that say which representation it is, in lower case: none of `q`, `charset`, which JSON and forms do
    /// not have, and `boundary`, which every body has its own of.
    package var parameters: [String: String] = [:]
    /// The weight in thousandths, 1000 when none is given.
    package var quality: Int

    /// Reads one element of an `Accept` field, or a `Content-Type`; `nil` when it is neither.
    package init?(_ text: Substring) {
        let bytes = text.utf8
        let end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.endIndex
        guard let slash = bytes[..<end].firstIndex(of: UInt8(ascii: "/")),
            let type = Self.name(bytes[..<slash]), let subtype = Self.name(bytes[bytes.index(after: slash)..<end]),
            type != "*" || subtype == "*"
        else { return nil }
        self.type = type
        self.subtype = subtype
        quality = 1000
        for parameter in Substring(bytes[end...]).split(separator: ";") {
            let pair = parameter.split(separator: "=", maxSplits: 1).map { HeaderText.trimmed($0).lowercased() }
            guard pair.count == 2, pair[0] != "charset", pair[0] != "boundary" else { continue }
            if pair[0] != "q" {
                parameters[pair[0]] = pair[1].filter { $0 != "\"" }
                continue
            }
            guard let weight = Double(pair[1]), weight >= 0, weight <= 1 else { return nil }
            quality = Int(weight * 1000 + 0.5)
        }
    }

    /// Reads one element of an `Accept` field, or a `Content-Type`; `nil` when it is neither.
    package init?(_ text: String) {
        self.init(text[...])
    }

    /// Whether a media type lies in this range; `+json` types do not lie in `application/json`.
    ///
    /// A parameter that only one of them has does not part them: most clients leave them out, some add their own.
    package func contains(_ other: MediaRange) -> Bool {
        (type == "*" || type == other.type) && (subtype == "*" || subtype == other.subtype)
            && (parameters.isEmpty || parameters.allSatisfy { other.parameters[$0.key] ?? $0.value == $0.value })
    }

    /// How exactly the range names a type: of several that match, the most exact one counts (RFC 9110 §12.5.1).
    ///
    /// Parameters that the type has as well count more than none, and none more than some that it does not have.
    package func precision(for other: MediaRange) -> Int {
        if type == "*" { return 0 }
        if subtype == "*" { return 1 }
        let shared = parameters.count { other.parameters[$0.key] == $0.value }
        return 3 + 2 * shared - (shared < parameters.count ? 1 : 0)
    }

    /// The position of the range that holds a media type most exactly.
    package static func position(of type: MediaRange, in ranges: [String]) -> Int? {
        let matches = ranges.enumerated().compactMap { position, text -> (position: Int, precision: Int)? in
            guard let range = MediaRange(text), range.contains(type) else { return nil }
            return (position, range.precision(for: type))
        }
        return matches.max { ($0.precision, -$0.position) < ($1.precision, -$1.position) }?.position
    }

    /// A token in lower case, without the white space around it; `nil` for anything else.
    private static func name(_ text: Substring.UTF8View) -> String? {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        let name = start[...last]
        guard name.allSatisfy(\.isTokenByte) else { return nil }
        let isLowercase = name.allSatisfy { $0 == $0.lowercasedASCII }
        return isLowercase ? String(Substring(name)) : Substring(name).lowercased()
    }
}

extension UInt8 {
    /// Whether the byte is optional white space of a header field (RFC 9110 §5.6.3).
    fileprivate var isWhitespace: Bool { self == 0x20 || self == 0x09 }
}
