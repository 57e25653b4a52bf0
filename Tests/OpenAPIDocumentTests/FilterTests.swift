import OpenAPIDocument
import Testing

/// A document of three operations whose schemas refer to each other.
private let petStore = """
    openapi: 3.1.0
    info: {title: Test, version: "1"}
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          responses: {"200": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
        post:
          operationId: addPet
          tags: [pets, admin]
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
          responses: {"204": {description: a}}
      /pets/{id}/owner:
        get:
          operationId: getOwner
          parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/ID'}}]
          responses: {"200": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}}
    components:
      schemas:
        ID: {type: integer}
        NewPet: {type: object, properties: {name: {$ref: '#/components/schemas/Name'}}}
        Name: {type: string}
        Owner: {type: object, properties: {friend: {$ref: '#/components/schemas/Owner'}}}
        Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {fur: {$ref: '#/components/schemas/Fur'}}}]}
        Fur: {type: string}
    """

private func reading(filter: String) throws -> ReadingResult {
    let files = ["openapi.yaml": petStore, "dovetail.yaml": "filter:\n" + filter]
    return try withFolder(files) { folder in
        let file = try SourceFile.load(path: folder + "/openapi.yaml", printedAs: "openapi.yaml")
        return DocumentReader().read(file, packageFolder: folder)
    }
}

@Suite("Generating a part of a document") struct FilterTests {
    @Test(
        "operations are chosen by tag, path or name, and the schemas that they need come along",
        arguments: [
            ("  tags: [pets]", ["listPets", "addPet"], ["NewPet", "Name", "Pet", "Cat", "Fur"]),
            ("  tags: [admin]", ["addPet"], ["NewPet", "Name"]),
            ("  paths: [/pets]", ["listPets", "addPet"], ["NewPet", "Name", "Pet", "Cat", "Fur"]),
            ("  paths: ['/pets/*']", ["getOwner"], ["ID", "Owner"]),
            ("  operations: [getOwner]", ["getOwner"], ["ID", "Owner"]),
            ("  operations: [getOwner]\n  tags: [admin]", ["addPet", "getOwner"], ["ID", "NewPet", "Name", "Owner"]),
        ]
    ) func selection(filter: String, operations: [String], schemas: [String]) throws {
        let result = try reading(filter: filter)
        #expect(result.diagnostics.filter { $0.code == "unknown-selection" }.isEmpty)
        let document = try #require(result.document)
        #expect(document.paths.flatMap(\.operations).compactMap(\.operationID) == operations)
        #expect(document.components.schemas.map(\.name) == schemas)
    }

    @Test("what no operation has is told at its place") func unknown() throws {
        let result = try reading(filter: "  tags: [pet]\n  paths: ['/dogs*']\n  operation: [x]\n")
        let findings = result.diagnostics.filter { $0.location.file == "dovetail.yaml" }.map {
            "\($0.location.line):\($0.location.column) \($0.message) (\($0.hint ?? ""))"
        }
        #expect(
            findings == [
                "2:10 no operation has the tag `pet` (did you mean `pets`?)",
                "3:11 no operation has the path `/dogs*` ()",
                "4:3 `operation` is not a key of `filter` (did you mean `operations`?)",
            ]
        )
    }
}
