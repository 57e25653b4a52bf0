/// One line of a Markdown text, with the questions that block structure asks of it.
struct MarkdownLine {
    /// The characters after the indentation, without the line's end.
    var text: Substring
    /// The columns before the text; a tab reaches to the next multiple of four.
    var indent: Int

    init(_ line: Substring) {
        indent = 0
        var rest = line
        while let first = rest.utf8.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
            indent += first == UInt8(ascii: " ") ? 1 : 4 - indent % 4
            rest = rest.dropFirst()
        }
        text = rest
    }

    private init(text: Substring, indent: Int) {
        self.text = text
        self.indent = indent
    }

    static let blank = MarkdownLine("")

    var isBlank: Bool { text.isEmpty }
    /// Indented so far that no block but code begins here.
    var isCode: Bool { indent >= 4 && !isBlank }
    /// The line with its indentation as spaces.
    var source: String { String(repeating: " ", count: indent) + text }

    /// The line inside a container that takes some columns of indentation.
    func outdented(by columns: Int) -> MarkdownLine {
        MarkdownLine(text: text, indent: max(0, indent - columns))
    }

    /// The text without spaces at its end.
    var trimmed: Substring {
        var rest = text
        while rest.utf8.last == UInt8(ascii: " ") || rest.utf8.last == UInt8(ascii: "\t") { rest = rest.dropLast() }
        return rest
    }

    // MARK: Leaf blocks

    /// `## Heading ##` (§4.2).
    var heading: (level: Int, text: String)? {
        guard indent < 4, text.utf8.first == UInt8(ascii: "#") else { return nil }
        let marks = text.prefix { $0 == "#" }.count
        let rest = text.dropFirst(marks)
        guard marks <= 6, rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        var title = MarkdownLine(rest).trimmed
        let closing = title.reversed().prefix { $0 == "#" }.count
        if closing > 0, title.count == closing || title.dropLast(closing).last == " " {
            title = MarkdownLine(title.dropLast(closing)).trimmed
        }
        return (marks, String(title))
    }

    /// The level of a line of `=` or `-` under a heading (§4.3).
    var headingUnderline: Int? {
        guard indent < 4, let mark = trimmed.first, mark == "=" || mark == "-" else { return nil }
        return trimmed.allSatisfy { $0 == mark } ? (mark == "=" ? 1 : 2) : nil
    }

    /// `---`, `* * *` (§4.1).
    var isRule: Bool {
        guard indent < 4, let mark = text.first, mark == "-" || mark == "*" || mark == "_" else { return false }
        var count = 0
        for character in text where character != " " && character != "\t" {
            guard character == mark else { return false }
            count += 1
        }
        return count >= 3
    }

    /// An opening fence of a code block (§4.5).
    var fence: (mark: Character, length: Int)? {
        guard indent < 4, let mark = text.first, mark == "`" || mark == "~" else { return nil }
        let length = text.prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
        return mark == "`" && text.dropFirst(length).contains("`") ? nil : (mark, length)
    }

    func closes(_ fence: (mark: Character, length: Int)) -> Bool {
        indent < 4 && trimmed.count >= fence.length && trimmed.allSatisfy { $0 == fence.mark }
    }

    // MARK: Containers

    /// The line inside a block quote, if it begins with `>` (§5.1).
    var quoted: MarkdownLine? {
        guard indent < 4, text.utf8.first == UInt8(ascii: ">") else { return nil }
        let rest = text.dropFirst()
        return MarkdownLine(rest.first == " " ? rest.dropFirst() : rest)
    }

    /// The marker that a list item begins with (§5.2).
    var listMarker: MarkdownListMarker? {
        guard indent < 4, !isRule else { return nil }
        return MarkdownListMarker(text, indent: indent)
    }
}

/// The marker of a list item: `-`, `*`, `+`, `1.` or `1)`.
struct MarkdownListMarker {
    /// The bullet, or the character after the number: a list goes on while it stays the same.
    var mark: Character
    var number: Int?
    /// The columns that the item's lines are indented by.
    var width: Int
    /// What follows the marker.
    var content: MarkdownLine

    init?(_ text: Substring, indent: Int) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard let mark = rest.first, digits.count <= 9 else { return nil }
        guard digits.isEmpty ? "-*+".contains(mark) : ".)".contains(mark) else { return nil }
        let after = rest.dropFirst()
        guard after.isEmpty || after.first == " " || after.first == "\t" else { return nil }
        let line = MarkdownLine(after)
        // More than four columns begin a code block, which is one column away from the marker.
        let gap = line.isBlank || line.indent > 4 ? 1 : line.indent
        self.mark = mark
        number = Int(digits)
        width = indent + digits.count + 1 + gap
        content = line.outdented(by: gap)
    }

    /// Whether a list of this marker goes on with another.
    func continues(_ other: MarkdownListMarker) -> Bool {
        mark == other.mark && (number == nil) == (other.number == nil)
    }
}
