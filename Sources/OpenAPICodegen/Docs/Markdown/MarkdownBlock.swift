/// A block of a Markdown text; the text of leaves still has its inline markup.
indirect enum MarkdownBlock {
    case paragraph(String)
    case heading(level: Int, text: String)
    case code(String)
    case quote([MarkdownBlock])
    case list(MarkdownList)
    case table(MarkdownTable)
    case rule
}

/// A list; `start` is `nil` for bullets.
struct MarkdownList {
    var start: Int?
    /// Whether the items' paragraphs are lines rather than paragraphs of their own.
    var isTight: Bool
    var items: [[MarkdownBlock]]
}

/// A table: every row has as many cells as the header.
struct MarkdownTable {
    enum Alignment: String {
        case left, center, right
    }

    var alignments: [Alignment?]
    var header: [String]
    var rows: [[String]]
}
