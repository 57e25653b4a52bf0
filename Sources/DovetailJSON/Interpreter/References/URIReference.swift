/// A URI reference split into its components (RFC 3986, section 4.1), which may be a relative one.
///
/// The components are kept as written, so an IRI works as well. Delimiters are looked for as bytes: as a `Character`, one
/// with a combining mark behind it would be another.
package struct URIReference: Hashable, Sendable {
    package var scheme: String?
    package var authority: String?
    package var path: String
    package var query: String?
    package var fragment: String?

    /// Splits any text, as the regular expression of RFC 3986, appendix B, does; nothing is refused.
    package init(_ text: String) {
        var rest = Substring(text)
        fragment = Self.cut(&rest, at: UInt8(ascii: "#"))
        query = Self.cut(&rest, at: UInt8(ascii: "?"))
        let delimiter = rest.utf8.firstIndex { $0 == UInt8(ascii: ":") || $0 == Self.slash }
        if let delimiter, delimiter > rest.startIndex, rest.utf8[delimiter] != Self.slash {
            scheme = String(rest[..<delimiter])
            rest = rest[rest.utf8.index(after: delimiter)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
            let slash = rest.utf8.firstIndex(of: Self.slash) ?? rest.endIndex
            authority = String(rest[..<slash])
            rest = rest[slash...]
        }
        path = String(rest)
    }

    /// Takes what follows the first `mark` off the end of `text`.
    private static func cut(_ text: inout Substring, at mark: UInt8) -> String? {
        guard let index = text.utf8.firstIndex(of: mark) else { return nil }
        defer { text = text[..<index] }
        return String(text[text.utf8.index(after: index)...])
    }

    private static let slash = UInt8(ascii: "/")

    /// The text of the reference without its fragment.
    package var withoutFragment: String {
        var text = scheme.map { $0 + ":" } ?? ""
        if let authority { text += "//" + authority }
        text += path
        if let query { text += "?" + query }
        return text
    }

    /// The target of this reference when it stands in a document at `base` (RFC 3986, section 5.2.2).
    ///
    /// The base may be relative too, as the path of a file is; then so is the result.
    package func resolved(against base: URIReference) -> URIReference {
        var target = self
        if scheme == nil {
            target.scheme = base.scheme
            if authority == nil {
                target.authority = base.authority
                if path.isEmpty {
                    target.path = base.path
                    target.query = query ?? base.query
                } else if path.utf8.first != Self.slash {
                    target.path = base.merged(with: path)
                }
            }
        }
        target.path = Self.removingDotSegments(target.path)
        return target
    }

    private func merged(with relative: String) -> String {
        if authority != nil, path.isEmpty { return "/" + relative }
        guard let slash = path.utf8.lastIndex(of: Self.slash) else { return relative }
        return path[...slash] + relative
    }

    private static func removingDotSegments(_ path: String) -> String {
        let segments = path.utf8.split(separator: slash, omittingEmptySubsequences: false).map(Substring.init)
        guard segments.contains(".") || segments.contains("..") else { return path }
        var kept: [Substring] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > (path.utf8.first == slash ? 1 : 0) { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return kept.joined(separator: "/")
    }
}
