import Foundation
import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

@Suite("The document in the generated code")
struct EmbeddedDocumentTests {
    @Test("It is no static property of the service, which is generic where there is security")
    func place() throws {
        let path = GoldenTests.package.appending(path: "Tests/Fixtures/hostile/secured-tree.yaml")
        let file = try SourceFile.load(path: path.path(percentEncoded: false), printedAs: "openapi.yaml")
        let document = try #require(DocumentReader().read(file, packageFolder: nil).document)
        let files = Generation.files(of: document, from: file, layout: OutputLayout(shards: 1)).files
        let code = files.map { HostileDocumentTests.code(of: $0.text) }.joined()
        #expect(code.contains("struct API<Principal: Sendable>"))
        #expect(code.contains("CheckedSchema(APIRoutes.document, at: )"))
        #expect(!code.contains("API.document"))
    }
}
