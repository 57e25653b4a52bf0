import Testing

@testable import OpenAPICodegen

@Suite("Stacks as deep as documents")
struct DeepStackTests {
    @Test("A value may be computed much deeper than on a main thread")
    func depth() {
        @Sendable func descend(_ depth: Int) -> Int { depth == 0 ? 0 : 1 + descend(depth - 1) }
        #expect(DeepStack.run { descend(1_000_000) } == 1_000_000)
        let (first, second) = Concurrently.both({ descend(1_000_000) }, { "x" })
        #expect(first == 1_000_000 && second == "x")
    }

    /// Each is lowered while the one before it is.
    @Test("Schemas may refer to one another in a line of hundreds")
    func line() {
        let schemas = (0..<500).map { number in
            "    S\(number): { type: object, properties: { next: { $ref: '#/components/schemas/S\(number + 1)' } } }"
        }
        let names = DeepStack.run {
            try? LoweringFixture(
                paths: """
                      /a:
                        post:
                          requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } }
                          responses: { "204": { description: done } }
                    """,
                schemas: schemas.joined(separator: "\n") + "\n    S500: { type: object }"
            ).model?.types.map(\.name)
        }
        #expect(names?.count == 501)
    }
}
