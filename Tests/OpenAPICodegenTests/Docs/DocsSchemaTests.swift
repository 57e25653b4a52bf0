import Testing

@testable import OpenAPICodegen

@Suite("Schemas on the documentation page")
struct DocsSchemaTests {
    private func schema(_ text: String, others: String = "") throws -> DocsSchema {
        let page = try DocsPage(components: "{ schemas: { S: \(text) \(others.isEmpty ? "" : ", " + others) } }")
        return try #require(page.model.schemas.first).schema
    }

    @Test(
        "Types are named in words",
        arguments: [
            ("{ type: string }", "string"),
            ("{ type: integer, format: int32 }", "integer (int32)"),
            ("{ type: [string, 'null'] }", "string or null"),
            ("{ type: array, items: { $ref: '#/components/schemas/T' } }", "array of T"),
            (
                "{ type: object, additionalProperties: { type: array, items: { type: number } } }",
                "map of array of number"
            ),
            ("{ anyOf: [{ $ref: '#/components/schemas/T' }, { type: 'null' }] }", "T or null"),
            ("{ oneOf: [{ $ref: '#/components/schemas/T' }, { type: string }] }", "T or string"),
            ("{ properties: { a: {} } }", "object"),
            ("{ enum: [1, 2] }", "integer"),
            ("{}", "any value"),
            ("true", "any value"),
            ("false", "no value"),
            ("{ type: array, prefixItems: [{}, {}] }", "tuple"),
        ]
    )
    func types(source: String, expected: String) throws {
        let others = "T: { type: object, properties: { x: { type: string } } }"
        #expect(try schema(source, others: others).type.plainText == expected)
    }

    @Test(
        "Constraints are put in words",
        arguments: [
            ("{ type: string, minLength: 1, maxLength: 1 }", ["exactly 1 character"]),
            ("{ type: string, maxLength: 5 }", ["at most 5 characters"]),
            ("{ type: number, exclusiveMinimum: 0, maximum: 1.50 }", ["more than 0, at most 1.50"]),
            ("{ type: integer, minimum: 1, maximum: 10, multipleOf: 2 }", ["1 to 10", "a multiple of 2"]),
            ("{ type: array, minItems: 2 }", ["at least 2 items"]),
            (
                "{ type: object, maxProperties: 1, additionalProperties: false }",
                ["at most 1 property", "no properties"]
            ),
            ("{ type: object, dependentRequired: { a: [b, c] } }", ["a needs b, c"]),
        ]
    )
    func rules(source: String, expected: [String]) throws {
        #expect(try schema(source).rules.map(\.text) == expected)
    }

    @Test("A recursive schema ends in a link to itself")
    func recursion() throws {
        let tree = try schema(
            "{ type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/S' } } } }"
        )
        #expect(tree.fields.map(\.name) == ["children"])
        #expect(tree.fields[0].schema.type == [.text("array of "), .link(name: "S", anchor: "schema/S")])
        #expect(tree.fields[0].schema.fields.isEmpty)
    }

    @Test("allOf is shown as the sum of its parts, with links to where they come from")
    func allOf() throws {
        let sum = try schema(
            "{ allOf: [{ $ref: '#/components/schemas/T' }], required: [b], properties: { b: { type: string } } }",
            others: "T: { type: object, required: [a], properties: { a: { type: integer } } }"
        )
        #expect(sum.fields.map(\.name) == ["a", "b"])
        #expect(sum.fields.map(\.isRequired) == [true, true])
        #expect(sum.type.contains(.link(name: "T", anchor: "schema/T")))
    }

    @Test("Unions have a variant for each alternative, named by the discriminator's value")
    func unions() throws {
        let pet = try schema(
            """
            { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], \
            discriminator: { propertyName: kind, mapping: { meow: '#/components/schemas/Cat' } } }
            """,
            others: """
                Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { type: integer } } }, \
                Dog: { type: object, required: [kind], properties: { kind: { type: string }, barks: { type: boolean } } }
                """
        )
        let union = try #require(pet.unions.first)
        #expect(union.rule == "exactly one of")
        #expect(union.discriminator == "kind")
        #expect(union.variants.map(\.label) == ["meow", "Dog"])
        #expect(union.variants[0].schema.fields.map(\.name) == ["kind", "lives"])
    }

    @Test("Alternatives of one value each are an enumeration with words")
    func values() throws {
        let level = try schema("{ oneOf: [{ const: 1, title: LOW, description: Slow. }, { const: 2, title: HIGH }] }")
        #expect(level.unions.isEmpty)
        #expect(level.fields.map(\.name) == ["1", "2"])
        #expect(level.fields.map(\.schema.type.plainText) == ["LOW", "HIGH"])
        #expect(level.fields.first?.schema.description == "Slow.")
    }

    @Test("Tuples, patterns and conditions are shown as what they are")
    func parts() throws {
        let tuple = try schema("{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }")
        #expect(tuple.fields.map(\.name) == ["item 1", "item 2"])
        #expect(tuple.rules.map(\.text) == ["no further items"])
        let object = try schema(
            """
            { type: object, properties: { a: {} }, patternProperties: { '^x-': { type: string } }, \
            additionalProperties: { type: integer }, not: { required: [b] }, if: { required: [a] }, then: { required: [c] } }
            """
        )
        #expect(
            object.fields.map(\.name) == [
                "a", "names that match ^x-", "any other name", "but not", "if it is", "then also",
            ]
        )
    }

    @Test("An example made from a schema is marked, and one from the document is not")
    func examples() throws {
        let page = try DocsPage(
            paths: """
                /a:
                  post:
                    requestBody:
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [name, kind, id]
                            properties:
                              id: { type: integer, readOnly: true }
                              name: { type: string, minLength: 1 }
                              kind: { enum: [red, green] }
                              secret: { type: string, writeOnly: true }
                              day: { type: string, format: date }
                    responses:
                      "200":
                        description: x
                        content: { application/json: { schema: { type: integer }, example: 5 } }
                """
        )
        let operation = try #require(page.model.groups.first?.operations.first)
        let made = try #require(operation.body?.contents.first?.examples.first)
        #expect(made.isMade)
        #expect(made.text.contains("\"name\": \"string\"") && made.text.contains("\"kind\": \"red\""))
        #expect(made.text.contains("\"day\": \"2030-01-31\"") && made.text.contains("secret"))
        #expect(!made.text.contains("\"id\""))
        let given = try #require(operation.responses.first?.contents.first?.examples.first)
        #expect(!given.isMade && given.text == "5")
        #expect(page.text.components(of: "made from the schema") == 0)
    }

    @Test("The script gets the rules as JSON Schema, with references by name")
    func clientRules() throws {
        let page = try DocsPage(
            components: """
                { schemas: { A: { type: object, required: [b], properties: { b: { $ref: '#/components/schemas/B' } } }, \
                B: { type: [string, 'null'], maxLength: 3 } } }
                """
        )
        #expect(
            page.clientModel.contains(#""schema":{"type":"object","required":["b"],"properties":{"b":{"$ref":"B"}}}"#)
        )
        #expect(page.clientModel.contains(#""schema":{"type":["string","null"],"maxLength":3}"#))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
