import Testing

@testable import OpenAPICodegen

@Suite("What operations become")
struct OperationLoweringTests {
    private func lower(_ operation: String) throws -> LoweringFixture {
        try LoweringFixture(
            paths: """
                  /notes/{id}:
                    get:
                \(operation)
                """
        )
    }

    @Test("Parameters of one name in several places are told apart, and the path's keeps it")
    func parameterNames() throws {
        let fixture = try lower(
            """
                  parameters:
                    - { name: id, in: query, schema: { type: string } }
                    - { name: id, in: path, required: true, schema: { type: string } }
                    - { name: ID, in: header, schema: { type: string } }
                  responses: { "204": { description: done } }
            """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.parameters.map(\.name) == ["queryID", "id", "headerID"])
        #expect(operation.parameters.map(\.wireName) == ["id", "id", "ID"])
    }

    @Test("An operation without operationId is named by its method and path")
    func derivedName() throws {
        let fixture = try lower(
            """
                  parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                  responses: { "204": { description: done } }
            """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.name == "getNotesID")
        #expect(operation.typeName == "GetNotesID")
        #expect(fixture.model?.groups.map(\.protocolName) == ["DefaultHandlers"])
    }

    @Test("Exact codes, ranges and default are cases of their own")
    func statuses() throws {
        let fixture = try lower(
            """
                  parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                  responses:
                    "200": { description: a }
                    "418": { description: b }
                    4XX: { description: c }
                    default: { description: d }
            """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.responses.map(\.name) == ["ok", "status418", "clientError", "default"])
    }

    /// The expression that reads the one parameter of an operation.
    private func reading(_ parameter: String, in template: String = "/notes") throws -> String {
        let fixture = try LoweringFixture(
            paths: """
                  \(template):
                    get:
                      parameters:
                        - { \(parameter) }
                        - { name: other, in: query, schema: { type: string } }
                      responses: { "204": { description: done } }
                """,
            schemas: """
                    Tree: { type: object, properties: { name: { type: string }, next: { $ref: "#/components/schemas/Trees" } } }
                    Trees: { type: array, items: { $ref: "#/components/schemas/Tree" } }
                """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        var shapes = ShapeEmitter()
        var printer = CodePrinter()
        let call = operation.parameters[0].reading(&shapes)
        shapes.emit(into: &printer)
        let notation = printer.text.split(separator: "= ").dropFirst().first?.split(separator: "\n").first ?? ""
        return call.split(separator: " { ")[0] + (notation.isEmpty ? "" : " " + notation)
    }

    @Test(
        "A parameter is read where its style puts it, by the shape of its schema",
        arguments: [
            ("name: a, in: query, schema: { type: string }", #"reader.parameter(.query(), "a", .string)"#),
            (
                "name: a, in: query, required: true, schema: { type: array, items: { type: integer } }",
                #"reader.required(.query(), "a", .array(.number))"#
            ),
            (
                "name: a, in: query, schema: { prefixItems: [ { type: string }, { type: integer } ], items: { type: boolean } }",
                #"reader.parameter(.query(), "a", Shapes.s0) "[s,n,b]""#
            ),
            (
                "name: a, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: {} }",
                #"reader.parameter(.query(.pipeDelimited, explode: false), "a", .array(.string))"#
            ),
            (
                "name: a, in: query, style: deepObject, schema: { type: object, properties: { b: { type: integer } } }",
                #"reader.parameter(.query(.deepObject), "a", Shapes.s9e6df5b5bd5e5b5b) "{\"b\":n}""#
            ),
            (
                "name: a, in: query, schema: { type: object, additionalProperties: { type: boolean } }",
                #"reader.parameter(.query(others: ["other"]), "a", Shapes.s0) "{*:b}""#
            ),
            (
                "name: a, in: query, schema: { type: [integer, 'null'] }",
                #"reader.parameter(.query(), "a", Shapes.s0) "n|z""#
            ),
            (
                "name: a, in: query, style: deepObject, schema: { $ref: '#/components/schemas/Tree' }",
                #"reader.parameter(.query(.deepObject), "a", Shapes.s0) "{\"name\":s,\"next\":[j|^0]}""#
            ),
            (
                "name: a, in: query, allowEmptyValue: true, schema: { type: boolean }",
                #"reader.parameter(.query(allowsEmpty: true), "a", .boolean)"#
            ),
            (
                "name: a, in: query, content: { application/json: { schema: { type: object } } }",
                #"reader.parameter(.query(), "a", .json)"#
            ),
            (
                "name: a, in: query, schema: { type: array, items: { type: integer }, default: [1, 2] }",
                #"reader.parameter(.query(), "a", .array(.number), default: "[1,2]")"#
            ),
            (
                "name: a, in: header, explode: true, schema: { type: array, items: { type: string } }",
                #"reader.parameter(.header(explode: true), "a", .array(.string))"#
            ),
            ("name: a, in: cookie, schema: { type: number }", #"reader.parameter(.cookie(), "a", .number)"#),
        ]
    )
    func reading(parameter: String, expected: String) throws {
        let hashed = /Shapes\.s[0-9a-f]+/
        let found = try reading(parameter).replacing(hashed, with: "Shapes.s0")
        #expect(found == expected.replacing(hashed, with: "Shapes.s0"))
    }

    @Test("A free-form object in a query leaves what other parameters and API keys are called")
    func freeForm() throws {
        func others(_ place: String) throws -> [String]? {
            let fixture = try LoweringFixture(
                paths: """
                      /notes:
                        get:
                          security: [ { key: [] }, { head: [] } ]
                          parameters: [ { name: free, \(place) } ]
                          responses: { "204": { description: done } }
                    """,
                schemas: """
                        Map: { type: object, additionalProperties: { type: integer } }
                        Range: { type: object, properties: { from: {}, to: {} } }
                      securitySchemes:
                        key: { type: apiKey, in: query, name: api_key }
                        head: { type: apiKey, in: header, name: X-Key }
                        other: { type: apiKey, in: query, name: other_key }
                    """,
                version: "3.2.0"
            )
            return fixture.model?.operations.first?.parameters.first?.source.others
        }
        let map = "schema: { $ref: '#/components/schemas/Map' }"
        let filter = "name: filter, in: query, style: deepObject, \(map)"
        let range = "name: range, in: query, schema: { $ref: '#/components/schemas/Range' }"
        #expect(
            try others("in: query, \(map) }, { \(filter) }, { \(range)")
                == ["filter", "filter[", "range", "from", "to", "api_key"]
        )
        #expect(try others("in: query, style: deepObject, \(map)") == [])
        let form = "in: querystring, content: { application/x-www-form-urlencoded: { \(map) } }"
        #expect(try others(form) == ["api_key"])
    }

    @Test("A form that is the whole query is laid out as its encoding says")
    func wholeQuery() throws {
        let properties = "ids: { type: array, items: { type: integer } }, f: { type: object, properties: { a: {} } }"
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    get:
                      parameters:
                        - name: q
                          in: querystring
                          content:
                            application/x-www-form-urlencoded:
                              schema: { type: object, properties: { \(properties), g: { type: object, properties: { a: {} } } } }
                              encoding: { ids: { style: pipeDelimited, explode: false }, f: { style: deepObject } }
                      responses: { "204": { description: done } }
                """,
            version: "3.2.0"
        )
        let parameter = try #require(fixture.model?.operations.first?.parameters.first, "\(fixture.findings)")
        var shapes = ShapeEmitter()
        let layouts = #"["ids": .pipeDelimited, "f": .deepObject]"#
        #expect(parameter.reading(&shapes).contains(#"(.queryString(layouts: \#(layouts)), "q", "#))
        #expect(ShapeEmitter.notation(parameter.shape) == #"{"ids":[n],"f":{"a":s},"g":j}"#)
    }

    @Test("A default that no number of Swift's holds is a warning")
    func wideDefault() throws {
        let parameter = "{ name: a, in: query, schema: { type: number, default: 1e400 } }"
        let fixture = try LoweringFixture(
            paths: "  /a: { get: { parameters: [\(parameter)], responses: { '204': { description: d } } } }"
        )
        #expect(fixture.model?.operations.first?.parameters.first?.defaultValue == nil)
        #expect(fixture.findings == ["4: the default is beyond every number of Swift's type, and has no effect"])
    }

    @Test(
        "A path parameter has its style",
        arguments: [
            ("style: label", #"reader.required(.path(0, .label), "a", .string)"#),
            ("style: matrix, explode: true", #"reader.required(.path(0, .matrix, explode: true), "a", .string)"#),
        ]
    )
    func pathStyle(fields: String, expected: String) throws {
        let parameter = "name: a, in: path, required: true, \(fields), schema: { type: string }"
        #expect(try reading(parameter, in: "/notes/{a}") == expected)
    }

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

    @Test("A type of an operation does not have the name of a component, which it would hide")
    func hiddenComponent() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    get:
                      operationId: list
                      parameters:
                        - { name: state, in: query, schema: { type: string, enum: [on, off] } }
                        - { name: other, in: query, schema: { $ref: '#/components/schemas/State' } }
                      responses: { "204": { description: done } }
                """,
            schemas: "    State: { type: string, pattern: a }"
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.parameters.map(\.value.typeName) == ["List.StateSchema", "State"])
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

    @Test("Clients choose among the forms of success, and a handler is told what they prefer")
    func representations() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /notes:
                    get:
                      responses:
                        "200":
                          description: ok
                          content: { application/json: {}, text/plain: {} }
                          headers: { X-Tags: { schema: { type: array, items: { type: string } } } }
                        "400": { description: no, content: { application/problem+json: {} } }
                """
        )
        let operation = try #require(fixture.model?.operations.first, "\(fixture.findings)")
        #expect(operation.representations.map(\.name) == ["json", "text"])
        #expect(operation.preferenceName == "preferredContent")
        #expect(operation.responses[0].typeName == "OkBody")
        #expect(operation.responses[0].headers[0].form == .simple)
        #expect(operation.responses[1].contents.map(\.name) == ["json"])
    }
}
