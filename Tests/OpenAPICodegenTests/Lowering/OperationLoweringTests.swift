import Testing

@testable import OpenAPICodegen

@Suite("What operations become")
struct OperationLoweringTests {
    private func lower(_ operation: String) throws -> LoweringFixture {
        try LoweringFixture(
            paths: """
                  /notes/{id}:
                    get:
                \(operation)
                """
        )
    }

    @Test("Parameters of one name in several places are told apart, and the path's keeps it")
    func parameterNames() throws {
        let fixture = try lower(
            """
                  parameters:
                    - { name: id, in: query, schema: { type: string } }
                    - { name: id, in: path, required: true, schema: { type: string } }
                    - { name: ID, in: header, schema: { type: string } }
                  responses: { "204": { description: done } }
            """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.parameters.map(\.name) == ["queryID", "id", "headerID"])
        #expect(operation.parameters.map(\.wireName) == ["id", "id", "ID"])
    }

    @Test("An operation without operationId is named by its method and path")
    func derivedName() throws {
        let fixture = try lower(
            """
                  parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                  responses: { "204": { description: done } }
            """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.name == "getNotesID")
        #expect(operation.typeName == "GetNotesID")
        #expect(fixture.model?.groups.map(\.protocolName) == ["DefaultHandlers"])
    }

    @Test("Exact codes, ranges and default are cases of their own")
    func statuses() throws {
        let fixture = try lower(
            """
                  parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                  responses:
                    "200": { description: a }
                    "418": { description: b }
                    4XX: { description: c }
                    default: { description: d }
            """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.responses.map(\.name) == ["ok", "status418", "clientError", "default"])
    }

    @Test("A type of an operation does not have the name of a component, which it would hide")
    func hiddenComponent() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    get:
                      operationId: list
                      parameters:
                        - { name: state, in: query, schema: { type: string, enum: [on, off] } }
                        - { name: other, in: query, schema: { $ref: '#/components/schemas/State' } }
                      responses: { "204": { description: done } }
                """,
            schemas: "    State: { type: string, pattern: a }"
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.parameters.map(\.value.typeName) == ["List.StateSchema", "State"])
    }

    @Test("Clients choose among the forms of success, and a handler is told what they prefer")
    func representations() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    get:
                      responses:
                        "200":
                          description: ok
                          content: { application/json: {}, text/plain: {} }
                          headers: { X-Tags: { schema: { type: array, items: { type: string } } } }
                        "400": { description: no, content: { application/problem+json: {} } }
                """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.representations.map(\.name) == ["json", "text"])
        #expect(operation.preferenceName == "preferredContent")
        #expect(operation.responses[0].typeName == "OkBody")
        #expect(operation.responses[0].headers[0].form == .simple)
        #expect(operation.responses[1].contents.map(\.name) == ["json"])
    }
}
