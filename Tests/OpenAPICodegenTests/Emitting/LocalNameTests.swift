import Testing

@testable import OpenAPICodegen

@Suite("Names inside generated functions")
struct LocalNameTests {
    @Test("A header field keeps its label, and has a name of its own where its value is encoded")
    func headers() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /a:
                    get:
                      responses:
                        "200":
                          description: ok
                          headers:
                            Response: { required: true, schema: { type: string } }
                            REQUEST: { schema: { type: string } }
                            request2: { schema: { type: string } }
                          content: { application/json: {}, text/plain: {} }
                """
        )
        let operation = try #require(fixture.model?.operations.first)
        #expect(operation.responses[0].headers.map(\.name) == ["response", "request", "request2"])
        var printer = CodePrinter()
        ResponseEncoding.emit(operation.responses[0], in: operation.typeName, into: &printer)
        let lines = printer.text.split(separator: "\n").map { String($0.trimmingPrefix { $0 == " " }) }
        #expect(lines.first == "case .ok(let body, let response2, let request3, let request2):")
        #expect(lines.contains(#"response.appendHeader("Response", response2)"#))
        #expect(lines.contains(#"response.appendHeader("REQUEST", request3)"#))
        #expect(lines.contains(#"response.appendHeader("request2", request2)"#))
        #expect(lines.contains { $0.contains("request.preferred(of:") } == false)
    }

    @Test("Parameters and parts have other names than the members that Swift makes for their types")
    func members() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /a:
                    post:
                      parameters: [{ name: hashValue, in: query, schema: { type: string } }]
                      requestBody:
                        content: { multipart/form-data: { schema: { type: object, properties: { hashValue: { type: string } } } } }
                      responses: { "204": { description: done } }
                      callbacks:
                        told:
                          '{$request.body#/url}':
                            post:
                              parameters: [{ name: outgoingMessage, in: query, schema: { type: string } }]
                              responses: { "204": { description: done } }
                """
        )
        let model = try #require(fixture.model)
        #expect(model.operations[0].parameters.map(\.name) == ["queryHashValue"])
        guard case .multipart(let parts, _) = model.operations[0].body?.contents[0].form else {
            Issue.record("The body has parts")
            return
        }
        #expect(parts.map(\.name) == ["hashValue2"])
        #expect(model.outgoing[0].parameters.map(\.name) == ["queryOutgoingMessage"])
    }
}
