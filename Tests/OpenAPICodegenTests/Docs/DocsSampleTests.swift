import Testing

@testable import OpenAPICodegen

@Suite("Sample requests on the documentation page")
struct DocsSampleTests {
    /// The page's text behind `curl -X POST '`, for an operation of the path `/a/{id}`.
    private static func command(_ operation: String, components: String = "{}") throws -> String {
        let responses = "responses: { '204': { description: x } }"
        let text = try DocsPage(paths: "/a/{id}: { post: { \(operation), \(responses) } }", components: components).text
        let start = try #require(text.firstRange(of: "curl -X POST '")).upperBound
        return String(text[start...])
    }

    private static let id = "{ name: id, in: path, required: true, schema: { type: string }, example: i }"

    @Test(
        "Values in the path are laid out in their style",
        arguments: [
            ("simple", false, "a,b", "r,1"), ("simple", true, "a,b", "r=1"), ("label", false, ".a,b", ".r,1"),
            ("label", true, ".a.b", ".r=1"), ("matrix", false, ";id=a,b", ";id=r,1"),
            ("matrix", true, ";id=a;id=b", ";r=1"),
        ]
    )
    func pathStyles(style: String, explode: Bool, list: String, object: String) throws {
        let layout = "name: id, in: path, required: true, style: \(style), explode: \(explode)"
        let ofList = try Self.command("parameters: [{ \(layout), schema: { type: array }, example: [a, b] }]")
        #expect(ofList.hasPrefix("http://localhost:8080/a/\(list)'"))
        let ofObject = try Self.command("parameters: [{ \(layout), schema: { type: object }, example: { r: 1 } }]")
        #expect(ofObject.hasPrefix("http://localhost:8080/a/\(object)'"))
    }

    @Test(
        "Values in the query are laid out in their style",
        arguments: [
            ("form", true, "{ type: array }", "[a, 'b,c']", "q=a&q=b%2Cc"),
            ("form", false, "{ type: array }", "[a, 'b,c']", "q=a,b%2Cc"),
            ("form", true, "{ type: object }", "{ r: 1, g: [2, 3] }", "r=1&g=2&g=3"),
            ("spaceDelimited", false, "{ type: array }", "[a, b]", "q=a%20b"),
            ("pipeDelimited", false, "{ type: array }", "[a, b]", "q=a%7Cb"),
            (
                "deepObject", true, "{ type: object }", "{ r: { s: 1 }, g: [2, 3] }",
                "q%5Br%5D%5Bs%5D=1&q%5Bg%5D=2&q%5Bg%5D=3"
            ),
        ]
    )
    func queryStyles(style: String, explode: Bool, schema: String, example: String, query: String) throws {
        let layout = "name: q, in: query, style: \(style), explode: \(explode), schema: \(schema)"
        let command = try Self.command("parameters: [\(Self.id), { \(layout), example: \(example) }]")
        #expect(command.hasPrefix("http://localhost:8080/a/i?\(query)'"))
    }

    @Test("A value with a media type is JSON, wherever it travels")
    func contentParameters() throws {
        let content = "content: { application/json: { schema: { type: object }, example: { a: 1 } } }"
        let command = try Self.command(
            "parameters: [\(Self.id), { name: q, in: query, \(content) }, { name: X-Q, in: header, \(content) }]"
        )
        #expect(command.hasPrefix("http://localhost:8080/a/i?q=%7B%22a%22%3A1%7D' \\\n  -H 'X-Q: {\"a\":1}'"))
    }

    @Test("A key in the query has its place, and all cookies are one header")
    func keys() throws {
        let command = try Self.command(
            """
            parameters: [\(Self.id), { name: c, in: cookie, schema: { type: string }, example: one }], \
            security: [{ query: [], cookie: [] }]
            """,
            components: """
                securitySchemes:
                  query: { type: apiKey, in: query, name: key }
                  cookie: { type: apiKey, in: cookie, name: sid }
                """
        )
        #expect(
            command.hasPrefix(
                "http://localhost:8080/a/i?key='\"$API_KEY\" \\\n  -H \"Cookie: c=one; sid=$API_KEY\""
            )
        )
    }

    @Test("A form is sent part by part, files from files, and no text becomes one")
    func parts() throws {
        let schema = """
            { type: object, properties: {
              name: { type: string, default: "@home;type=x" }, tags: { type: array, items: { type: string }, default: [a, b] },
              file: { type: string, format: binary }, photo: { type: string, contentMediaType: image/png },
              meta: { type: object, default: { a: 1 } } } }
            """
        let command = try Self.command(
            "parameters: [\(Self.id)], requestBody: { content: { multipart/form-data: { schema: \(schema) } } }"
        )
        #expect(
            command.hasPrefix(
                """
                http://localhost:8080/a/i' \\
                  --form-string 'name=@home;type=x' \\
                  -F 'tags=a' \\
                  -F 'tags=b' \\
                  -F 'file=@file' \\
                  -F 'photo=@file' \\
                  -F 'meta={"a":1}'
                """
            )
        )
    }

    @Test(
        "A body is sent as what it is",
        arguments: [
            ("application/octet-stream: {}", "--data-binary '@file'"),
            ("image/png: { schema: { type: string, format: binary } }", "--data-binary '@file'"),
            ("text/plain: { example: '@home' }", "--data-raw '@home'"),
            ("text/plain: { example: home }", "-d 'home'"),
            (
                "application/x-www-form-urlencoded: { example: { a: [1, 2], b: { c: d } } }",
                "-d 'a=1&a=2&b=%7B%22c%22%3A%22d%22%7D'"
            ),
            (
                """
                application/x-www-form-urlencoded: { schema: { type: object, properties: { a: {}, b: {} } }, \
                encoding: { a: { explode: false }, b: { style: deepObject } }, example: { a: [1, 2], b: { c: d } } }
                """,
                "-d 'a=1,2&b%5Bc%5D=d'"
            ),
        ]
    )
    func bodies(content: String, option: String) throws {
        let command = try Self.command("parameters: [\(Self.id)], requestBody: { content: { \(content) } }")
        let type = content.prefix { $0 != ":" }
        #expect(command.hasPrefix("http://localhost:8080/a/i' \\\n  -H 'Content-Type: \(type)' \\\n  \(option)"))
    }

    @Test("The script has what the command has: keys, files and parts")
    func clientModel() throws {
        let multipart = "multipart/form-data: { schema: { properties: { file: { type: string, format: binary } } } }"
        let page = try DocsPage(
            paths: """
                /a: { post: { security: [{ k: [] }], requestBody: { content: { \(multipart) } }, responses: { '204': { description: x } } } }
                /b: { post: { requestBody: { content: { a/b: {} } }, responses: { '204': { description: x } } } }
                """,
            components: "{ securitySchemes: { k: { type: apiKey, in: query, name: key } } }"
        )
        #expect(page.clientModel.contains(#""keys":["?key="],"parts":[["file","…",true]]"#))
        #expect(page.clientModel.contains(#""body":"","isFile":true"#))
    }

    @Test("An example of a header's content is on the page")
    func headerContent() throws {
        let header = "{ content: { text/plain: { schema: { type: string }, example: just so } } }"
        let page = try DocsPage(
            paths: "/a: { get: { responses: { '204': { description: x, headers: { X-H: \(header) } } } } }"
        )
        #expect(page.text.contains("for example just so"))
    }
}
