/// Tells destinations that may be linked from those that may not.
enum SafeLink {
    /// The destination as a URL, or `nil` when its scheme is not `http`, `https` or `mailto`; a reference without a
    /// scheme is one to this server.
    static func url(_ destination: String) -> String? {
        // Browsers drop white space and control characters before they look for the scheme (URL Standard §4.4).
        let scalars = destination.unicodeScalars.filter { $0.value > 0x20 && !HTMLText.isInvisible($0) }
        let url = String(String.UnicodeScalarView(scalars))
        let head = url.prefix { !"/?#".contains($0) }
        guard let colon = head.firstIndex(of: ":") else { return url }
        return ["http", "https", "mailto"].contains(head[..<colon].lowercased()) ? url : nil
    }

    /// A link, or its content when the destination may not be linked.
    static func html(_ destination: String, _ content: HTML) -> HTML {
        guard let url = url(destination) else { return content }
        return "<a href=\"\(url)\">\(content)</a>"
    }
}

/// A link reference definition on a line of its own: `[label]: destination "title"` (CommonMark §4.7).
struct MarkdownLinkDefinition {
    var label: String
    var destination: String

    init?(_ line: MarkdownLine) {
        guard line.text.utf8.first == UInt8(ascii: "["), let close = line.text.firstIndex(of: "]") else { return nil }
        let name = line.text[line.text.index(after: line.text.startIndex)..<close]
        let rest = line.text[close...].dropFirst()
        guard rest.first == ":", !name.isEmpty, !name.contains("[") else { return nil }
        let words = rest.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == " " || $0 == "\t" }
        guard let first = words.first else { return nil }
        if words.count == 2 {
            let title = MarkdownLine(words[1]).trimmed
            guard let open = title.first, "\"'(".contains(open) else { return nil }
        }
        label = Self.normalize(name)
        destination = String(first.first == "<" && first.last == ">" ? first.dropFirst().dropLast() : first)
    }

    /// Labels match without regard to case and to the amount of white space.
    static func normalize(_ label: some StringProtocol) -> String {
        label.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
