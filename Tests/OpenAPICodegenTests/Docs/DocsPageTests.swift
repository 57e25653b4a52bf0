import Testing

@testable import OpenAPICodegen

@Suite("The documentation page")
struct DocsPageTests {
    private static let notes = """
        openapi: 3.1.0
        info: { title: Notes, version: 1.2.3, summary: Short texts, description: "Keeps *notes*." }
        servers: [{ url: "https://{region}.example.com/v1", variables: { region: { default: eu, enum: [eu, us] } } }]
        tags: [{ name: notes, description: Write and read. }]
        security: [{ key: [] }]
        paths:
          /notes/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: integer, format: int64, minimum: 1 }, example: 7 }
            get:
              operationId: getNote
              tags: [notes]
              summary: Read a note.
              description: Gives **one** note.
              parameters:
                - { name: fields, in: query, description: What to give., schema: { type: array, items: { enum: [id, text] } } }
                - { name: X-Trace, in: header, deprecated: true, schema: { type: string, format: uuid } }
              responses:
                "200":
                  description: The note.
                  headers: { ETag: { description: The version., required: true, schema: { type: string } } }
                  content:
                    application/json:
                      schema: { $ref: "#/components/schemas/Note" }
                      examples: { short: { summary: A short one, value: { id: 7, text: hello } } }
                "404": { description: There is none. }
            put:
              operationId: putNote
              deprecated: true
              security: [{ token: [write] }, {}]
              requestBody:
                required: true
                content:
                  application/json: { schema: { $ref: "#/components/schemas/NoteContent" } }
              responses: { default: { description: Anything. } }
        webhooks:
          noteAdded: { post: { summary: A note came, responses: { "204": { description: Taken. } } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            token: { type: http, scheme: bearer }
          schemas:
            Note:
              allOf: [{ $ref: "#/components/schemas/NoteContent" }]
              required: [id]
              properties: { id: { type: integer, readOnly: true } }
            NoteContent:
              type: object
              required: [text]
              additionalProperties: false
              properties:
                text: { type: string, minLength: 1, maxLength: 10000, pattern: "^[a-z<]+$" }
                tags: { type: array, maxItems: 3, uniqueItems: true, items: { type: string, enum: [red, green] } }
                parent: { $ref: "#/components/schemas/Note" }
        """

    @Test("Everything of a document is on the page")
    func completeness() throws {
        let page = try DocsPage(Self.notes)
        let expected = [
            "Notes", "1.2.3", "Short texts", "https://eu.example.com/v1", "region", "one of eu, us",
            "Read a note", "Gives one note.", "/notes/{id}", "GET", "PUT", "deprecated",
            "id", "int64", "at least 1", "fields", "What to give.", "array of string", "X-Trace", "uuid",
            "200", "The note.", "ETag", "The version.", "A short one", "404", "There is none.", "default", "Anything.",
            "A note came", "Webhooks", "204", "Taken.", "API key in the header X-Key", "Bearer token", "write",
            "1 to 10000 characters", "^[a-z<]+$", "at most 3 items", "no item twice", "no other properties",
            "read-only", "required", "application/json",
        ]
        let text = page.text
        for words in expected { #expect(text.contains(words), "\(words)") }
        for value in ["red", "green"] { #expect(text.contains("\"\(value)\""), "\(value)") }
    }

    @Test("A sample request has the values of the examples and the place for the secret")
    func sample() throws {
        let text = try DocsPage(Self.notes).text
        #expect(text.contains("curl 'https://eu.example.com/v1/notes/7' \\\n  -H \"X-Key: $API_KEY\""))
        #expect(text.contains("curl -X PUT 'https://eu.example.com/v1/notes/7'"))
        #expect(text.contains("-H \"Authorization: Bearer $TOKEN\""))
    }

    @Test(
        "An example is above an exclusive minimum of any size",
        arguments: [
            ("1.5", "2"), ("9223372036854775806", "9223372036854775807"),
            ("9223372036854775807", "9223372036854775808"),
        ]
    )
    func exclusiveMinimum(limit: String, example: String) throws {
        let schema = "{ type: integer, exclusiveMinimum: \(limit) }"
        let response = "{ description: x, content: { application/json: { schema: \(schema) } } }"
        let page = try DocsPage(paths: "/a: { get: { responses: { '200': \(response) } } }")
        #expect(page.text.contains(example))
    }

    @Test("An example is made for an exclusive minimum beyond the largest double")
    func endlessMinimum() throws {
        let schema = "{ type: number, exclusiveMinimum: 1e400 }"
        let response = "{ description: x, content: { application/json: { schema: \(schema) } } }"
        let page = try DocsPage(paths: "/a: { get: { responses: { '200': \(response) } } }")
        #expect(page.text.contains("more than 1e400"))
    }

    @Test("Every anchor is there once and every link within the page leads to one")
    func anchors() throws {
        let page = try DocsPage(Self.notes)
        let ids = page.values(of: "id")
        #expect(Set(ids).count == ids.count)
        for link in page.values(of: "href") where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
        for anchor in ["operation/getNote", "schema/Note", "schema/NoteContent/text", "tag/notes"] {
            #expect(ids.contains(anchor), "\(anchor)")
        }
    }

    @Test("Names that differ only in characters that anchors do not have get different anchors")
    func anchorsOfSimilarNames() throws {
        let page = try DocsPage(
            paths: """
                /a/b: { get: { responses: { "204": { description: x } } } }
                /a-b: { get: { responses: { "204": { description: x } } } }
                """,
            components: "{ schemas: { S: { properties: { 'a b': {}, 'a?b': {}, 'ä': {} } } } }"
        )
        let ids = page.values(of: "id")
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains("operation/get-a-b") && ids.contains("operation/get-a-b-2"))
        #expect(ids.contains("schema/S/a-b") && ids.contains("schema/S/a-b-2"))
    }

    @Test("The same document gives the same bytes")
    func determinism() throws {
        let first = try DocsPage(Self.notes).files
        let second = try DocsPage(Self.notes).files
        #expect(first.map(\.path) == second.map(\.path))
        #expect(first.map(\.content) == second.map(\.content))
    }

    @Test("Another content has another name, so that caches never mix versions")
    func names() throws {
        let first = try DocsPage(Self.notes)
        let second = try DocsPage(paths: "{}")
        let path = { (page: DocsPage, name: String) in page.files.first { $0.path.contains(name) }?.path }
        #expect(path(first, "model") != path(second, "model"))
        #expect(path(first, "style") == path(second, "style"))
        for file in first.files.dropFirst() { #expect(first.html.contains(file.path.dropFirst()), "\(file.path)") }
    }

    @Test("In a folder the page finds its parts beside it, another content under another address")
    func folder() throws {
        let first = try DocsPage(Self.notes, in: .files)
        let second = try DocsPage(paths: "{}", in: .files)
        #expect(first.files.map(\.path) == ["index.html", "style.css", "script.js", "model.js"])
        let link = { (page: DocsPage, name: String) in
            (page.values(of: "href") + page.values(of: "src") + page.values(of: "data-model")).first {
                $0.hasPrefix(name)
            }
        }
        for name in ["style.css?", "script.js?", "model.js?"] { #expect(link(first, name) != nil, "\(name)") }
        #expect(link(first, "model.js") != link(second, "model.js"))
        #expect(link(first, "style.css") == link(second, "style.css"))
    }

    @Test("In a folder the page brings its policy, and may send requests to the API's host")
    func folderPolicy() throws {
        let page = try DocsPage(Self.notes, in: .files)
        let policy = try #require(page.values(of: "content").first { $0.hasPrefix("default-src") })
        #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self'; connect-src *;"))
        #expect(page.text.contains("curl 'https://eu.example.com/v1/notes/7'"))
    }

    @Test("The model for the script is one string of JSON, whatever is in it")
    func clientModel() throws {
        let page = try DocsPage(
            components: #"{ schemas: { S: { properties: { __proto__: {}, "it's": { pattern: '\\d' } } } } }"#
        )
        let script = page.clientModel
        #expect(script.hasPrefix("globalThis.apiModel = JSON.parse('{") && script.hasSuffix("}');\n"))
        #expect(script.contains(#""__proto__":"#) && script.contains(#""it\'s":"#) && script.contains(#"\\\\d"#))
        #expect(!script.dropLast().contains("\n"))
    }

    @Test("A page of more than a hundred operations and schemas leaves the schemas of responses in their own place")
    func largePage() throws {
        let component = "N: { type: object, properties: { onlyHere: { type: string } } }"
        let get =
            "get: { responses: { '200': { description: x, content: { a/b: { schema: { $ref: '#/components/schemas/N' } } } } } }"
        func count(_ operations: Int) throws -> Int {
            let paths = (0..<operations).map { "/p\($0): { \(get) }" }.joined(separator: "\n")
            let page = try DocsPage(paths: paths, components: "{ schemas: { \(component) } }")
            return page.html.split(separator: "<code>onlyHere</code>").count - 1
        }
        #expect(try count(99) == 100)
        #expect(try count(100) == 1)
    }

    @Test("The page loads nothing from elsewhere and needs nothing inline")
    func policy() throws {
        let page = try DocsPage(Self.notes)
        let policy = page.files[0].headers.first { $0.0 == "Content-Security-Policy" }?.1
        #expect(policy?.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self'") == true)
        for tag in page.tags {
            let words = tag.split(separator: " ")
            #expect(words.first != "style")
            for word in words { #expect(!word.hasPrefix("on") && !word.hasPrefix("style="), "\(tag)") }
            if words.first == "script" || words.first == "link" || words.first == "img" {
                #expect(!tag.contains("//"), "\(tag)")
            }
        }
        #expect(!page.script.contains("innerHTML") && !page.script.contains("eval("))
    }

    @Test("Headings follow each other without a gap")
    func headings() throws {
        let page = try DocsPage(Self.notes)
        let main = page.html.split(separator: "<main", maxSplits: 1)[1]
        var last = 0
        for part in main.split(separator: "<h").dropFirst() {
            guard let level = part.first?.wholeNumberValue else { continue }
            #expect(level <= last + 1, "\(part.prefix(60))")
            last = level
        }
    }

    @Test("Whatever a document says is shown and never markup")
    func injection() throws {
        let evil = "<script>alert(1)</script>\\\" onload=\\\"alert(1)' & <img src=x>"
        let page = try DocsPage(
            """
            openapi: 3.1.0
            info: { title: "\(evil)", version: "\(evil)", summary: "\(evil)", description: "\(evil)",
              contact: { name: "\(evil)", url: "javascript:alert(1)" }, license: { name: "\(evil)" } }
            servers: [{ url: "/x", description: "\(evil)" }]
            tags: [{ name: "\(evil)", description: "\(evil)", externalDocs: { url: "javascript:alert(2)" } }]
            paths:
              /notes:
                post:
                  tags: ["\(evil)"]
                  operationId: "\(evil)"
                  summary: "\(evil)"
                  description: "\(evil)"
                  parameters: [{ name: "\(evil)", in: query, description: "\(evil)", schema: { enum: ["\(evil)"] }, example: "\(evil)" }]
                  requestBody: { description: "\(evil)", content: { text/plain: { example: "\(evil)" } } }
                  responses:
                    "200": { description: "\(evil)", content: { application/json: { schema: { $ref: "#/components/schemas/S" } } } }
            components:
              schemas:
                S:
                  title: "\(evil)"
                  description: "\(evil)"
                  properties: { "\(evil)": { type: string, default: "\(evil)", pattern: "<script>", examples: ["\(evil)"] } }
            """
        )
        let allowed: Set = [
            "!doctype", "html", "head", "meta", "title", "link", "script", "body", "a", "header", "button", "svg",
            "path",
            "span", "nav", "ul", "li", "h1", "h2", "h3", "h4", "b", "main", "section", "div", "p", "code", "pre",
            "figure",
            "figcaption", "details", "summary", "em", "i", "wbr", "var",
        ]
        for tag in page.tags {
            let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "\n" }
            #expect(allowed.contains(String(name)), "\(tag)")
        }
        #expect(page.tags.count { $0.hasPrefix("script") } == 1)
        #expect(page.text.contains("<script>alert(1)</script>\" onload=\"alert(1)' & <img src=x>"))
        #expect(!page.values(of: "href").contains { $0.hasPrefix("javascript") })
        #expect(!page.clientModel.contains("\u{202E}"))
    }
}
