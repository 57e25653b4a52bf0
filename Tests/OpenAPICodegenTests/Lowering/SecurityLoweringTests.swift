import Testing

@testable import OpenAPICodegen

@Suite("What security becomes")
struct SecurityLoweringTests {
    private func lower(_ security: String, schemes: String, tag: String = "notes") throws -> LoweringFixture {
        try LoweringFixture(
            paths: """
                  /notes:
                    get:
                      operationId: listNotes
                      tags: [\(tag)]
                      \(security)
                      responses: { "204": { description: done } }
                """,
            schemas: "    {}\n  securitySchemes:\n    " + schemes
        )
    }

    private static let key = "key: { type: apiKey, in: header, name: X-Key }"

    @Test("Alternatives keep their order, their schemes and their scopes")
    func alternatives() throws {
        let fixture = try lower(
            "security: [ { token: [b, a], key: [] }, {}, { key: [] } ]",
            schemes: Self.key + "\n    token: { type: openIdConnect, openIdConnectUrl: https://a.example/ }"
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        #expect(model.security?.schemes.map(\.wireName) == ["key", "token"])
        #expect(model.security?.combines == true)
        let token = RequiredSchemeModel(scheme: 1, scopes: ["b", "a"])
        let key = RequiredSchemeModel(scheme: 0, scopes: [])
        #expect(model.operations[0].security == [[token, key], [], [key]])
        #expect(model.operations[0].principal == .optional)
    }

    @Test("An operation that asks for nothing but nothing has no principal", arguments: ["[]", "[{}]"])
    func nothing(security: String) throws {
        let fixture = try lower("security: \(security)", schemes: Self.key)
        #expect(fixture.model?.security == nil)
        #expect(fixture.model?.operations[0].principal == OperationModel.PrincipalKind.none)
        #expect(fixture.findings.count == 1 && fixture.findings[0].contains("so it protects nothing"))
    }

    @Test(
        "Every type of scheme has its credential",
        arguments: [
            ("{ type: http, scheme: Basic }", SecuritySchemeModel.Credential.basic),
            ("{ type: http, scheme: BEARER, bearerFormat: JWT }", .bearer),
            ("{ type: http, scheme: Digest }", .http(scheme: "Digest")),
            ("{ type: mutualTLS }", .mutualTLS),
            ("{ type: apiKey, in: query, name: k }", .apiKey(place: .query, name: "k")),
            ("{ type: apiKey, in: cookie, name: k }", .apiKey(place: .cookie, name: "k")),
            ("{ type: oauth2, flows: { implicit: { authorizationUrl: https://a.example/, scopes: {} } } }", .bearer),
        ]
    )
    func credentials(scheme: String, credential: SecuritySchemeModel.Credential) throws {
        let fixture = try lower("security: [ { a-b: [] } ]", schemes: "a-b: \(scheme)")
        let found = try #require(fixture.model?.security?.schemes.first, "\(fixture.findings)")
        #expect(found.credential == credential)
        #expect(found.name == "aB")
        #expect(fixture.findings.isEmpty == (credential != .mutualTLS))
    }

    @Test("A tag called security keeps the names that it would have had", arguments: ["security", "Security"])
    func tag(name: String) throws {
        let fixture = try lower("security: [ { key: [] } ]", schemes: Self.key, tag: name)
        #expect(fixture.model?.groups.map(\.protocolName) == ["SecurityHandlers"])
        #expect(fixture.model?.security?.protocolName == "SecuritySchemeHandlers")
        #expect(fixture.model?.security?.label == "securitySchemes")
    }
}
