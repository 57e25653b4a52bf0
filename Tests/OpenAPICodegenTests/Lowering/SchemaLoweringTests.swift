import Testing

@testable import OpenAPICodegen

@Suite("What schemas become")
struct SchemaLoweringTests {
    /// The Swift type of the one property of a component, and the call that reads it.
    private func property(_ schema: String) throws -> (type: String, reading: String) {
        let fixture = try LoweringFixture(
            schemas: """
                    Owner: { type: object, properties: { name: { type: string } } }
                    Count: { type: integer, minimum: 3 }
                    Test: { type: object, required: [value], properties: { value: \(schema) } }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        let test = try #require(model.types.first { $0.name == "Test" })
        guard case .object(let object) = test.kind, let value = object.properties.first?.value else {
            throw Missing()
        }
        return (value.typeName, value.reading("reader"))
    }

    struct Missing: Error {}

    @Test(
        "A schema has a type, and a call that enforces it",
        arguments: [
            ("{ type: string }", "String", "reader.readString()"),
            ("{ type: string, minLength: 1, maxLength: 9 }", "String", "reader.readString(minLength: 1, maxLength: 9)"),
            ("{ type: boolean }", "Bool", "reader.readBool()"),
            ("{ type: integer }", "Int", "reader.readInt()"),
            ("{ type: integer, format: int32 }", "Int32", "reader.readInt32()"),
            ("{ type: integer, format: int64, maximum: 5 }", "Int64", "reader.readInt64(maximum: 5)"),
            ("{ type: integer, minimum: 1e2 }", "Int", "reader.readInt(minimum: 100)"),
            ("{ type: number, multipleOf: 0.01 }", "Double", "reader.readDouble(multipleOf: 0.01)"),
            ("{ type: number, format: float }", "Float", "reader.readFloat()"),
            ("{ type: array, items: { type: string } }", "[String]", "reader.readArray { $0.readString() }"),
            (
                "{ type: array, uniqueItems: true, minItems: 1, items: { type: array, maxItems: 2, items: {} } }",
                "[[JSONValue]]",
                "reader.readArray(minItems: 1, unique: true) { $0.readArray(maxItems: 2) { $0.readValue() } }"
            ),
            ("{ type: object }", "[String: JSONValue]", "reader.readDictionary { $0.readValue() }"),
            (
                "{ type: object, maxProperties: 3, additionalProperties: { type: integer } }",
                "[String: Int]", "reader.readDictionary(maxProperties: 3) { $0.readInt() }"
            ),
            ("{ type: [string, 'null'] }", "Nullable<String>", "reader.readNullable { $0.readString() }"),
            (
                "{ oneOf: [ { type: 'null' }, { $ref: '#/components/schemas/Owner' } ] }",
                "Nullable<Owner>", "reader.readNullable { Owner(reading: &$0) }"
            ),
            ("{ $ref: '#/components/schemas/Owner' }", "Owner", "Owner(reading: &reader)"),
            ("{ $ref: '#/components/schemas/Count' }", "Count", "reader.readInt(minimum: 3)"),
            ("{ allOf: [ { $ref: '#/components/schemas/Owner' } ] }", "Owner", "Owner(reading: &reader)"),
            ("{ type: object, properties: { a: {} } }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ type: string, enum: [a, b] }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ type: integer, enum: [1, 2] }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ const: a }", "Test.Value", "Test.Value(reading: &reader)"),
            ("true", "JSONValue", "reader.readValue()"),
            ("{ description: anything }", "JSONValue", "reader.readValue()"),
        ]
    )
    func representation(schema: String, type: String, reading: String) throws {
        let property = try property(schema)
        #expect(property.type == type)
        #expect(property.reading == reading)
    }

    @Test(
        "What is not enforced is an error at its line, never left out",
        arguments: [
            ("{ oneOf: [ { type: string }, { type: integer } ] }", "`oneOf` here is not supported"),
            ("{ type: [string, integer] }", "a schema of several types is not supported"),
            ("{ type: array, prefixItems: [ {} ] }", "`prefixItems` here is not supported"),
            ("{ type: array, contains: {} }", "`contains` here is not supported"),
            ("{ type: object, patternProperties: { a: {} } }", "`patternProperties` here is not supported"),
            ("{ type: object, properties: { a: {} }, minProperties: 1 }", "`minProperties` here is not supported"),
            ("{ type: string, readOnly: true }", "`readOnly` here is not supported"),
            ("{ not: {} }", "`not` here is not supported"),
            ("{ properties: { a: {} } }", "`properties` here is not supported"),
            ("{ minLength: 1 }", "`minLength` here is not supported"),
            ("{ type: 'null' }", "the type `null` alone is not supported"),
            ("false", "the schema `false` is not supported"),
            ("{ enum: [1, a] }", "`enum` with values other than strings or integers is not supported"),
            (
                "{ type: integer, format: int32, maximum: 3000000000 }",
                "a `maximum` that the type cannot hold is not supported"
            ),
            ("{ $ref: '#/components/schemas/Count', maximum: 5 }", "`maximum` here is not supported"),
        ]
    )
    func unsupported(schema: String, finding: String) throws {
        let fixture = try LoweringFixture(
            schemas: """
                    Count: { type: integer }
                    Test:
                      type: object
                      properties:
                        value: \(schema)
                """
        )
        #expect(fixture.model == nil)
        #expect(fixture.findings == ["11: \(finding)"])
    }

    @Test("A type that contains itself other than in an array is an error; in an array it is not")
    func recursion() throws {
        let list = try LoweringFixture(
            schemas:
                "    Node: { type: object, properties: { next: { type: array, items: { $ref: '#/components/schemas/Node' } } } }"
        )
        #expect(list.findings == [])
        let direct = try LoweringFixture(
            schemas: "    Node: { type: object, properties: { next: { $ref: '#/components/schemas/Node' } } }"
        )
        #expect(direct.findings == ["7: a schema that contains itself other than in an array is not supported"])
    }

    @Test("Names that collide with Swift's, with each other or with generated code are kept apart")
    func collisions() throws {
        let fixture = try LoweringFixture(
            schemas: """
                    String: { type: object, properties: { a-b: {}, a_b: {}, default: {}, self: {}, "": {} } }
                    note: { type: object, properties: { a: {} } }
                    Note: { type: object, properties: { a: {} } }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        #expect(model.types.map(\.name) == ["StringSchema", "Note", "NoteSchema"])
        guard case .object(let object) = model.types[0].kind else { return }
        #expect(object.properties.map(\.name) == ["aB", "aB2", "default", "selfValue", "unnamed"])
    }

    @Test("Only types that requests reach are read, only those that responses reach are written")
    func usage() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /things:
                    post:
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/In' } } } }
                      responses:
                        "200":
                          description: ok
                          content: { application/json: { schema: { $ref: '#/components/schemas/Out' } } }
                """,
            schemas: """
                    In: { type: object, properties: { both: { $ref: '#/components/schemas/Both' } } }
                    Out: { type: object, properties: { both: { $ref: '#/components/schemas/Both' } } }
                    Both: { type: object, properties: { a: {} } }
                    Unused: { type: object, properties: { a: {} } }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        let usage = model.types.map { "\($0.name) \($0.isRead) \($0.isWritten)" }
        #expect(usage == ["In true false", "Out false true", "Both true true", "Unused true true"])
    }
}
