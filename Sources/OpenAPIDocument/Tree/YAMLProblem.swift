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
    func diagnostic(in file: SourceFile) -> Diagnostic {
        if isTooLong {
            return TreeReader.tooLong(at: SourceLocation(file: file.path, line: contextLine, column: contextColumn))
        }
        let here = location(in: file)
        let start = SourceLocation(file: file.path, line: contextLine, column: contextColumn)
        let (message, hint, place) = wording(here: here, start: start, character: character(at: here, in: file))
        return Diagnostic(.error, code: "malformed-yaml", message, hint: hint, at: place)
    }

    private func wording(
        here: SourceLocation,
        start: SourceLocation,
        character: Unicode.Scalar?
    ) -> (message: String, hint: String?, place: SourceLocation) {
        if character == "\t" && problem != "found unexpected end of stream" {
            return ("a tab stands where YAML wants spaces", "indent with spaces", here)
        }
        switch problem {
        case "found unexpected end of stream":
            return ("this quoted string is never closed", "add the closing quote", start)
        case "found unexpected document indicator":
            return ("this quoted string is not closed before the document ends", "add the closing quote", start)
        case "mapping values are not allowed in this context":
            let hint = "a value that holds `: ` must be in quotes; a key must be indented like its neighbours"
            return ("a `:` is not allowed here", hint, here)
        case "could not find expected ':'":
            return ("this line is not `key: value`", "write a `:` and a space after the key", start)
        case "did not find expected key":
            let hint = "the object that starts on line \(contextLine) has its keys in column \(contextColumn)"
            return ("a key of the object is expected here", hint + "; indent alike", here)
        case "did not find expected '-' indicator":
            let hint = "the list that starts on line \(contextLine) has its dashes in column \(contextColumn)"
            return ("a `-` of the list is expected here", hint + "; indent alike", here)
        case "did not find expected ',' or ']'":
            return ("a `,` or `]` is missing here", "the list starts on line \(contextLine)", here)
        case "did not find expected ',' or '}'":
            return ("a `,` or `}` is missing here", "the object starts on line \(contextLine)", here)
        case "block sequence entries are not allowed in this context":
            return ("a list cannot start here", "put the `-` on the next line, under its key", here)
        case "found unknown escape character":
            let hint = "write `\\\\` for a backslash, or use single quotes"
            return ("this is no escape that a double-quoted string knows", hint, here)
        case "found character that cannot start any token":
            let shown = character.map { Wording.quoted(String($0)) } ?? "this character"
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

    /// The scalar at a place.
    private func character(at place: SourceLocation, in file: SourceFile) -> Unicode.Scalar? {
        var rest = TextEncoding.withoutByteOrderMark(file.bytes)
        for _ in 1..<max(1, place.line) {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[(end + 1)...]
        }
        let line = String(decoding: rest.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return line.unicodeScalars.dropFirst(place.column - 1).first
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
