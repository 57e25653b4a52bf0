import Foundation
import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

/// A type of a document that has the name of one that generated code mentions would hide it, and nothing would compile.
@Suite("Names that generated code needs")
struct ReservedTypeTests {
    /// Those that the protocol for security mentions; where a schema has the name of one, the module's name stands before it.
    private static let typesInSecurity: Set<String> = [
        "APIKey", "BasicCredentials", "BearerToken", "ClientCertificate", "HTTPCredentials", "RequestedAccess",
    ]

    private static let documents = [
        "openapi.yaml", "Tests/Consumer/Sources/Calls/openapi.yaml", "Tests/Consumer/Sources/Paint/openapi.yaml",
        "Tests/Consumer/Sources/Pets/openapi.yaml", "Tests/Consumer/Sources/Vault/openapi.yaml",
        "Tests/Fixtures/documents/forms.yaml", "Tests/Fixtures/documents/integers.yaml",
        "Tests/Fixtures/documents/names.yaml", "Tests/Fixtures/documents/newest.yaml",
        "Tests/Fixtures/documents/schemas.yaml", "Tests/Fixtures/documents/shop.yaml",
    ]

    private func generate(_ path: String) throws -> String {
        let path = GoldenTests.package.appending(path: path).path(percentEncoded: false)
        let file = try SourceFile.load(path: path, printedAs: "openapi.yaml")
        return try generate(file)
    }

    private func generate(_ file: SourceFile) throws -> String {
        let document = try #require(DocumentReader().read(file, packageFolder: nil).document)
        let files = Generation.files(of: document, from: file, layout: OutputLayout(shards: 1)).files
        return files.map { HostileDocumentTests.code(of: $0.text) }.joined(separator: "\n")
    }

    @Test("Every type of the runtime that generated code mentions is one that no type of a document hides")
    func mentioned() throws {
        let reserved = ReservedWords.typesInGeneratedCode
            .union(ReservedWords.typesInSchemas).union(ReservedWords.typesInOutgoing)
            .union(Self.typesInSecurity)
        let types = try Self.runtimeTypes()
        #expect(types.isSuperset(of: ["JSONReader", "RequestInput", "OutgoingMessage", "JSONField"]))
        var mentioned: Set<String> = []
        for document in Self.documents {
            // A member of another type, as `Note.Response` is, needs no name of its own.
            let code = try generate(document)
            let own = Set(code.matches(of: /(?:struct|enum|protocol|typealias) (\w+)/).map { String($0.1) })
            let names = code.matches(of: /(?:^|[^.\w])([A-Z]\w*)/).map { String($0.1) }
            mentioned.formUnion(Set(names).subtracting(own))
        }
        let declared = mentioned.intersection(types)
        #expect(declared.count > 30)
        #expect(declared.subtracting(reserved).sorted() == [])
        #expect(declared.isSuperset(of: ReservedWords.typesInOutgoing.intersection(types)), "They have webhooks")
    }

    @Test("A type of a document has another name in Swift than one of the runtime that the code beside it mentions")
    func renamed() throws {
        let schemas = """
            { JSONField: { type: object, properties: { jsonObjectCursor: { type: object, properties: { a: { type: string } } } } },
              OutgoingMessage: { type: object, properties: { a: { type: string } } } }
            """
        func text(_ webhooks: String) -> String {
            "{ openapi: 3.1.0, info: { title: t, version: '1' }, paths: {}, webhooks: \(webhooks), components: { schemas: \(schemas) } }"
        }
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text("{}").utf8))
        let silent = try generate(file)
        #expect(silent.contains("public struct JSONFieldSchema:"))
        #expect(silent.contains("public struct JSONObjectCursorSchema:"))
        #expect(silent.contains("public struct OutgoingMessage:"), "Nothing is sent, so nothing is hidden")
        let webhooks = "{ a: { post: { responses: { '200': { description: d } } } } }"
        let sending = try generate(SourceFile(path: "openapi.yaml", bytes: Array(text(webhooks).utf8)))
        #expect(sending.contains("public struct OutgoingMessageSchema:"))
    }

    /// The public types at the top level of the modules that generated code imports.
    private static func runtimeTypes() throws -> Set<String> {
        var names: Set<String> = []
        for module in ["DovetailRuntime", "DovetailJSON"] {
            let folder = GoldenTests.package.appending(path: "Sources/\(module)")
            let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
            for file in files where file.hasSuffix(".swift") {
                let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                let declaration = /(?m)^public (?:final |indirect )*(?:struct|enum|class|protocol|typealias) (\w+)/
                for match in text.matches(of: declaration) { names.insert(String(match.1)) }
            }
        }
        return names
    }
}
