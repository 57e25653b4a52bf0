import Testing

@testable import OpenAPICodegen

@Suite("A row of the table of routes")
struct RouteTableTests {
    private func row(_ parameters: String) throws -> String {
        let fixture = try LoweringFixture(
            paths: """
                  /archive:
                    put:
                      parameters: [\(parameters)]
                      requestBody: { content: { application/octet-stream: {} } }
                      responses: { "204": { description: done } }
                """
        )
        return ServiceEmitter.row(try #require(fixture.model?.operations.first))
    }

    @Test("names the described fields that say how the body is to be read")
    func bodyFields() throws {
        let coding = "{ name: Content-Encoding, in: header, schema: { type: string } }"
        let other = "{ name: X-Content-Range, in: header, schema: { type: string } }"
        #expect(try row("\(coding), \(other)").contains(#"bodyFields: ["content-encoding"]"#))
        #expect(try !row(other).contains("bodyFields"))
    }
}
