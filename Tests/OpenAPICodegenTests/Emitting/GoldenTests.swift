import Foundation
import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

/// The generated source of three documents, kept in `Tests/Fixtures/generated` so that a change of the generator shows in
/// review, and so that a reader sees what a document becomes. `UPDATE_FIXTURES=1` writes it anew.
@Suite("Generated source")
struct GoldenTests {
    static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL
    static let cases = [
        "notes": "openapi.yaml",
        "pets": "Tests/Consumer/Sources/Pets/openapi.yaml",
        "vault": "Tests/Consumer/Sources/Vault/openapi.yaml",
    ]

    private func generate(
        _ name: String,
        layout: OutputLayout,
        _ configuration: Configuration = Configuration()
    ) throws -> [GeneratedFile] {
        let document = Self.package.appending(path: try #require(Self.cases[name]))
        let file = try SourceFile.load(path: document.path(percentEncoded: false), printedAs: "openapi.yaml")
        let reading = DocumentReader().read(file, packageFolder: nil)
        let generation = Generation.files(
            of: try #require(reading.document),
            from: file,
            configuration: configuration,
            layout: layout
        )
        #expect((reading.diagnostics + generation.diagnostics).isEmpty)
        return generation.files
    }

    @Test("Source is what was reviewed", arguments: cases.keys.sorted())
    func golden(name: String) throws {
        let expected = Self.package.appending(path: "Tests/Fixtures/generated/\(name)")
        // The page and the document have tests of their own.
        for file in try generate(name, layout: OutputLayout(shards: 1)) where file.name != "Resources.swift" {
            // Not `.swift`, as nobody lays these out or compiles them here.
            let url = expected.appending(path: file.name + ".txt")
            if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
                try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: url)
            }
            let known = try String(contentsOf: url, encoding: .utf8)
            #expect(file.text == known, "\(name)/\(file.name) differs; UPDATE_FIXTURES=1 writes it anew")
        }
    }

    @Test("Two runs give the same bytes", arguments: cases.keys.sorted())
    func deterministic(name: String) throws {
        let layout = OutputLayout(shards: 4)
        #expect(try generate(name, layout: layout) == generate(name, layout: layout))
    }

    @Test("The files are those that the layout names, for any number of shards", arguments: [1, 2, 16])
    func layout(shards: Int) throws {
        let layout = OutputLayout(shards: shards)
        #expect(try Set(generate("pets", layout: layout).map(\.name)) == Set(layout.fileNames))
        #expect(Set(layout.fileNames).count == 3 + 2 * shards)
    }

    @Test("Declarations have the access level of the configuration", arguments: AccessLevel.allCases)
    func access(level: AccessLevel) throws {
        var configuration = Configuration()
        configuration.access = level
        let words = try generate("vault", layout: OutputLayout(shards: 1), configuration)
            .filter { $0.name != "Resources.swift" }
            .flatMap { $0.text.split(separator: "\n") }
            .compactMap { $0.split(separator: " ").first }
        for other in AccessLevel.allCases where other != .internal {
            #expect(words.contains(Substring(other.rawValue)) == (other == level))
        }
    }

    @Test("Every type and operation stands in exactly one shard")
    func shards() throws {
        func declarations(_ shards: Int) throws -> [String] {
            try generate("pets", layout: OutputLayout(shards: shards))
                .flatMap { $0.text.split(separator: "\n").map(String.init) }
                .filter { $0.hasPrefix("public ") && !$0.hasPrefix("public import") }
                .sorted()
        }
        #expect(try declarations(1) == declarations(8))
    }
}
