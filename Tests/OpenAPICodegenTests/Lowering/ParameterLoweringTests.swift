import Testing

@testable import OpenAPICodegen

@Suite("How parameters are read")
struct ParameterLoweringTests {
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
        let cursor = "name: 'free[after]', in: query, schema: { type: string }"
        #expect(try others("in: query, style: deepObject, \(map) }, { \(filter) }, { \(cursor)") == ["free[after]"])
        let named = "schema: { type: object, properties: { after: { type: string } } }"
        #expect(try others("in: query, style: deepObject, \(named) }, { \(cursor)") == [])
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

    @Test(
        "A default that no number of Swift's holds is a warning",
        arguments: [
            "type: number, default: 1e400",
            "type: integer, default: 9223372036854775808",
            "type: [integer, 'null'], default: 1e20",
            "type: array, items: { type: integer }, default: [1, 1e20]",
            "type: object, additionalProperties: { type: integer }, default: { a: 1e20 }",
        ]
    )
    func wideDefault(schema: String) throws {
        let parameter = "{ name: a, in: query, schema: { \(schema) } }"
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
}
