/// Writes blocks as HTML.
struct MarkdownRenderer {
    let definitions: [String: String]
    let headingLevel: Int
    /// The levels in the text of the headings that the current place is under, so that none is skipped on the page.
    private var openHeadings: [Int] = []

    init(definitions: [String: String], headingLevel: Int) {
        self.definitions = definitions
        self.headingLevel = headingLevel
    }

    mutating func render(_ blocks: [MarkdownBlock]) -> HTML {
        var html = HTML()
        for block in blocks { html += render(block) }
        return html
    }

    private mutating func render(_ block: MarkdownBlock) -> HTML {
        switch block {
        case .paragraph(let text): return "<p>\(inline(text))</p>\n"
        case .heading(let level, let text): return heading(text, level: level)
        case .code(let text): return "<pre tabindex=\"0\"><code>\(text)</code></pre>\n"
        case .quote(let blocks): return "<blockquote>\n\(render(blocks))</blockquote>\n"
        case .list(let list): return render(list)
        case .table(let table): return render(table)
        case .rule: return "<hr>\n"
        }
    }

    private func inline(_ text: String) -> HTML {
        var parser = MarkdownInlineParser(text, definitions: definitions)
        return parser.parse()
    }

    private mutating func heading(_ text: String, level: Int) -> HTML {
        openHeadings.removeAll { $0 >= level }
        openHeadings.append(level)
        let level = min(6, headingLevel + openHeadings.count - 1)
        return "<h\(level)>\(inline(text))</h\(level)>\n"
    }

    private mutating func render(_ list: MarkdownList) -> HTML {
        var items = HTML()
        for blocks in list.items {
            var item = HTML()
            for block in blocks {
                if list.isTight, case .paragraph(let text) = block {
                    item += inline(text)
                } else {
                    item += render(block)
                }
            }
            items += "<li>\(item)</li>\n"
        }
        switch list.start {
        case nil: return "<ul>\n\(items)</ul>\n"
        case 1: return "<ol>\n\(items)</ol>\n"
        case .some(let start): return "<ol start=\"\(start)\">\n\(items)</ol>\n"
        }
    }

    private func render(_ table: MarkdownTable) -> HTML {
        func cell(_ text: String, _ alignment: MarkdownTable.Alignment?, _ name: HTML) -> HTML {
            // A class and not a style: the page's policy forbids inline styles.
            let mark: HTML = alignment.map { " class=\"\($0.rawValue)\"" } ?? ""
            return "<\(name)\(mark)>\(inline(text))</\(name)>"
        }
        let header = HTML.joined(zip(table.header, table.alignments).map { cell($0, $1, "th") })
        let rows = table.rows.map { row -> HTML in
            "<tr>\(HTML.joined(zip(row, table.alignments).map { cell($0, $1, "td") }))</tr>\n"
        }
        return """
            <div class="table" tabindex="0"><table><thead><tr>\(header)</tr></thead>
            <tbody>\(HTML.joined(rows))</tbody></table></div>

            """
    }
}
