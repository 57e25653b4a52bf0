/// A router that looks at every template, the obvious way.
struct NaiveRouter {
    /// A segment as text between parameters: `["", ".", ""]` for `{name}.{extension}`.
    private typealias Segment = [[UInt8]]

    private let templates: [(path: String, segments: [Segment])]

    init(_ templates: [String]) {
        self.templates = templates.map { template in
            (template, template.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map(Self.segment))
        }
    }

    /// The template that a path belongs to: of those that match, the one whose first differing segment is the more
    /// literal one.
    func match(_ path: String) -> String? {
        let given = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { Array($0) }
        var best: (path: String, segments: [Segment])?
        for template in templates where template.segments.count == given.count {
            guard zip(template.segments, given).allSatisfy({ Self.matches($0[...], $1[...]) }) else { continue }
            if let known = best, !Self.precedes(template.segments, known.segments) { continue }
            best = template
        }
        return best?.path
    }

    private static func precedes(_ left: [Segment], _ right: [Segment]) -> Bool {
        for (left, right) in zip(left, right) where left != right {
            if left.count == 1 || right.count == 1 { return left.count == 1 }
            return left.joined().count > right.joined().count
        }
        return false
    }

    private static func segment(_ text: Substring.UTF8View) -> Segment {
        var literals: Segment = [[]]
        var isName = false
        for byte in text {
            if byte == UInt8(ascii: "{") {
                isName = true
            } else if byte == UInt8(ascii: "}") {
                isName = false
                literals.append([])
            } else if !isName {
                literals[literals.count - 1].append(byte)
            }
        }
        return literals
    }

    /// Whether a text is the literals with something between each two of them.
    private static func matches(_ literals: ArraySlice<[UInt8]>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let literal = literals.first, text.starts(with: literal) else { return false }
        let rest = text.dropFirst(literal.count)
        let others = literals.dropFirst()
        if others.isEmpty { return rest.isEmpty }
        return rest.indices.contains { matches(others, rest[($0 + 1)...]) }
    }
}
