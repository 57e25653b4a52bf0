import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

@Suite("What dovetail.yaml says of what is generated")
struct ConfiguredLoweringTests {
    private static let document = """
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /notes:
            post:
              operationId: addNote
              requestBody: { content: { application/xml: { schema: { $ref: "#/components/schemas/Note" } } } }
              responses: { "204": { description: done } }
        components:
          schemas:
            Note:
              type: object
              properties: { id: { type: string }, author: { type: object, properties: { id: { type: string } } } }
            Title: { type: string }
        """

    private func lower(_ configuration: Configuration) throws -> (model: ServiceModel?, diagnostics: [Diagnostic]) {
        let file = SourceFile(path: "openapi.yaml", bytes: Array(Self.document.utf8))
        let document = try #require(DocumentReader().read(file, packageFolder: nil).document)
        return ServiceLowering.lower(document, configuration)
    }

    @Test("What is not enforced is a warning, when strict an error at its line, and when allowed a warning again")
    func strict() throws {
        func severities(strict: Bool, allowed: Set<String> = []) throws -> [String] {
            var configuration = Configuration()
            configuration.isStrict = strict
            configuration.allowed = allowed
            let (model, diagnostics) = try lower(configuration)
            #expect((model == nil) == diagnostics.contains { $0.severity == .error })
            return diagnostics.map { "\($0.location.line) \($0.severity) \($0.code)" }
        }
        #expect(try severities(strict: false) == ["7 warning unenforced-content"])
        #expect(try severities(strict: true) == ["7 error unenforced-content"])
        #expect(try severities(strict: true, allowed: ["unenforced-content"]) == ["7 warning unenforced-content"])
    }

    private func conforming(_ conformances: [(String, String)]) throws -> (model: ServiceModel?, findings: [String]) {
        var configuration = Configuration()
        let place = SourceLocation(file: "dovetail.yaml", line: 1, column: 1)
        configuration.conformances = conformances.map { Conformance(type: $0, protocolName: $1, location: place) }
        let (model, diagnostics) = try lower(configuration)
        return (model, diagnostics.filter { $0.severity == .error }.map(\.message))
    }

    @Test("Types conform to the protocols that are asked for, and their modules are imported")
    func conformances() throws {
        let asked = [("Note", "Identifiable"), ("Note.Author", "Shared.Resource"), ("Note", "Shared.Kept")]
        let (model, findings) = try conforming(asked)
        #expect(findings == [])
        let layout = OutputLayout(shards: 1)
        let files = SourceEmitter(try #require(model), resources: [], layout: layout, source: "openapi.yaml").files()
        let text = try #require(files.first { $0.name == layout.types(0) }).text
        let lines = text.split(separator: "\n").filter { $0.hasSuffix(" {}") || $0.contains("import") }
        #expect(
            lines == [
                "public import DovetailRuntime", "public import Shared", "extension Note: Identifiable {}",
                "extension Note: Shared.Kept {}", "extension Note.Author: Shared.Resource {}",
            ]
        )
        #expect(!files.contains { $0.name != layout.types(0) && $0.text.contains("Shared") })
    }

    @Test("A conformance of a type that is not generated, or to what is no name, is an error")
    func wrongConformances() throws {
        let asked = [("Nota", "Identifiable"), ("Title", "Identifiable"), ("Note", "A {} struct B")]
        #expect(
            try conforming(asked).findings == [
                "`A {} struct B` is no name of a protocol", "no type that is generated has the name `Nota`",
                "no type that is generated has the name `Title`",
            ]
        )
    }
}
