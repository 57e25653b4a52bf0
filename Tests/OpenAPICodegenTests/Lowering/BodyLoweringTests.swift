import Testing

@testable import OpenAPICodegen

@Suite("What request bodies become")
struct BodyLoweringTests {
    /// The type and the reading of a body, or what is said of it.
    private func body(_ content: String, version: String = "3.1.0") throws -> (model: BodyModel?, findings: [String]) {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { required: true, content: { \(content) } }
                      responses: { "204": { description: done } }
                """,
            schemas: "    A: { type: string }",
            version: version
        )
        return (fixture.model?.operations.first?.body, fixture.findings)
    }

    @Test(
        "A body has the type that its media type gives it",
        arguments: [
            ("application/json: { schema: { type: integer } }", "Int", "reader.jsonBody { $0.readInt() }"),
            ("application/a+json: { schema: { type: integer } }", "Int", "reader.jsonBody { $0.readInt() }"),
            ("text/plain: { schema: { type: integer } }", "Int", "reader.textBody(.number) { $0.readInt() }"),
            ("text/html: {}", "String", "reader.textBody(.string) { $0.readString() }"),
            ("application/octet-stream: {}", "RequestContent", "reader.content()"),
            ("image/*: { schema: { type: string, format: binary } }", "RequestContent", "reader.content()"),
            (
                "application/jsonl: { itemSchema: { type: integer } }", "RequestItems<Int>",
                "reader.items(.jsonLines) { $0.readInt() }"
            ),
            (
                "multipart/form-data: { schema: { type: object, properties: { a: { type: string } } } }",
                "PostNotes.Body", "reader.multipartBody { PostNotes.Body(reading: &$0) }"
            ),
        ]
    )
    func bodyType(content: String, type: String, reading: String) throws {
        let (model, findings) = try body(content, version: "3.2.0")
        let body = try #require(model, "\(findings)")
        var shapes = ShapeEmitter()
        #expect(body.propertyType(in: "PostNotes") == type)
        #expect(body.contents[0].reading(&shapes) == reading)
        #expect(findings == [])
    }

    @Test("Media types of one meaning are one content; others are cases")
    func choice() throws {
        let (model, _) = try body(
            """
            application/json: { schema: { $ref: "#/components/schemas/A" } },
            application/a+json: { schema: { $ref: "#/components/schemas/A" } },
            application/b+json: { schema: { type: integer } }, text/plain: {}, image/png: {}, image/*: {}
            """
        )
        let body = try #require(model)
        #expect(body.contents.map(\.name) == ["json", "bJSON", "text", "bytes"])
        #expect(body.contents[0].contentTypes == ["application/json", "application/a+json"])
        #expect(body.propertyType(in: "PostNotes") == "PostNotes.Body")
        #expect(!body.isStream)
    }

    @Test(
        "A schema that is not enforced is a warning at its line",
        arguments: ["application/xml", "application/pdf", "text/csv", "*/*"]
    )
    func passThrough(name: String) throws {
        let (model, findings) = try body("\"\(name)\": { schema: { type: object, properties: { a: {} } } }")
        #expect(model?.contents[0].form == .bytes)
        #expect(findings == ["6: the schema of `\(name)` is not enforced: its bytes pass through as they are"])
    }

    @Test(
        "A body has a limit where all that it may be is bounded",
        arguments: [
            ("image/png: { schema: { type: string, format: binary, maxLength: 9 } }", 9),
            ("text/plain: { schema: { type: string, maxLength: 9 } }", 36),
            ("image/*: { schema: { maxLength: 9 } }, text/plain: { schema: { type: string, maxLength: 1 } }", 9),
            ("image/png: { schema: { type: string, format: binary } }", nil),
            ("application/json: { schema: { type: string, maxLength: 9 } }", nil),
        ] as [(String, Int?)]
    )
    func limits(content: String, limit: Int?) throws {
        let (model, findings) = try body(content)
        #expect(try #require(model, "\(findings)").maxLength == limit)
    }

    @Test("A part is a file, text or JSON, by its schema and its encoding")
    func parts() throws {
        let (model, findings) = try body(
            """
            multipart/form-data: {
              encoding: { file: { contentType: "image/png, image/jpeg" }, meta: { contentType: application/json } },
              schema: { type: object, required: [file], additionalProperties: false, properties: {
                file: { type: string, format: binary }, files: { type: array, maxItems: 3, uniqueItems: true, items: { type: string, format: binary, maxLength: 9 } },
                meta: { type: object, properties: { a: {} } }, tags: { type: array, items: { type: string } } } } }
            """.replacing("\n", with: " ")
        )
        let body = try #require(model, "\(findings)")
        guard case .multipart(let parts, let refusesUnknown) = body.contents[0].form else {
            Issue.record("\(body.contents[0].form)")
            return
        }
        #expect(refusesUnknown)
        #expect(parts.map { $0.value?.typeName ?? "file" } == ["file", "file", "PostNotes.Meta", "[String]"])
        #expect(parts[0].contentTypes == ["image/png", "image/jpeg"])
        #expect(parts[0].files == FilesModel())
        #expect(parts[1].files == FilesModel(isArray: true, maxItems: 3, uniqueItems: true, maxLength: 9))
        #expect(parts[2].shape == .json)
    }

    @Test(
        "A form of any composition is read, and one that cannot be told apart beforehand is a form or bytes",
        arguments: [
            (
                "{ allOf: [ { $ref: '#/components/schemas/A' }, { properties: { b: { type: string } } } ] }",
                "multipart a b"
            ),
            ("{ anyOf: [ { $ref: '#/components/schemas/A' }, { type: object } ] }", "bytes"),
            ("{ type: object, additionalProperties: { type: integer } }", "{*:n}"),
            ("{ type: object, patternProperties: { '^f': { type: string, format: binary } } }", "bytes"),
            ("{ type: string }", "bytes"),
        ]
    )
    func compositions(schema: String, form: String) throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    post:
                      requestBody: { content: { multipart/form-data: { schema: \(schema) } } }
                      responses: { "204": { description: done } }
                """,
            schemas: "    A: { type: object, properties: { a: { type: string, format: binary } } }"
        )
        let content = try #require(fixture.model?.operations.first?.body?.contents.first, "\(fixture.findings)")
        switch content.form {
        case .multipart(let parts, _): #expect(form == "multipart " + parts.map(\.name).joined(separator: " "))
        case .multipartForm(let shape): #expect(form == ShapeEmitter.notation(shape))
        default: #expect(form == "\(content.form)")
        }
    }
}
