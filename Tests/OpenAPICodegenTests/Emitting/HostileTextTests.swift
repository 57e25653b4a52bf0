import Testing

@testable import OpenAPICodegen

@Suite("Text of a document in source")
struct HostileTextTests {
    @Test(
        "A string literal holds any text and ends only at its end",
        arguments: [
            ("plain", #""plain""#),
            (#"say "hi""#, #""say \"hi\"""#),
            (#"\(exit(1))"#, #""\\(exit(1))""#),
            ("line\nbreak\r\n", #""line\nbreak\r\n""#),
            ("tab\tnul\0", #""tab\tnul\0""#),
            ("\u{202E}bidi", #""\u{202e}bidi""#),
            ("\u{2028}", #""\u{2028}""#),
            ("é🙂", #""é🙂""#),
        ]
    )
    func literal(text: String, source: String) {
        #expect(SwiftLiteral.string(text) == source)
    }

    @Test("A multi-line literal keeps its lines and cannot be closed from within")
    func multiline() {
        #expect(SwiftLiteral.multiline("a\n\"\"\"\nb\\(c)\r\n") == "a\n\\\"\\\"\\\"\nb\\\\(c)\\r\n")
    }

    @Test(
        "A comment keeps every line in itself",
        arguments: [
            ("a\nb", ["a", "b"]), ("a\r\nb", ["a", "", "b"]), ("a\u{2028}b", ["a", "b"]), ("a\u{0B}b", ["a", "b"]),
            ("\n\na  \n\n", ["a"]), ("*/ import Foundation", ["*/ import Foundation"]), ("", []), ("\n", []),
            ("a\u{202E}b", ["aU+202Eb"]), ("a\0b", ["aU+0b"]),
        ]
    )
    func comment(text: String, lines: [String]) {
        #expect(DocumentationComment.lines(text) == lines)
    }
}
