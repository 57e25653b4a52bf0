import Testing

@testable import OpenAPICodegen

@Suite("Which JSON a text stands for")
struct ShapeLoweringTests {
    private static let schemas = """
            Range: { type: object, properties: { from: { type: integer }, to: { type: integer } } }
            Loop: { type: object, properties: { v: { type: integer }, next: { $ref: '#/components/schemas/Loop' }, list: { type: array, items: { $ref: '#/components/schemas/Loop' } } } }
            Either: { oneOf: [ { type: object, properties: { next: { $ref: '#/components/schemas/Either' } } }, { type: 'null' } ] }
        """

    private func notation(_ schema: String, style: String = "deepObject") throws -> String {
        let fixture = try LoweringFixture(
            paths: """
                  /a:
                    get:
                      parameters: [{ name: p, in: query, style: \(style), schema: \(schema) }]
                      responses: { "204": { description: done } }
                """,
            schemas: Self.schemas
        )
        let parameter = try #require(fixture.model?.operations.first?.parameters.first, "\(fixture.findings)")
        return ShapeEmitter.notation(parameter.shape)
    }

    @Test(
        "What refines a value without naming its type leaves the type that another schema names",
        arguments: [
            (
                "{ allOf: [ { $ref: '#/components/schemas/Range' }, { properties: { to: { maximum: 9 } } } ] }",
                #"{"from":n,"to":n}"#
            ),
            (
                "{ $ref: '#/components/schemas/Range', properties: { from: { minimum: 5 } } }",
                #"{"from":n,"to":n}"#
            ),
            (
                """
                { allOf: [ { type: object, properties: { a: { type: integer } } },
                  { type: object, properties: { a: { maximum: 3 }, b: { type: boolean } } } ], properties: { b: {} } }
                """,
                #"{"b":b,"a":n}"#
            ),
            ("{ allOf: [ { type: array }, { items: { type: integer } } ] }", "[n]"),
            ("{ allOf: [ { type: object }, { additionalProperties: { type: integer } } ] }", "{*:n}"),
            (
                "{ type: object, allOf: [ { additionalProperties: { type: integer } } ], unevaluatedProperties: false }",
                "{*:n}"
            ),
            (
                "{ type: object, allOf: [ { properties: { a: { type: integer } } } ], unevaluatedProperties: false }",
                #"{"a":n}"#
            ),
            ("{ type: [string, array], items: { type: integer }, allOf: [ { items: { maximum: 5 } } ] }", "s|[n]"),
            (
                "{ properties: { a: { maximum: 3 } }, anyOf: [ { type: object, properties: { a: { type: integer } } }, { type: string } ] }",
                #"s|{"a":n}"#
            ),
            ("{ type: object, properties: { a: { allOf: [ { type: integer }, { type: string } ] } } }", #"{"a":s}"#),
        ]
    )
    func refined(schema: String, notation: String) throws {
        let found = try self.notation(schema.replacing("\n", with: " "))
        #expect(found == notation)
    }

    @Test(
        "A schema inside itself is like the object around it",
        arguments: [
            ("{ $ref: '#/components/schemas/Loop' }", #"{"v":n,"next":j|^0,"list":[j|^0]}"#),
            (
                "{ type: object, properties: { a: { $ref: '#/components/schemas/Loop' } } }",
                #"{"a":{"v":n,"next":j|^1,"list":[j|^1]}}"#
            ),
            (
                "{ $ref: '#/components/schemas/Loop', properties: { next: { type: [object, 'null'] } } }",
                #"{"next":{"v":n,"next":{"v":n,"next":j|^2,"list":[j|^2]},"#
                    + #""list":[{"v":n,"next":j|^3,"list":j|^2}]},"v":n,"list":[{"v":n,"next":j|^2,"list":j|^1}]}"#
            ),
            ("{ $ref: '#/components/schemas/Either' }", #"z|{"next":j|^0}"#),
        ]
    )
    func recursive(schema: String, notation: String) throws {
        let found = try self.notation(schema)
        #expect(found == notation)
    }

    @Test(
        "Keywords that hold for some names, or for some values, say what their texts stand for",
        arguments: [
            (
                "{ type: object, additionalProperties: { type: integer }, patternProperties: { '^x': { type: string } } }",
                #"{~"^x":s,*:n}"#
            ),
            (
                """
                { type: object, additionalProperties: false, properties: { sum: { maximum: 3 } },
                  patternProperties: { '^s': { type: integer } } }
                """,
                #"{"sum":n,~"^s":n}"#
            ),
            (
                "{ type: object, properties: { a: { type: string } }, dependentSchemas: { a: { properties: { b: { type: integer } } } } }",
                #"{"a":s,"b":n}"#
            ),
            (
                """
                { type: object, properties: { k: {} }, if: { properties: { k: { const: x } } },
                  then: { properties: { v: { type: integer } } }, else: { properties: { v: { type: boolean } } } }
                """,
                #"{"k":s,"v":n|b}"#
            ),
            ("{ if: { minimum: 3 }, then: { type: integer }, else: { type: [integer, boolean] } }", "n|b"),
            ("{ type: [string, integer], if: { const: 5 }, then: { type: integer } }", "s|n"),
            ("{ type: object, patternProperties: { '^a': { maxLength: 3 } }, additionalProperties: true }", "{*:s}"),
            ("{ type: object, unevaluatedProperties: { type: integer } }", "{*:n}"),
        ]
    )
    func conditional(schema: String, notation: String) throws {
        let found = try self.notation(schema.replacing("\n", with: " "))
        #expect(found == notation)
    }

    @Test("Only `deepObject` looks into objects inside of others")
    func outlined() throws {
        let members = "range: { $ref: '#/components/schemas/Range' }, n: { type: integer }"
        let schema = "{ type: object, properties: { \(members) } }"
        #expect(try notation(schema) == #"{"range":{"from":n,"to":n},"n":n}"#)
        #expect(try notation(schema, style: "form") == #"{"range":{},"n":n}"#)
    }

    /// Twelve schemas, each with all twelve as properties: unfolded to their ends, there are more than 10^8 of them.
    @Test("Schemas that hold one another in many ways are unfolded as far as a request can say, with a warning")
    func entangled() throws {
        let schemas = (0..<12).map { number in
            let properties = (0..<12).map { "p\($0): { $ref: '#/components/schemas/N\($0)' }" }
            return "    N\(number): { type: object, properties: { \(properties.joined(separator: ", ")) } }"
        }
        let fixture = try LoweringFixture(
            paths: """
                  /a:
                    get:
                      parameters:
                        - { name: p, in: query, style: deepObject, schema: { $ref: '#/components/schemas/N0' } }
                      responses: { "204": { description: done } }
                    post:
                      requestBody:
                        content: { multipart/form-data: { schema: { $ref: '#/components/schemas/N0' } } }
                      responses: { "204": { description: done } }
                """,
            schemas: schemas.joined(separator: "\n")
        )
        let parameter = try #require(fixture.model?.operations.first?.parameters.first, "\(fixture.findings)")
        let notation = ShapeEmitter.notation(parameter.shape)
        #expect(notation.contains(#""p11":{"p0":"#))
        #expect(notation.utf8.count < 100_000)
        #expect(fixture.findings.count { $0.contains("hold one another") } == 1)
    }
}
