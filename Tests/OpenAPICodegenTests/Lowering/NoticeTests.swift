import Testing

@testable import OpenAPICodegen
@testable import OpenAPIDocument

@Suite("What a document says of a service and its operations as a whole")
struct NoticeTests {
    private func notices(_ fields: String) throws -> (notices: [String], findings: [String]) {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    get:
                \(fields)
                      responses: { "204": { description: done } }
                """
        )
        let operation = fixture.model?.operations.first
        return (operation?.notices.map { "\($0.name): \($0.value)" } ?? [], fixture.findings)
    }

    @Test(
        "A deprecated operation says so, with its dates",
        arguments: [
            ("      deprecated: true", ["Deprecation: @0"]),
            ("      deprecated: true\n      x-deprecated-since: 2025-01-01", ["Deprecation: @1735689600"]),
            ("      x-sunset: 2027-06-30", ["Sunset: Wed, 30 Jun 2027 00:00:00 GMT"]),
            ("      x-sunset: \"2028-02-29T23:59:58Z\"", ["Sunset: Tue, 29 Feb 2028 23:59:58 GMT"]),
            ("      x-sunset: 1969-12-31", ["Sunset: Wed, 31 Dec 1969 00:00:00 GMT"]),
            ("      deprecated: false", []),
        ]
    )
    func dates(fields: String, expected: [String]) throws {
        #expect(try notices(fields).notices == expected)
    }

    @Test(
        "What is no date is an error at its line",
        arguments: ["soon", "2027-02-29", "2027-6-30", "2027-06-30T25:00:00Z"]
    )
    func noDate(text: String) throws {
        let findings = try notices("      x-sunset: \"\(text)\"").findings
        #expect(findings.count == 1)
        #expect(findings.first?.hasPrefix("6: `x-sunset` must be a date such as") == true)
    }

    @Test(
        "The first server's path stands before every path",
        arguments: [
            ("https://api.example.com/v2/", "/v2"), ("/v2", "/v2"), ("/", ""), ("https://api.example.com", ""),
            ("https://example.com/{base}/x?y", "/api/x"), ("//api.example.com/v1", "/v1"), ("//api.example.com", ""),
            ("v2", "/v2"), ("./v2/", "/v2"), ("../{base}", "/api"), (".", ""), ("?a/b", ""),
            ("localhost:80", ""),
        ]
    )
    func basePath(url: String, path: String) {
        let server = Server(
            url: url,
            variables: [ServerVariable(name: "base", defaultValue: "api")],
            location: SourceLocation(file: "", line: 1, column: 1)
        )
        #expect(BasePath.of([server]) == path)
    }
}
