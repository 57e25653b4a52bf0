/// Text of a document as the lines of a comment.
///
/// Every line stays in its comment: whatever ends a line of Swift source ends one here, and characters that would
/// reorder the text around them (Unicode UAX #9) are written as their numbers.
enum DocumentationComment {
    /// The lines, without white space at their ends and without empty ones at either end of the text.
    static func lines(_ text: String) -> [String] {
        // Most are one line of ASCII.
        if !text.containsByte(where: { $0 < 0x20 || $0 >= 0x7F }) {
            let line = trimmedEnd(text)
            return line.isEmpty ? [] : [line]
        }
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { isLineBreak($0) }
            .map { line in trimmedEnd(String(String.UnicodeScalarView(line.flatMap(visible)))) }
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
        return start <= end && start < lines.endIndex ? Array(lines[start...end]) : []
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func visible(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.value {
        case 0x00...0x08, 0x0E...0x1F, 0x7F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
            Array("U+\(String(scalar.value, radix: 16, uppercase: true))".unicodeScalars)
        default: [scalar]
        }
    }

    private static func trimmedEnd(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(line[...last])
    }
}
