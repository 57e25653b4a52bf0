import OpenAPIDocument
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `Tests/Fixtures/negative/<code>/<case>.yaml` or `.json`, with everything that must be said about it in `<case>.txt`.
///
/// `UPDATE_FIXTURES=1` writes the texts anew; read the difference before it is committed.
@Suite("Negative fixtures") struct NegativeFixtureTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/negative").path

    static var cases: [String] {
        let codes = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return codes.sorted().flatMap { code in
            let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(code)")) ?? []
            return files.filter { !$0.hasSuffix(".txt") && !$0.hasPrefix(".") }.sorted().map { "\(code)/\($0)" }
        }
    }

    @Test("there are at least 40 of them") func count() {
        #expect(Self.cases.count >= 40)
    }

    @Test("each says what is expected of it", arguments: cases)
    func fixture(name: String) throws {
        let path = "\(Self.folder)/\(name)"
        let file = try SourceFile.load(path: path, printedAs: path.hasSuffix(".json") ? "openapi.json" : "openapi.yaml")
        let result = DocumentReader().read(file, packageFolder: nil)
        let printer = DiagnosticPrinter(files: result.files)
        let text = result.diagnostics.map { printer.text($0) + "\n" }.joined(separator: "\n")
        let expectedPath = path.prefix { $0 != "." } + ".txt"
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
            try Data(text.utf8).write(to: URL(filePath: String(expectedPath)))
        }
        let expected = FileManager.default.contents(atPath: String(expectedPath)).map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(text == expected)
        let code = name.prefix { $0 != "/" }
        #expect(code == "ten-errors" ? result.diagnostics.count == 10 : result.diagnostics.contains { $0.code == code })
    }
}
