/// A media type or a range of them: `application/json`, `text/*;q=0.5` (RFC 9110 §8.3.1, §12.5.1).
package struct MediaRange: Sendable, Hashable {
    /// The type in lower case, or `*`.
    package var type: String
    /// The subtype in lower case, or `*`.
    package var subtype: String
    /// The weight in thousandths, 1000 when none is given.
    package var quality: Int

    /// Reads one element of an `Accept` field, or a `Content-Type`; `nil` when it is neither.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let names = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false).map {
            HeaderText.trimmed($0).lowercased()
        }
        guard names.count == 2, names.allSatisfy(Self.isToken), names[0] != "*" || names[1] == "*" else { return nil }
        type = names[0]
        subtype = names[1]
        quality = 1000
        for parameter in parts.dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1).map { HeaderText.trimmed($0).lowercased() }
            guard pair.count == 2, pair[0] == "q" else { continue }
            guard let weight = Double(pair[1]), weight >= 0, weight <= 1 else { return nil }
            quality = Int(weight * 1000 + 0.5)
        }
    }

    /// Whether a media type lies in this range; `+json` types do not lie in `application/json`.
    package func contains(_ other: MediaRange) -> Bool {
        (type == "*" || type == other.type) && (subtype == "*" || subtype == other.subtype)
    }

    /// How exactly the range names a type: of several that match, the most exact one counts (RFC 9110 §12.5.1).
    package var precision: Int {
        type == "*" ? 0 : subtype == "*" ? 1 : 2
    }

    /// The position of the range that holds a media type most exactly.
    package static func position(of type: MediaRange, in ranges: [String]) -> Int? {
        let matches = ranges.enumerated().compactMap { position, text -> (position: Int, precision: Int)? in
            guard let range = MediaRange(text), range.contains(type) else { return nil }
            return (position, range.precision)
        }
        return matches.max { ($0.precision, -$0.position) < ($1.precision, -$1.position) }?.position
    }

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(\.isTokenByte)
    }
}
