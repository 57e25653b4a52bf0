/// Finds the blocks of a Markdown text: CommonMark §4 and §5, by recursion over the lines inside each container.
struct MarkdownBlockParser {
    /// The link reference definitions met so far, by normalized label (§4.7).
    private(set) var definitions: [String: String] = [:]

    /// Containers inside each other; what is deeper is a paragraph.
    private static let maximumDepth = 24

    mutating func parse(_ text: String) -> [MarkdownBlock] {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { MarkdownLine($0) }
        return parse(lines[...], depth: 0)
    }

    private mutating func parse(_ lines: ArraySlice<MarkdownLine>, depth: Int) -> [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        var paragraph: [MarkdownLine] = []
        var rest = lines
        while let line = rest.first {
            if let level = line.headingUnderline, !paragraph.isEmpty {
                rest.removeFirst()
                blocks.append(.heading(level: level, text: Self.text(of: paragraph)))
                paragraph = []
            } else if let block = block(at: &rest, after: paragraph, depth: depth) {
                flush(&paragraph, into: &blocks)
                blocks.append(block)
            } else {
                rest.removeFirst()
                if line.isBlank { flush(&paragraph, into: &blocks) } else { paragraph.append(line) }
            }
        }
        flush(&paragraph, into: &blocks)
        return blocks
    }

    /// Takes a block other than a paragraph from the start of the lines.
    private mutating func block(
        at rest: inout ArraySlice<MarkdownLine>,
        after paragraph: [MarkdownLine],
        depth: Int
    ) -> MarkdownBlock? {
        guard let line = rest.first, !line.isBlank else { return nil }
        if line.isCode { return paragraph.isEmpty ? indentedCode(at: &rest) : nil }
        if let heading = line.heading {
            rest.removeFirst()
            return .heading(level: heading.level, text: heading.text)
        }
        if line.isRule {
            rest.removeFirst()
            return .rule
        }
        if let fence = line.fence { return fencedCode(at: &rest, fence: fence, indent: line.indent) }
        if paragraph.isEmpty, let table = MarkdownTable(at: &rest) { return .table(table) }
        guard depth < Self.maximumDepth else { return nil }
        if line.quoted != nil { return quote(at: &rest, depth: depth) }
        if let marker = line.listMarker, paragraph.isEmpty || marker.canInterruptParagraph {
            return list(at: &rest, marker: marker, depth: depth)
        }
        return nil
    }

    // MARK: Code

    private func indentedCode(at rest: inout ArraySlice<MarkdownLine>) -> MarkdownBlock {
        var lines = rest.prefix { $0.isCode || $0.isBlank }
        while lines.last?.isBlank == true { lines.removeLast() }
        rest = rest.dropFirst(lines.count)
        return .code(lines.map { $0.outdented(by: 4).source }.joined(separator: "\n"))
    }

    private func fencedCode(
        at rest: inout ArraySlice<MarkdownLine>,
        fence: (mark: Character, length: Int),
        indent: Int
    ) -> MarkdownBlock {
        let lines = rest.dropFirst().prefix { !$0.closes(fence) }
        rest = rest.dropFirst(lines.count + 2)
        return .code(lines.map { $0.outdented(by: indent).source }.joined(separator: "\n"))
    }

    // MARK: Containers

    private mutating func quote(at rest: inout ArraySlice<MarkdownLine>, depth: Int) -> MarkdownBlock {
        var inner: [MarkdownLine] = []
        while let line = rest.first {
            if let quoted = line.quoted {
                inner.append(quoted)
            } else if line.isLazyContinuation(after: inner) {
                inner.append(line)
            } else {
                break
            }
            rest.removeFirst()
        }
        return .quote(parse(inner[...], depth: depth + 1))
    }

    private mutating func list(
        at rest: inout ArraySlice<MarkdownLine>,
        marker first: MarkdownListMarker,
        depth: Int
    ) -> MarkdownBlock {
        var list = MarkdownList(start: first.number, isTight: true, items: [])
        while let marker = rest.first?.listMarker, marker.continues(first) {
            var lines = itemLines(at: &rest, marker: marker)
            let endsBlank = lines.last?.isBlank == true
            while lines.last?.isBlank == true { lines.removeLast() }
            let blocks = parse(lines[...], depth: depth + 1)
            let isLoose = blocks.count > 1 && Self.hasBlankLineBetweenBlocks(lines)
            let goesOn = rest.first?.listMarker.map { $0.continues(first) } ?? false
            if isLoose || (endsBlank && goesOn) { list.isTight = false }
            list.items.append(blocks)
        }
        return .list(list)
    }

    /// Takes the lines of one item, the marker and the indentation removed.
    private func itemLines(at rest: inout ArraySlice<MarkdownLine>, marker: MarkdownListMarker) -> [MarkdownLine] {
        var inner = [marker.content]
        rest.removeFirst()
        while let line = rest.first {
            if line.isBlank {
                // An item may begin with one blank line, not more.
                if inner.count == 1, inner[0].isBlank { break }
                inner.append(.blank)
            } else if line.indent >= marker.width {
                inner.append(line.outdented(by: marker.width))
            } else if line.isLazyContinuation(after: inner) {
                inner.append(line)
            } else {
                break
            }
            rest.removeFirst()
        }
        return inner
    }

    /// Whether a blank line stands outside of code and of nested items.
    private static func hasBlankLineBetweenBlocks(_ lines: [MarkdownLine]) -> Bool {
        var fence: (mark: Character, length: Int)?
        var isNested = false
        for (index, line) in lines.enumerated() {
            if let open = fence {
                if line.closes(open) { fence = nil }
            } else if line.isBlank {
                let next = lines[index...].first { !$0.isBlank }
                if !isNested || (next?.indent ?? 0) == 0 { return true }
            } else {
                fence = line.fence
                if line.indent == 0 { isNested = line.listMarker != nil }
            }
        }
        return false
    }

    // MARK: Paragraphs

    private mutating func flush(_ paragraph: inout [MarkdownLine], into blocks: inout [MarkdownBlock]) {
        while let first = paragraph.first, let definition = MarkdownLinkDefinition(first) {
            if definitions[definition.label] == nil { definitions[definition.label] = definition.destination }
            paragraph.removeFirst()
        }
        if !paragraph.isEmpty { blocks.append(.paragraph(Self.text(of: paragraph))) }
        paragraph = []
    }

    /// The lines without indentation; spaces at the end of the last one mean nothing.
    private static func text(of lines: [MarkdownLine]) -> String {
        var texts = lines.map(\.text)
        if let last = lines.last { texts[texts.count - 1] = last.trimmed }
        return texts.joined(separator: "\n")
    }
}

extension MarkdownListMarker {
    /// An empty item, or one that is not the first, is part of the paragraph before it (§5.2).
    var canInterruptParagraph: Bool { !content.isBlank && (number ?? 1) == 1 }
}

extension MarkdownLine {
    /// Whether the line goes on with the paragraph at the end of a container without the container's mark (§5.1).
    func isLazyContinuation(after inner: [MarkdownLine]) -> Bool {
        guard !isBlank, let last = inner.last, !last.isBlank, !last.isCode, last.heading == nil, !last.isRule else {
            return false
        }
        let fences = inner.count { $0.fence != nil }
        guard fences.isMultiple(of: 2) else { return false }
        return heading == nil && !isRule && fence == nil && quoted == nil && listMarker == nil
    }
}
