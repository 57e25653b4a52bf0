import Testing

@testable import OpenAPICodegen

@Suite("What of a content's schema is enforced")
struct ContentLoweringTests {
    private func lower(_ request: String, _ response: String = "{}") throws -> (BodyModel?, [String]) {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { required: true, content: \(request) }
                      responses: { "200": { description: ok, content: \(response) } }
                """,
            version: "3.2.0"
        )
        return (fixture.model?.operations.first?.body, fixture.findings)
    }

    @Test("Every content that passes through is a warning, in requests and in responses")
    func passedThrough() throws {
        let content = """
            { application/xml: { schema: { type: object } }, image/png: { schema: { type: string, format: binary } }, \
            application/yaml: { schema: { type: object } } }
            """
        let (_, findings) = try lower(content, content)
        #expect(
            findings
                == [6, 6, 7, 7].enumerated().map { index, line in
                    let name = index.isMultiple(of: 2) ? "application/xml" : "application/yaml"
                    return "\(line): the schema of `\(name)` is not enforced: its bytes pass through as they are"
                }
        )
    }

    @Test(
        "A schema that nothing is read by is a warning",
        arguments: [
            (
                "application/jsonl: { schema: { type: array, maxItems: 1 }, itemSchema: { type: integer } }",
                "the `schema` of `application/jsonl` is not enforced beside its `itemSchema`: items are read one by one"
            ),
            (
                "application/jsonl: { schema: { type: array, items: { type: string } }, itemSchema: { type: integer } }",
                "the `schema` of `application/jsonl` is not enforced beside its `itemSchema`: items are read one by one"
            ),
            ("application/jsonl: { schema: { type: array }, itemSchema: { type: integer } }", nil),
            (
                "application/json: { itemSchema: { type: integer } }",
                "the `itemSchema` of `application/json` is not enforced: it is no sequence of items"
            ),
            (
                "image/png: { schema: { type: string, format: binary }, itemSchema: { type: integer } }",
                "the schema of `image/png` is not enforced: its bytes pass through as they are"
            ),
            (
                "image/png: { schema: { type: string, format: binary, pattern: a } }",
                "`pattern` of `image/png` is not enforced: bytes are held to their lengths alone"
            ),
        ] as [(String, String?)]
    )
    func ignored(content: String, sentence: String?) throws {
        let (_, requests) = try lower("{ \(content) }")
        #expect(requests == sentence.map { ["6: " + $0] } ?? [])
        let (_, responses) = try lower("{ text/plain: {} }", "{ \(content) }")
        #expect(responses == sentence.map { ["7: " + $0] } ?? [])
    }

    @Test(
        "A response of a range is bytes of a media type that the handler names",
        arguments: [
            ("'text/*': { schema: { type: string } }", "text/*"),
            ("'application/*+json': { schema: { type: object } }", "application/*+json"),
        ]
    )
    func ranges(content: String, name: String) throws {
        let fixture = try LoweringFixture(
            paths: "  /a: { get: { responses: { '200': { description: d, content: { \(content) } } } } }"
        )
        let response = try #require(fixture.model?.operations.first?.responses.first, "\(fixture.findings)")
        let call = #"ServiceResponse(status: 200, content: body, documented: ["\#(name)"])"#
        #expect(response.contents.map { $0.response(status: "200") } == [call])
        #expect(
            fixture.findings == ["4: the schema of `\(name)` is not enforced: its bytes pass through as they are"]
        )
    }

    @Test(
        "A body of bytes is held to the lengths of its media type",
        arguments: [
            (
                """
                { image/png: { schema: { type: string, format: binary, maxLength: 10 } }, \
                image/jpeg: { schema: { type: string, format: binary, maxLength: 20, minLength: 5 } } }
                """,
                20,
                #"reader.content(lengths: [.init(max: 10), .init(min: 5, max: 20)], of: ["image/png", "image/jpeg"])"#
            ),
            (
                "{ image/png: { schema: { allOf: [ { type: string, format: binary, maxLength: 9 } ] } } }", 9,
                "reader.content()"
            ),
            (
                "{ image/png: { schema: { type: string, format: binary, maxLength: 10 } }, image/gif: {} }",
                nil,
                #"reader.content(lengths: [.init(max: 10), .init()], of: ["image/png", "image/gif"])"#
            ),
            ("{ image/png: { schema: { type: string, format: binary } } }", nil, "reader.content()"),
        ] as [(String, Int?, String)]
    )
    func lengths(content: String, limit: Int?, reading: String) throws {
        let (body, findings) = try lower(content)
        #expect(findings == [])
        #expect(body?.maxLength == limit)
        var shapes = ShapeEmitter()
        #expect(body?.contents[0].reading(&shapes) == reading)
    }

    @Test("A form in a parameter is read where it is the whole query, and passes through with a warning elsewhere")
    func formParameters() throws {
        func parameter(_ place: String) throws -> (ParameterModel?, [String]) {
            let form =
                "{ application/x-www-form-urlencoded: { schema: { type: object, properties: { x: { type: integer } } } } }"
            let fixture = try LoweringFixture(
                paths: """
                      /a:
                        get:
                          parameters: [{ name: i, in: \(place), content: \(form) }]
                          responses: { "204": { description: done } }
                    """,
                version: "3.2.0"
            )
            return (fixture.model?.operations.first?.parameters.first, fixture.findings)
        }
        let (whole, silence) = try parameter("querystring")
        #expect(silence == [])
        #expect(try ShapeEmitter.notation(#require(whole).shape) == #"{"x":n}"#)
        let (part, findings) = try parameter("query")
        #expect(
            findings == [
                "6: the schema of `application/x-www-form-urlencoded` is not enforced: its bytes pass through as they are"
            ]
        )
        #expect(part?.shape == .string)
        #expect(part?.value.representation == .string)
    }
}
