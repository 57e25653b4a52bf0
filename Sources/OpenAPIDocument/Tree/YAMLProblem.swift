/// Why libyaml stopped, and the sentence for it.
struct YAMLProblem: Error {
    /// What libyaml says is wrong: `did not find expected key`.
    var problem: String
    /// What libyaml was doing: `while parsing a block mapping`.
    var context: String?
    /// Lines and columns count from 1.
    var line: Int
    var column: Int
    /// Where that which libyaml was reading starts.
    var contextLine: Int
    var contextColumn: Int
    /// Whether a value was longer than is read; libyaml was not asked for the rest.
    var isTooLong: Bool
    /// The byte that cannot be in a text; the line and column are meaningless then.
    var offset: Int?

    /// The finding, in the words of the person who wrote the file.
    ///
    /// - Parameter previous: The last event before libyaml stopped that had a text.
    func diagnostic(in file: SourceFile, after previous: YAMLEvent?) -> Diagnostic {
        if isTooLong {
            return TreeReader.tooLong(at: SourceLocation(file: file.path, line: contextLine, column: contextColumn))
        }
        let here = location(in: file)
        let start = SourceLocation(file: file.path, line: contextLine, column: contextColumn)
        let text = YAMLLines(file)
        let (message, hint, place) =
            afterQuotes(here: here, previous: previous, in: text)
            ?? wording(here: here, start: start, in: text)
        return Diagnostic(.error, code: "malformed-yaml", message, hint: hint, at: place)
    }

    private typealias Words = (message: String, hint: String?, place: SourceLocation)

    /// What is said where a text in quotes has ended before its line has: the quotes were meant to be elsewhere.
    private func afterQuotes(here: SourceLocation, previous: YAMLEvent?, in text: YAMLLines) -> Words? {
        guard case .scalar(_, isPlain: false)? = previous?.kind, let previous,
            let quote = text.beginning(of: here.line, to: here.column).last(where: { $0 != " " }),
            quote == "\"" || quote == "'"
        else { return nil }
        let start = SourceLocation(file: here.file, line: previous.line, column: previous.column)
        guard start.line == here.line else {
            let message = "the text in quotes that starts here ends on line \(here.line)"
            return (message, "add the closing quote where it was meant to end", start)
        }
        let hint =
            quote == "'"
            ? "write `''` for an apostrophe inside single quotes" : "write `\\\"` for a quote inside double quotes"
        return ("the text in quotes has ended before this", hint, here)
    }

    private func wording(here: SourceLocation, start: SourceLocation, in text: YAMLLines) -> Words {
        let character = text.character(line: here.line, column: here.column)
        if character == "\t" && problem != "found unexpected end of stream" {
            return ("a tab stands where YAML wants spaces", "indent with spaces", here)
        }
        switch problem {
        case "found unexpected end of stream":
            return ("this quoted string is never closed", "add the closing quote", start)
        case "found unexpected document indicator":
            return ("this quoted string is not closed before the document ends", "add the closing quote", start)
        case "mapping values are not allowed in this context":
            return unexpectedColon(here, in: text)
        case "could not find expected ':'":
            return ("this line is not `key: value`", "write a `:` and a space after the key", start)
        case "did not find expected key":
            let hint = "the object that starts on line \(contextLine) has its keys in column \(contextColumn)"
            let inner = text.indentation(deeperThan: here.column - 1, from: contextLine, before: here.line)
            let other = inner.map { ", one inside it in column \($0 + 1)" } ?? ""
            return ("a key of the object is expected here", hint + other + "; indent alike", here)
        case "did not find expected '-' indicator":
            let hint = "the list that starts on line \(contextLine) has its dashes in column \(contextColumn)"
            return ("a `-` of the list is expected here", hint + "; indent alike", here)
        case "did not find expected ',' or ']'":
            return ("a `,` or `]` is missing here", "the list starts on line \(contextLine)" + comment(in: text), here)
        case "did not find expected ',' or '}'":
            return (
                "a `,` or `}` is missing here", "the object starts on line \(contextLine)" + comment(in: text), here
            )
        case "block sequence entries are not allowed in this context":
            return ("a list cannot start here", "put the `-` on the next line, under its key", here)
        case "found unknown escape character":
            let hint = "write `\\\\` for a backslash, or use single quotes"
            return ("this is no escape that a double-quoted string knows", hint, here)
        case "found character that cannot start any token":
            let shown = character.map { $0 == "`" ? "a backquote" : Wording.quoted(String($0)) } ?? "this character"
            return ("\(shown) cannot start a value", "put the value in quotes", here)
        case "found undefined tag handle":
            return ("the tag's prefix is not declared", "remove the tag", here)
        case "control characters are not allowed":
            return ("a control character is not allowed in YAML", "remove it, or write it as an escape in quotes", here)
        case "did not find expected alphabetic or numeric character":
            let hint = "put the value in quotes if it only starts with `*` or `&`"
            return ("an anchor or alias needs a name of letters and digits", hint, here)
        case "did not find expected <document start>":
            let hint = "only one value can be at the top; indent what belongs to a key above"
            return ("the document has ended before this line", hint, here)
        default:
            let doing = context.map { " " + $0 } ?? ""
            return ("this is not YAML: \(problem)\(doing)", nil, here)
        }
    }

    /// What is said of a `:` in what libyaml reads as one text: in the text, or below a line that was meant to be another key.
    private func unexpectedColon(_ here: SourceLocation, in text: YAMLLines) -> Words {
        guard !text.isKeyAndValue(text.beginning(of: here.line, to: here.column)),
            let above = text.previous(before: here.line)
        else { return ("a `:` is not allowed here", "put the value in quotes, as it holds `: `", here) }
        let start = text.indentation(of: above)
        let place = SourceLocation(file: here.file, line: above, column: start + 1)
        let line = text[above].dropFirst(start)
        if line.first == "-", line.dropFirst().first != " " {
            return ("a `-` of a list must be followed by a space", "write a space after the `-`", place)
        }
        if !text.isKeyAndValue(line) {
            return ("this line is not `key: value`", "write a `:` and a space after the key", place)
        }
        let message = "this line continues the value on line \(above), and cannot have a key"
        let key = SourceLocation(file: here.file, line: here.line, column: text.indentation(of: here.line) + 1)
        return (message, "indent it like the keys beside it, or put that value in quotes", key)
    }

    /// A ` #` in the line where brackets open hides what stands behind it, the closing one too.
    private func comment(in text: YAMLLines) -> String {
        let rest = String(String.UnicodeScalarView(text[contextLine].dropFirst(contextColumn)))
        return rest.contains(" #") ? ", where ` #` starts a comment; put the value in quotes if it is none" : ""
    }

    private func location(in file: SourceFile) -> SourceLocation {
        guard let offset else { return SourceLocation(file: file.path, line: line, column: column) }
        let before = TextEncoding.withoutByteOrderMark(file.bytes).prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
        return SourceLocation(
            file: file.path,
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        )
    }
}
