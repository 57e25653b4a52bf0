/// Finds the inline markup of a text and writes it as HTML: CommonMark §6 without raw HTML.
///
/// The scan makes a list of pieces; brackets become links and delimiter runs become emphasis by replacing pieces
/// (the algorithm of CommonMark's appendix "A parsing strategy").
struct MarkdownInlineParser {
    /// A part of the text on its way to HTML.
    enum Piece {
        case html(HTML)
        case delimiters(MarkdownDelimiterRun)
    }

    let scalars: [Unicode.Scalar]
    let definitions: [String: String]
    var position = 0
    var pieces: [Piece] = []
    /// The brackets that are open: the position of their piece and of the text after them.
    var brackets: [(piece: Int, position: Int)] = []
    /// Text that has no markup, up to the current position.
    private var plain = ""
    /// The lengths of backtick runs known to have no counterpart.
    private var unclosedBackticks: Set<Int> = []

    init(_ text: String, definitions: [String: String]) {
        scalars = Array(text.unicodeScalars)
        self.definitions = definitions
    }

    mutating func parse() -> HTML {
        while position < scalars.count { step() }
        flush()
        return Self.resolveEmphasis(pieces[...])
    }

    /// The scalar at an offset from the current position.
    func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        scalars.indices.contains(position + offset) ? scalars[position + offset] : nil
    }

    mutating func append(_ html: HTML) {
        flush()
        pieces.append(.html(html))
    }

    mutating func appendText(_ scalar: Unicode.Scalar) {
        plain.unicodeScalars.append(scalar)
    }

    mutating func flush() {
        guard !plain.isEmpty else { return }
        pieces.append(.html("\(plain)"))
        plain = ""
    }

    private mutating func step() {
        let scalar = scalars[position]
        switch scalar {
        case "\\": backslash()
        case "`": codeSpan()
        case "*", "_": delimiterRun(scalar)
        case "[": openBracket(length: 1)
        case "!" where peek(1) == "[": openBracket(length: 2)
        case "]": closeBracket()
        case "<": if !angleLink() { take(scalar) }
        case "&": entity()
        case "\n": lineEnd()
        case "h" where isWordStart: if !bareLink() { take(scalar) }
        default: take(scalar)
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        appendText(scalar)
        position += 1
    }

    private mutating func backslash() {
        position += 1
        guard let next = peek() else { return appendText("\\") }
        if next == "\n" {
            append("<br>\n")
            position += 1
        } else if next.isASCIIPunctuation {
            take(next)
        } else {
            appendText("\\")
        }
    }

    /// A code span ends at a run of as many backticks as began it (§6.1).
    private mutating func codeSpan() {
        let length = runLength(of: "`", at: position)
        let start = position + length
        position = start
        guard !unclosedBackticks.contains(length), let end = backtickRun(length, from: start) else {
            unclosedBackticks.insert(length)
            plain += String(repeating: "`", count: length)
            return
        }
        var content = scalars[start..<end].map { $0 == "\n" ? " " : $0 }
        if content.count > 2, content.first == " ", content.last == " ", content.contains(where: { $0 != " " }) {
            content = Array(content.dropFirst().dropLast())
        }
        append("<code>\(String(String.UnicodeScalarView(content)))</code>")
        position = end + length
    }

    private func backtickRun(_ length: Int, from start: Int) -> Int? {
        var index = start
        while index < scalars.count {
            let run = runLength(of: "`", at: index)
            if run == length { return index }
            index += max(run, 1)
        }
        return nil
    }

    func runLength(of scalar: Unicode.Scalar, at start: Int) -> Int {
        var end = start
        while end < scalars.count, scalars[end] == scalar { end += 1 }
        return end - start
    }

    private mutating func entity() {
        let limit = min(scalars.count, position + 10)
        if let end = scalars[position..<limit].firstIndex(of: ";") {
            let body = String(String.UnicodeScalarView(scalars[(position + 1)..<end]))
            if let scalar = MarkdownEntity.scalar(body) {
                appendText(scalar)
                position = end + 1
                return
            }
        }
        take("&")
    }

    /// Two spaces before the end of a line make it a break (§6.7).
    private mutating func lineEnd() {
        position += 1
        var spaces = 0
        while plain.unicodeScalars.last == " " {
            plain.unicodeScalars.removeLast()
            spaces += 1
        }
        if spaces >= 2 { append("<br>\n") } else { appendText("\n") }
    }
}

extension Unicode.Scalar {
    /// The characters that a backslash takes the meaning from (CommonMark §2.4).
    var isASCIIPunctuation: Bool {
        switch value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// Punctuation and symbols of Unicode, as delimiter runs look at them (CommonMark §2.1).
    var isMarkdownPunctuation: Bool {
        if isASCII { return isASCIIPunctuation }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return true
        default:
            return false
        }
    }
}
