/// Renders the Markdown of descriptions: CommonMark 0.31 with tables and bare links (GitHub Flavored Markdown §4.10 and
/// §6.9), without raw HTML, which is shown as text.
///
/// Images are links to them, since the page loads nothing from elsewhere.
enum Markdown {
    /// Renders blocks.
    ///
    /// - Parameter headingLevel: the level of the outermost headings, so that they fit under the heading before them.
    static func html(_ text: String, headingLevel: Int) -> HTML {
        var parser = MarkdownBlockParser()
        let blocks = parser.parse(text)
        var renderer = MarkdownRenderer(definitions: parser.definitions, headingLevel: headingLevel)
        return renderer.render(blocks)
    }

    /// Renders a text that stands in a line: its inline markup alone.
    static func inline(_ text: String) -> HTML {
        var parser = MarkdownInlineParser(text, definitions: [:])
        return parser.parse()
    }
}
