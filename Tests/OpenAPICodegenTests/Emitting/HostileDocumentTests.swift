import Foundation
import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

/// `Tests/Fixtures/hostile/openapi.json` has texts that try to be Swift as names and descriptions of everything; all
/// that have a statement in them have the same one. `script/sweep Tests/Fixtures/hostile` compiles what becomes of it.
@Suite("A document that tries to be Swift")
struct HostileDocumentTests {
    @Test("Nothing of its texts stands outside of comments and string literals")
    func injection() throws {
        let path = GoldenTests.package.appending(path: "Tests/Fixtures/hostile/openapi.json").path(
            percentEncoded: false
        )
        let file = try SourceFile.load(path: path, printedAs: "openapi.json")
        let reading = DocumentReader().read(file, packageFolder: nil)
        #expect(!reading.hasErrors, "\(reading.diagnostics)")
        let document = try #require(reading.document)
        let generation = Generation.files(of: document, from: file, layout: OutputLayout(shards: 1))
        #expect(generation.files.count > 1, "\(generation.diagnostics)")
        for file in generation.files {
            // What is served is packed, so that no text stands there at all.
            #expect(file.text.contains("canary") == (file.name != "Resources.swift"), "\(file.name)")
            let code = Self.code(of: file.text)
            #expect(!code.contains("canary["), "\(file.name)")
            // What would end the file's own literals early leaves one open at its end.
            #expect(!code.contains("\""), "\(file.name)")
        }
    }

    @Test("The check finds a statement in code, and none in comments and literals")
    func check() {
        #expect(
            Self.code(of: "a(\"b\\\"c\") // d\ne \"\"\"\nf\n\"\\\"\"\n\"\"\"\ng").split(whereSeparator: \.isWhitespace)
                == [
                    "a()", "e", "g",
                ]
        )
        #expect(Self.code(of: "\"\"; canary[0]").contains("canary["))
        #expect(Self.code(of: "\"open").contains("\""))
    }

    /// Source without its comments and string literals, as the compiler would find them: an own small scanner.
    static func code(of source: String) -> String {
        var code = String.UnicodeScalarView()
        var rest = source.unicodeScalars[...]
        func starts(_ text: String) -> Bool { rest.starts(with: text.unicodeScalars) }
        while let scalar = rest.first {
            if starts("//") {
                rest = rest.drop { $0 != "\n" && $0 != "\r" }
            } else if scalar == "\"" {
                let mark = starts("\"\"\"") ? "\"\"\"" : "\""
                rest = rest.dropFirst(mark.unicodeScalars.count)
                while let inner = rest.first, !starts(mark) {
                    if mark == "\"", inner == "\n" { break }
                    rest = rest.dropFirst(inner == "\\" ? 2 : 1)
                }
                if starts(mark) { rest = rest.dropFirst(mark.unicodeScalars.count) } else { code.append("\"") }
            } else {
                code.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(code)
    }
}
