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

    @Test(
        "What is not served is an error at its line",
        arguments: [
            (
                "      requestBody: { content: { text/plain: { schema: { type: string } } } }",
                "the media type `text/plain` is not supported"
            )
        ]
    )
    func unsupported(line: String, finding: String) throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                \(line)
                      responses: { "204": { description: done } }
                """
        )
        #expect(fixture.model == nil)
        #expect(fixture.findings == ["6: \(finding)"])
    }

    @Test("A style that is not read is an error, and so is an object in a parameter")
    func styles() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    get:
                      parameters:
                        - { name: a, in: query, style: deepObject, schema: { type: object } }
                        - { name: b, in: query, schema: { type: object } }
                      responses: { "204": { description: done } }
                """
        )
        #expect(
            fixture.findings == [
                "7: the style `deepObject` in a query is not supported",
                "8: a parameter that is neither a scalar nor an array of scalars is not supported",
            ]
        )
    }
}
