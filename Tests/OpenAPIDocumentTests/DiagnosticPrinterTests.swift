import OpenAPIDocument
import Testing

private func text(line: String, column: Int, hint: String? = nil) -> [String] {
    let file = SourceFile(path: "a.yaml", bytes: Array("first\n\(line)\nlast".utf8))
    let location = SourceLocation(file: "a.yaml", line: 2, column: column)
    let diagnostic = Diagnostic(.warning, code: "a-code", "a sentence", hint: hint, at: location)
    return DiagnosticPrinter(files: [file]).text(diagnostic).split(separator: "\n").map(String.init)
}

@Suite("Printed diagnostics") struct DiagnosticPrinterTests {
    @Test("have the form that build systems link") func form() {
        #expect(
            text(line: "  key: value", column: 3, hint: "a hint") == [
                "a.yaml:2:3: warning: a sentence [a-code]", "  key: value", "  ^", "hint: a hint",
            ]
        )
    }

    @Test("keep tabs under tabs, and count wide characters twice") func wideCharacters() {
        #expect(text(line: "\ta: b", column: 5).last == "\t   ^")
        #expect(text(line: "名前: x", column: 5).last == "      ^")
        #expect(text(line: "e\u{301}: x", column: 4).last == "  ^")
    }

    @Test("show a window of a long line") func longLine() {
        let line = String(repeating: "a", count: 500) + "B" + String(repeating: "c", count: 500)
        let lines = text(line: line, column: 501)
        #expect(lines[1].count == 122)
        #expect(lines[1].hasPrefix("…a") && lines[1].hasSuffix("c…"))
        #expect(Array(lines[1])[lines[2].count - 1] == "B")
    }

    @Test("point at the right character wherever on a long line it is, in whatever order they are printed")
    func windows() {
        let line = (0..<400).map { "«\($0)»" }.joined()
        let scalars = Array(line.unicodeScalars)
        let printer = DiagnosticPrinter(files: [SourceFile(path: "a", bytes: Array("x\n\(line)\r\ny".utf8))])
        let columns = Array(stride(from: 1, through: scalars.count, by: 7))
        for column in columns + columns.reversed() {
            let place = SourceLocation(file: "a", line: 2, column: column)
            let lines = printer.text(Diagnostic(.error, code: "c", "m", at: place)).split(separator: "\n")
            let shown = Array(lines[1].unicodeScalars)
            #expect(shown[lines[2].count - 1] == scalars[column - 1], "column \(column)")
            #expect(shown.count == 121 + (column > 61 && column < scalars.count - 59 ? 1 : 0), "column \(column)")
        }
    }

    @Test("may point just after the end of a line") func endOfLine() {
        #expect(text(line: "ab", column: 3).last == "  ^")
        #expect(text(line: "ab", column: 99).last == "  ^")
    }

    @Test("do not quote what would change the terminal") func controlCharacters() {
        #expect(text(line: "a\u{1B}[31m\u{202E}b", column: 1)[1] == "a\u{FFFD}[31m\u{FFFD}b")
        let result = read("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n\"a\\e\\n\": 1")
        #expect(result.diagnostics.first?.message == "`a\\u{1B}\\u{A}` is not a field of the OpenAPI Object")
    }

    @Test("work for a place that is not in any file") func unknownPlace() {
        let diagnostic = Diagnostic(.error, code: "c", "m", at: SourceLocation(file: "b", line: 9, column: 1))
        #expect(DiagnosticPrinter(files: []).text(diagnostic) == "b:9:1: error: m [c]")
    }
}
