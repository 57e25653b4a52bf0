extension MarkdownTable {
    /// Takes a table from the start of the lines: a header, a row of dashes with as many cells, and rows up to a blank line
    /// or another block (GitHub Flavored Markdown §4.10).
    init?(at rest: inout ArraySlice<MarkdownLine>) {
        guard let first = rest.first, rest.count > 1, first.text.contains("|") else { return nil }
        let header = Self.cells(of: first)
        guard let alignments = Self.alignments(of: rest[rest.startIndex + 1]), alignments.count == header.count else {
            return nil
        }
        let lines = rest.dropFirst(2).prefix { line in
            !line.isBlank && !line.isCode && line.heading == nil && line.fence == nil && line.quoted == nil
                && !line.isRule && line.listMarker == nil
        }
        rest = rest.dropFirst(2 + lines.count)
        self.alignments = alignments
        self.header = header
        rows = lines.map { line in
            let cells = Self.cells(of: line).prefix(header.count)
            return cells + Array(repeating: "", count: header.count - cells.count)
        }
    }

    private static func alignments(of line: MarkdownLine) -> [Alignment?]? {
        guard line.indent < 4, line.text.contains("-") else { return nil }
        var alignments: [Alignment?] = []
        for cell in cells(of: line) {
            let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
            let isLeft = cell.first == ":"
            let isRight = cell.count > 1 && cell.last == ":"
            guard !dashes.isEmpty, cell.count == dashes.count + (isLeft ? 1 : 0) + (isRight ? 1 : 0) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
        }
        return alignments
    }

    /// Splits a row at its bars; `\|` is a bar in a cell.
    private static func cells(of line: MarkdownLine) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in line.trimmed {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                if character == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        cells = cells.map { String(MarkdownLine(Substring($0)).trimmed) }
        if cells.first == "" { cells.removeFirst() }
        if cells.last == "", cells.count > 1 || line.text.contains("|") { cells.removeLast() }
        return cells
    }
}
