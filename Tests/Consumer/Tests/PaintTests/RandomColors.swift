import DovetailTesting
import Paint

/// Colours with every kind of text in them, and the ways in which clients write them.
struct RandomColors {
    var random: SeededRandom

    private static let pieces = [
        "a", "Z", "7", "-", ".", "_", "~", " ", "+", "%", "%41", "&", "=", ",", ";", "/", "?", "#", "[", "]", "|", "\"",
        "\\",
        "é", "\u{1F600}", "e\u{301}", "true", "null", "\u{7F}",
    ]

    mutating func next() -> Color {
        let tag = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
        }.joined()
        return Color(
            r: Int.random(in: -5...255, using: &random),
            g: Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil,
            tag: Bool.random(using: &random) ? tag : nil
        )
    }
}

extension Color {
    /// The members as text, each percent-encoded.
    var pairs: [(name: String, text: String)] {
        let members = [("R", String(r)), ("G", g.map { String($0) }), ("tag", tag)]
        return members.compactMap { name, text in text.map { (name, Self.encoded($0)) } }
    }

    /// `R,1,G,2` with any separators.
    func joined(_ between: String, _ equals: String) -> String {
        pairs.map { $0.name + equals + $0.text }.joined(separator: between)
    }

    /// Everything but unreserved characters (RFC 3986 §2.3), and the dot, which the style `label` puts between items.
    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            if isPlain { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" + digits : digits)
        }.joined()
    }
}
