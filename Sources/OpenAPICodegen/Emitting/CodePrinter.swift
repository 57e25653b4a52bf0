import OpenAPIDocument

/// Lays out source text: lines with indentation.
///
/// Emitters write `public` before what a user of the target sees; the printer writes the level that the configuration
/// asks for in its place.
struct CodePrinter {
    private(set) var text = ""
    private var indentation = ""
    private let modifier: String

    /// Creates a printer for declarations of a level.
    init(access: AccessLevel = .public) {
        modifier = access == .internal ? "" : access.rawValue + " "
    }

    /// Prints a line; an empty one has no indentation.
    mutating func line(_ content: String = "") {
        if !content.isEmpty {
            text += indentation
            if content.hasPrefix(Self.publicModifier) {
                text += modifier
                text += content.dropFirst(Self.publicModifier.count)
            } else {
                text += content
            }
        }
        text += "\n"
    }

    private static let publicModifier = "public "

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
