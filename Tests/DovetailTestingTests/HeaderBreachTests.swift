import DovetailRuntime
import DovetailTesting
import Testing

/// Header fields of responses, held to their schemas.
struct HeaderBreachTests {
    private static func document(_ schema: String) -> String {
        """
        openapi: 3.1.0
        info: { title: Heads, version: 1.0.0 }
        paths:
          /heads:
            get:
              operationId: getHeads
              responses:
                '204':
                  description: Heads.
                  headers:
                    X-Head: { \(schema) }
        components:
          schemas:
            Counts: { type: array, items: { type: integer } }
        """
    }

    private static let map = "explode: true, schema: { type: object, additionalProperties: { type: integer } }"
    private static let pattern = "schema: { type: object, patternProperties: { '^n': { type: integer } } }"
    private static let all = "schema: { allOf: [{ $ref: '#/components/schemas/Counts' }], maxItems: 2 }"
    private static let any = "schema: { anyOf: [{ $ref: '#/components/schemas/Counts' }, { type: 'null' }] }"
    private static let tuple = "schema: { type: array, prefixItems: [{ type: boolean }], items: { type: integer } }"

    @Test(
        "a text is what its schema takes of all that it can stand for",
        arguments: [
            (map, "a=1,b=2", true), (map, "a=1,b=x", false),
            (pattern, "n,1,m,x", true), (pattern, "n,x", false),
            (all, "1,2", true), (all, "1,2,3", false), (all, "x", false),
            (any, "1", true), (any, "1,2", true), (any, "x", false),
            (tuple, "true,1", true), (tuple, "1,1", false),
        ]
    )
    func texts(schema: String, text: String, isRight: Bool) throws {
        var response = ServiceResponse(status: 204)
        response.headers.append("X-Head", text)
        let found = try Contract(Self.document(schema)).breaches(of: response, to: "getHeads")
        #expect(found.isEmpty == isRight, "\(found)")
    }
}
