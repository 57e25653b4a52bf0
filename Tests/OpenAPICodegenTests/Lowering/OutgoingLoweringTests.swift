import Testing

@testable import OpenAPICodegen

@Suite("What webhooks and callbacks become")
struct OutgoingLoweringTests {
    /// A callback with these fields in its operation, or of this address.
    private func lower(
        _ fields: String,
        address: String = "{$request.body#/url}",
        version: String = "3.1.0"
    ) throws -> LoweringFixture {
        try LoweringFixture(
            paths: """
                  /a:
                    post:
                      responses: { "204": { description: done } }
                      callbacks:
                        told:
                          '\(address)':
                            post: { responses: { "204": { description: done } }, \(fields) }
                """,
            schemas: "    {}\n  securitySchemes:\n    key: { type: apiKey, in: header, name: X-Key }",
            version: version
        )
    }

    /// The findings, but for that of a scheme that nothing asks for.
    private func findings(_ fixture: LoweringFixture) -> [String] {
        fixture.findings.filter { !$0.contains("so it protects nothing") }
    }

    private static let integers = "schema: { type: array, items: { type: integer } }"
    private static let object = "schema: { type: object, properties: { a: { type: integer } } }"
    private static let form = "content: { application/x-www-form-urlencoded: { \(object) } }"

    @Test(
        "A parameter is sent in its style",
        arguments: [
            ("in: query, \(integers)", #"appendQuery("p", self.p)"#),
            (
                "in: query, style: pipeDelimited, explode: false, \(integers)",
                #"appendQuery("p", self.p, .pipeDelimited, explode: false)"#
            ),
            ("in: query, style: deepObject, \(object)", #"appendQuery("p", self.p, .deepObject)"#),
            ("in: query, content: { application/json: { \(integers) } }", #"appendQuery("p", json: self.p)"#),
            ("in: header, \(integers)", #"appendHeader("p", self.p)"#),
            ("in: header, explode: true, \(object)", #"appendHeader("p", self.p, explode: true)"#),
            ("in: cookie, style: cookie, \(integers)", #"appendCookie("p", self.p, .cookie)"#),
            ("in: querystring, \(form)", "appendForm(self.p)"),
            ("in: querystring, content: { application/json: {} }", "setQuery(self.p, isJSON: true)"),
        ]
    )
    func styles(parameter: String, call: String) throws {
        let fixture = try lower("parameters: [{ name: p, \(parameter) }]", version: "3.2.0")
        #expect(findings(fixture) == [])
        let outgoing = try #require(fixture.model?.outgoing.first)
        #expect(outgoing.parameters.map(\.sending) == [call])
        var printer = CodePrinter()
        OutgoingEmitter.emit(outgoing, into: &printer)
        #expect(printer.text.contains("message.\(call)\n"))
    }

    @Test(
        "What nothing is generated for is a warning at its line",
        arguments: [
            (
                "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]",
                "10: the path parameter `id` of a request that this service sends has no effect"
            ),
            (
                "security: [{ key: [] }]",
                "15: the security scheme `key` has no effect on webhooks and callbacks: they are sent without credentials"
            ),
            (
                "requestBody: { content: { application/xml: {}, application/json: {} } }",
                "10: `application/xml` is not sent in webhooks and callbacks: the request is of `application/json`"
            ),
        ]
    )
    func unsent(fields: String, sentence: String) throws {
        let fixture = try lower(fields)
        #expect(findings(fixture) == [sentence])
        #expect(fixture.model?.outgoing.first?.parameters == [])
        let isNamed = fields.hasPrefix("security")
        #expect(fixture.findings.contains { $0.contains("so it protects nothing") } == !isNamed)
    }

    @Test("An address that is made of the response is a warning")
    func responses() throws {
        let fixture = try lower("tags: []", address: "{$response.body#/url}")
        #expect(
            findings(fixture) == [
                "9: the address of the callback is made of the response, and is not found: only requests are looked at"
            ]
        )
    }
}
