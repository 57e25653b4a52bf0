import DovetailJSON
import Testing

@testable import OpenAPICodegen

@Suite("Schemas that values are judged by")
struct ResidualTests {
    /// Whether the schema of a type takes each of some values.
    private func verdicts(_ type: String, _ schemas: String, _ values: [JSONValue]) throws -> [Bool] {
        let fixture = try LoweringFixture(
            paths: """
                  /things:
                    post:
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Test' } } } }
                      responses: { "204": { description: done } }
                """,
            schemas: schemas,
            version: "3.2.0"
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        let residual = try #require(model.types.first { $0.name == type }?.residual)
        var set = SchemaSet()
        try set.add(JSONValue.parse(residual.schema), at: "schema.json")
        let interpreter = SchemaInterpreter(set, formatAssertion: true)
        return try values.map { try interpreter.isValid($0, against: "schema.json") }
    }

    @Test(
        "They ask requests for no read-only member, wherever it is declared and required",
        arguments: [
            "allOf: [ { $ref: '#/components/schemas/Base' } ], required: [id], anyOf: [ { required: [a] }, { required: [b] } ]",
            "allOf: [ { $ref: '#/components/schemas/Base' } ], anyOf: [ { required: [id, a] }, { required: [id, b] } ]",
            "$ref: '#/components/schemas/Base', anyOf: [ { $ref: '#/components/schemas/A' }, { required: [b] } ]",
            "allOf: [ { $ref: '#/components/schemas/Base' }, { $ref: '#/components/schemas/Either' } ]",
            "allOf: [ { $ref: '#/components/schemas/Base' } ], if: { required: [a] }, then: { required: [id] }, else: { required: [b] }",
        ]
    )
    func readOnly(schema: String) throws {
        let verdicts = try verdicts(
            "TestInput",
            """
                Test: { type: object, \(schema) }
                Base: { type: object, properties: { id: { type: string, readOnly: true }, a: { type: string }, b: { type: string } } }
                A: { required: [id, a] }
                Either: { anyOf: [ { $ref: '#/components/schemas/A' }, { required: [b] } ] }
            """,
            [["a": "x"], ["b": "x"], [:], ["a": "x", "id": 3]]
        )
        #expect(verdicts == [true, true, false, true])
    }

    @Test("Members that depend on each other ask for no read-only one, and none asks for them")
    func dependencies() throws {
        let verdicts = try verdicts(
            "TestInput",
            """
                Test:
                  type: object
                  allOf: [ { $ref: '#/components/schemas/Base' } ]
                  dependentRequired: { a: [id, b], id: [c] }
                  dependentSchemas: { id: { required: [c] }, b: { required: [id, a] } }
                Base: { type: object, properties: { id: { type: string, readOnly: true }, a: {}, b: {}, c: {} } }
            """,
            [["a": 1, "b": 1], ["id": 3], ["a": 1], ["b": 1]]
        )
        #expect(verdicts == [true, true, false, false])
    }

    @Test("They ask for what a negation forbids as it is written")
    func negation() throws {
        let verdicts = try verdicts(
            "TestInput",
            """
                Test:
                  type: object
                  properties: { id: { type: string, readOnly: true } }
                  allOf: [ { not: { required: [id] } } ]
            """,
            [[:], ["id": "x"]]
        )
        #expect(verdicts == [true, false])
    }

    private static let branches = """

            A: { type: object, required: [kind], properties: { kind: { type: string }, size: { type: integer } } }
            B: { type: object, required: [kind], properties: { kind: { type: string }, size: { type: string } } }
        """

    /// The verdicts on a pet, which a residual judges, and which may be of two schemas.
    private func pets(
        _ alternatives: String,
        _ discriminator: String,
        _ pets: [JSONValue]
    ) throws -> [Bool] {
        try verdicts(
            "Test",
            """
                Test:
                  type: object
                  dependentRequired: { other: [pet] }
                  properties:
                    pet:
                      oneOf: [ { $ref: '#/components/schemas/A' }, \(alternatives) ]
                      discriminator: { propertyName: kind, \(discriminator) }
                Any: { type: object, properties: { size: { type: integer } } }
            """ + Self.branches,
            pets.map { ["pet": $0] }
        )
    }

    @Test("Of the branches of a union the discriminator's value decides alone")
    func discriminator() throws {
        let verdicts = try pets(
            "{ type: 'null' }, { $ref: '#/components/schemas/B' }",
            "mapping: { b: B }",
            [["kind": "A"], ["kind": "b"], ["kind": "C"], nil, ["kind": "A", "size": "x"]]
        )
        #expect(verdicts == [true, true, false, true, false])
    }

    @Test("The default of a discriminator is for all values that no other branch has")
    func fallback() throws {
        let verdicts = try pets(
            "{ $ref: '#/components/schemas/Any' }",
            "defaultMapping: Any",
            [["kind": "A"], ["kind": "C"], [:], ["kind": "C", "size": "x"]]
        )
        #expect(verdicts == [true, true, true, false])
    }
}
