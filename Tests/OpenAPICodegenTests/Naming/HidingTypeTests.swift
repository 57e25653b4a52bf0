import Testing

@testable import OpenAPICodegen

@Suite("Types that would hide others")
struct HidingTypeTests {
    /// The full names of all types inside others.
    private func nested(_ paths: String) throws -> [String] {
        let fixture = try LoweringFixture(paths: paths)
        let model = try #require(fixture.model, "\(fixture.findings)")
        func names(_ types: [TypeModel]) -> [String] { types.flatMap { [$0.path] + names($0.nested) } }
        return names(model.operations.flatMap(\.nested) + model.outgoing.flatMap(\.nested))
    }

    private static let status = """
          /status:
            get:
              operationId: status
              responses:
                "200":
                  description: ok
                  content: { application/json: { schema: { type: object, properties: { PROPERTY: { type: string, enum: [up] } } } } }
        """

    @Test("A type inside an operation's is not named like the operation")
    func ownOperation() throws {
        let paths = Self.status.replacing("PROPERTY", with: "status")
        #expect(try nested(paths) == ["Status.OkBody", "Status.OkBody.StatusSchema"])
    }

    @Test("A type is not named like another operation whose types are referred to beside it")
    func otherOperation() throws {
        let paths = """
              /search:
                get:
                  operationId: search
                  parameters: [ &sort { name: sort, in: query, schema: { $ref: '#/paths/~1search/get/x-sort' } } ]
                  x-sort: { type: string, enum: [name, age] }
                  responses: { "204": { description: done } }
              /items:
                get:
                  operationId: listItems
                  parameters: [ *sort, { name: search, in: query, schema: { type: string, enum: [all] } } ]
                  responses: { "204": { description: done } }
            """
        #expect(try nested(paths) == ["Search.Sort", "ListItems.SearchSchema"])
    }

    @Test("A type keeps the name of an operation where nothing of the operation's is referred to")
    func unrelated() throws {
        let paths =
            Self.status.replacing("PROPERTY", with: "state") + """

                  /orders:
                    get:
                      operationId: listOrders
                      parameters: [ { name: status, in: query, schema: { type: string, enum: [open] } } ]
                      responses: { "204": { description: done } }
                """
        #expect(try nested(paths) == ["Status.OkBody", "Status.OkBody.State", "ListOrders.Status"])
    }
}
