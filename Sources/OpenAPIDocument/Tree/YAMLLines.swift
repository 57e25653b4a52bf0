/// The lines of a file, to say what was meant where it is not YAML.
struct YAMLLines {
    private let lines: [Substring.UnicodeScalarView]

    init(_ file: SourceFile) {
        let text = String(decoding: TextEncoding.withoutByteOrderMark(file.bytes), as: UTF8.self).unicodeScalars
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.last == "\r" ? $0.dropLast() : $0
        }
    }

    /// A line, counted from 1; empty beyond the end.
    subscript(_ line: Int) -> Substring.UnicodeScalarView {
        lines.indices.contains(line - 1) ? lines[line - 1] : Substring().unicodeScalars
    }

    /// The scalar at a place, both counted from 1.
    func character(line: Int, column: Int) -> Unicode.Scalar? {
        self[line].dropFirst(column - 1).first
    }

    /// What stands in a line before a column.
    func beginning(of line: Int, to column: Int) -> Substring.UnicodeScalarView {
        self[line].prefix(column - 1)
    }

    /// By how many spaces a line is indented.
    func indentation(of line: Int) -> Int {
        self[line].prefix { $0 == " " }.count
    }

    /// The least indentation beyond one of the lines in a range that are neither empty nor comments.
    func indentation(deeperThan least: Int, from first: Int, before last: Int) -> Int? {
        (first..<max(first, last)).filter(isContent).map(indentation).filter { $0 > least }.min()
    }

    /// The nearest line above that is neither empty nor a comment.
    func previous(before line: Int) -> Int? {
        (1..<max(1, line)).last(where: isContent)
    }

    private func isContent(_ line: Int) -> Bool {
        let first = self[line].first { $0 != " " && $0 != "\t" }
        return first != nil && first != "#"
    }

    /// Whether a line has a key: a `:` before a space or its end.
    func isKeyAndValue(_ line: Substring.UnicodeScalarView) -> Bool {
        let text = String(String.UnicodeScalarView(line))
        return text.contains(": ") || text.hasSuffix(":")
    }
}
