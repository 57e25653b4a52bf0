import OpenAPIDocument
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Documents of other people, in the folder that the environment variable `CORPORA` names.
private let corpora: String? = {
    let folder = ProcessInfo.processInfo.environment["CORPORA"]
    if folder == nil { print("CORPORA is not set: the tests over real documents are skipped") }
    return folder
}()

@Suite("Documents of other people", .enabled(if: corpora != nil, "CORPORA is not set"))
struct CorpusTests {
    private static func read(_ folder: String) throws -> [(name: String, result: ReadingResult)] {
        let path = "\(corpora ?? "")/openapi/\(folder)"
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
            let file = try SourceFile.load(path: "\(path)/\(name)", printedAs: name)
            return (name, DocumentReader().read(file, packageFolder: nil))
        }
    }

    private static func leavesHole(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .error && ["wrong-type", "unknown-reference"].contains(diagnostic.code)
    }

    /// Codes with how often they were found.
    private static func summary(_ result: ReadingResult) -> String {
        Dictionary(grouping: result.diagnostics.filter { $0.severity == .error }, by: \.code)
            .map { "\($0.key) \($0.value.count)" }.sorted().joined(separator: ", ")
    }

    @Test("real documents are read") func real() throws {
        let results = try Self.read("real")
        let broken = results.filter(\.result.hasErrors)
        print("real: \(results.count) read, \(broken.count) break a MUST")
        for (name, result) in broken { print("  \(name): \(Self.summary(result))") }
        #expect(results.allSatisfy { $0.result.document != nil })
        // Each of these has been looked at, and breaks the specification there.
        let codes = Set(broken.flatMap { $0.result.diagnostics.filter { $0.severity == .error }.map(\.code) })
        #expect(
            codes == ["invalid-component-name", "invalid-default", "missing-items", "unknown-scope"]
        )
    }

    @Test("documents for single features are read") func features() throws {
        let results = try Self.read("features")
        let broken = results.filter(\.result.hasErrors)
        print("features: \(results.count) read, \(broken.count) break a MUST")
        for (name, result) in broken { print("  \(name): \(Self.summary(result))") }
        #expect(results.allSatisfy { $0.result.document != nil })
        #expect(broken.count <= 8)
    }

    @Test("the model holds everything that they say", arguments: ["real", "features"])
    func roundTrip(folder: String) throws {
        for (name, result) in try Self.read(folder) {
            // What is of the wrong type, or a reference to nothing, leaves a hole that has been reported.
            guard let document = result.document, !result.diagnostics.contains(where: Self.leavesHole) else { continue }
            #expect(document.json == document.root.json, "\(name)")
        }
    }

    @Test("what the official schema refuses is refused") func negative() throws {
        let table = try String(contentsOf: URL(filePath: "\(corpora ?? "")/openapi/NEGATIVE.tsv"), encoding: .utf8)
        let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
        let official = Set(rows.filter { $0.last == "yes" }.map { String($0[0].dropFirst("negative/".count)) })
        let results = try Self.read("negative")
        let accepted = results.filter { !$0.result.hasErrors }.map(\.name)
        print("negative: \(results.count) read, \(results.count - accepted.count) refused")
        #expect(official.count > 100)
        #expect(accepted.filter(official.contains) == [])
    }
}
