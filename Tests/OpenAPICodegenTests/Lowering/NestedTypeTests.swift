import Testing

@testable import OpenAPICodegen

@Suite("Types that contain one another")
struct NestedTypeTests {
    @Test("Types of schemas that are nested deeply stand beside each other from the eighth level on")
    func depth() throws {
        let level = "{ type: object, properties: { inner: "
        let schema = String(repeating: level, count: 20) + "{ type: string }" + String(repeating: " } }", count: 20)
        let model = try #require(try LoweringFixture(schemas: "        Deep: \(schema)").model)
        func paths(_ types: [TypeModel]) -> [String] { types.flatMap { paths($0.nested) + [$0.path] } }
        let declared = paths(model.types)
        #expect(declared.count == 20)
        #expect(Set(declared).count == 20)
        #expect(declared.map { $0.split(separator: ".").count }.max() == 8)
    }

    @Test("A type that only one refers to whom nobody refers to is declared as well")
    func unusedAlias() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Changed' } } } }
                      responses: { "204": { description: done } }
                """,
            schemas: """
                    Note: { type: object, properties: { id: { type: string, readOnly: true }, text: { type: string } } }
                    Changed: { $ref: '#/components/schemas/Note' }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        #expect(model.types.map(\.path).sorted() == ["Changed", "Note", "NoteInput"])
    }

    @Test("A value of an operation is what it is, within a schema that contains itself as well")
    func recursionThroughAliases() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Map' } } } }
                      responses: { "204": { description: done } }
                """,
            schemas: """
                    Node: { type: object, properties: { inside: { allOf: [ { $ref: '#/components/schemas/Map' }, { properties: { a: {} } } ] } } }
                    Map: { type: object, additionalProperties: { type: array, items: { $ref: '#/components/schemas/Node' } } }
                """
        )
        let content = try #require(fixture.model?.operations.first?.body?.contents.first, "\(fixture.findings)")
        #expect(content.value?.reading("$0") == "$0.readDictionary { $0.readArray { Node(reading: &$0) } }")
    }

    @Test("What nests deep has a type of its own in between, as the compiler takes long for types without names")
    func nesting() throws {
        func nested(_ depth: Int) -> String {
            depth == 0 ? "{ type: string }" : "{ type: array, items: \(nested(depth - 1)) }"
        }
        let shallow = try LoweringFixture(schemas: "    Deep: \(nested(10))")
        #expect(shallow.model?.types.map(\.name) == ["Deep"])
        let fixture = try LoweringFixture(schemas: "    Deep: \(nested(60))")
        let model = try #require(fixture.model, "\(fixture.findings)")
        func deepest(_ types: [TypeModel]) -> Int {
            types.map { type in
                switch type.kind {
                case .alias(let value), .wrapper(let value): max(value.nesting, deepest(type.nested))
                default: deepest(type.nested)
                }
            }.max() ?? 0
        }
        #expect(deepest(model.types) == 11)
    }
}
