/// A run of `*` or `_` that may begin or end emphasis (CommonMark §6.2).
struct MarkdownDelimiterRun {
    var mark: Unicode.Scalar
    /// How many are left.
    var count: Int
    /// How many there were.
    var length: Int
    var canOpen: Bool
    var canClose: Bool

    /// Whether this run may begin what another ends: rules 9 and 10, "the multiple of three".
    func opens(for closer: MarkdownDelimiterRun) -> Bool {
        guard mark == closer.mark, canOpen, count > 0 else { return false }
        guard canClose || closer.canOpen, (length + closer.length).isMultiple(of: 3) else { return true }
        return length.isMultiple(of: 3) && closer.length.isMultiple(of: 3)
    }
}

extension MarkdownInlineParser {
    mutating func delimiterRun(_ mark: Unicode.Scalar) {
        let length = runLength(of: mark, at: position)
        let before = position > 0 ? scalars[position - 1] : "\n"
        let after = peek(length) ?? "\n"
        let isLeft =
            !after.properties.isWhitespace
            && (!after.isMarkdownPunctuation || before.properties.isWhitespace || before.isMarkdownPunctuation)
        let isRight =
            !before.properties.isWhitespace
            && (!before.isMarkdownPunctuation || after.properties.isWhitespace || after.isMarkdownPunctuation)
        let isUnderscore = mark == "_"
        flush()
        pieces.append(
            .delimiters(
                MarkdownDelimiterRun(
                    mark: mark,
                    count: length,
                    length: length,
                    canOpen: isLeft && (!isUnderscore || !isRight || before.isMarkdownPunctuation),
                    canClose: isRight && (!isUnderscore || !isLeft || after.isMarkdownPunctuation)
                )
            )
        )
        position += length
    }

    /// Turns pieces into HTML, delimiter runs into emphasis where they match.
    static func resolveEmphasis(_ source: ArraySlice<Piece>) -> HTML {
        // What is settled to the left of the closer in hand.
        var stack: [Piece] = []
        // Where to stop looking for an opener, by the properties that decide whether one fits.
        var bottoms: [String: Int] = [:]
        for piece in source {
            guard case .delimiters(var closer) = piece, closer.canClose else {
                stack.append(piece)
                continue
            }
            let key = "\(closer.mark)\(closer.canOpen)\(closer.length % 3)"
            while closer.count > 0, let opener = stack.openerIndex(for: closer, above: bottoms[key] ?? 0) {
                wrap(&stack, from: opener, closer: &closer)
                // What comes in place of removed pieces has not been looked at.
                for (key, bottom) in bottoms where bottom > stack.count { bottoms[key] = stack.count }
            }
            if closer.count > 0 {
                bottoms[key] = stack.count
                stack.append(.delimiters(closer))
            }
        }
        return HTML.joined(stack.map(\.html))
    }

    /// Replaces what stands between an opener and the closer by emphasis, two delimiters at a time where there are two.
    private static func wrap(_ stack: inout [Piece], from index: Int, closer: inout MarkdownDelimiterRun) {
        guard case .delimiters(var opener) = stack[index] else { return }
        let used = opener.count >= 2 && closer.count >= 2 ? 2 : 1
        let content = HTML.joined(stack[(index + 1)...].map(\.html))
        opener.count -= used
        closer.count -= used
        stack.removeSubrange(index...)
        if opener.count > 0 { stack.append(.delimiters(opener)) }
        stack.append(.html(used == 2 ? "<strong>\(content)</strong>" : "<em>\(content)</em>"))
    }
}

extension [MarkdownInlineParser.Piece] {
    fileprivate func openerIndex(for closer: MarkdownDelimiterRun, above bottom: Int) -> Int? {
        guard bottom < count else { return nil }
        return self[bottom...].lastIndex { piece in
            if case .delimiters(let opener) = piece { opener.opens(for: closer) } else { false }
        }
    }
}

extension MarkdownInlineParser.Piece {
    /// The piece as it stands: delimiters that matched nothing are text.
    var html: HTML {
        switch self {
        case .html(let html): html
        case .delimiters(let run): "\(String(repeating: String(run.mark), count: run.count))"
        }
    }
}
