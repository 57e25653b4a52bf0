import DovetailJSON
import OpenAPIDocument
import Testing

@Suite("References to path items") struct PathItemReferenceTests {
    @Test("parameters beside a reference are those of every operation that it leads to") func parameters() throws {
        let result = read(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
              /a/{id}:
                $ref: '#/components/pathItems/Item'
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: size, in: query, schema: {type: integer}}
                  - {name: page, in: query, description: Beside, schema: {type: integer}}
            components:
              pathItems:
                Item:
                  parameters: [{name: page, in: query, description: There, schema: {type: integer}}]
                  get:
                    parameters: [{name: size, in: query, description: Own, schema: {type: integer}}]
                    responses: {'200': {description: Fine}}
            """
        )
        #expect(result.diagnostics.map(\.message) == [])
        let operation = try #require(result.document?.paths.first?.operations.first)
        #expect(operation.parameters.map(\.name) == ["id", "page", "size"])
        #expect(operation.parameters.map(\.description) == [nil, "Beside", "Own"])
    }

    private static let references = """
        openapi: 3.1.0
        info: {title: Test, version: "1"}
        paths:
          /a: {$ref: '#/components/pathItems/One', put: {responses: {'200': {description: Fine}}}}
        components:
          pathItems:
            One:
              $ref: '#/components/pathItems/Two'
              summary: One
              parameters: [{name: size, in: query, schema: {type: integer}}]
              post: {responses: {'200': {description: Fine}}}
            Two: {summary: Two, description: Two, get: {responses: {'200': {description: Fine}}}}
        """

    @Test("what stands beside each of several references counts") func hops() throws {
        let result = read(Self.references)
        #expect(result.diagnostics.map(\.message) == [])
        let item = try #require(result.document?.paths.first)
        #expect(item.operations.map(\.method) == ["GET", "POST", "PUT"])
        #expect(item.operations.map { $0.parameters.map(\.name) } == [["size"], ["size"], ["size"]])
        #expect(item.summary == "One")
        #expect(item.description == "Two")
        #expect(item.referenceObject?.component == "One")
        #expect(result.document?.json == result.document?.root.json)
    }

    @Test("references that lead in a circle are an error") func circle() {
        let result = read(Self.references.replacing("Two: {", with: "Two: {$ref: '#/components/pathItems/One', "))
        #expect(result.diagnostics.contains { $0.code == "reference-cycle" })
    }

    @Test("in a bundle a path item in another file stands once, with what is beside its references") func bundle()
        throws
    {
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
              /a: {$ref: '#/components/pathItems/A'}
              /b: {$ref: b.yaml#/one, put: {responses: {'200': {description: Fine}}}}
            components:
              pathItems: {A: {$ref: a.yaml}}
            """,
            "a.yaml": "{get: {operationId: a, responses: {'200': {description: Fine}}}}",
            "b.yaml": """
            one: {$ref: '#/two', summary: One, post: {operationId: post, responses: {'200': {description: Fine}}}}
            two: {get: {operationId: get, responses: {'200': {description: Fine}}}}
            """,
        ]
        let bundle = try withFolder(files) { folder in
            let file = try SourceFile.load(path: folder + "/openapi.yaml", printedAs: "openapi.yaml")
            return try #require(DocumentReader().read(file, packageFolder: folder).document).bundled()
        }
        let again = read(bundle.json.description, named: "openapi.json")
        #expect(again.diagnostics.map(\.message) == [])
        let paths = try #require(again.document?.paths)
        #expect(paths.map { $0.operations.map(\.operationID) } == [["a"], ["get", "post", nil]])
        #expect(paths.map(\.summary) == [nil, "One"])
    }
}
