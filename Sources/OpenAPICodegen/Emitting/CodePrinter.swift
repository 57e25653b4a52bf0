/// Lays out source text: lines with indentation.
struct CodePrinter {
    private(set) var text = ""
    private var indentation = ""

    /// Prints a line; an empty one has no indentation.
    mutating func line(_ content: String = "") {
        if !content.isEmpty {
            text += indentation
            text += content
        }
        text += "\n"
    }

    /// Prints an opening line, what `body` prints one level deeper, and a closing line.
    mutating func block(_ opening: String, _ closing: String = "}", _ body: (inout CodePrinter) -> Void) {
        line(opening)
        indented(body)
        line(closing)
    }

    /// Prints what `body` prints one level deeper.
    mutating func indented(_ body: (inout CodePrinter) -> Void) {
        let outer = indentation
        indentation += "    "
        body(&self)
        indentation = outer
    }

    /// Prints a documentation comment; nothing when there is nothing to say.
    mutating func documentation(_ documentation: String?) {
        guard let documentation else { return }
        for commentLine in DocumentationComment.lines(documentation) {
            line(commentLine.isEmpty ? "///" : "/// \(commentLine)")
        }
    }

    /// Prints lines as they are, without indentation: the inside of a multi-line string.
    mutating func verbatim(_ content: String) {
        text += content
        text += "\n"
    }
}
