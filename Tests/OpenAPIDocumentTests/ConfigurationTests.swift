import OpenAPIDocument
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A document of 3.0 with an array that says nothing of its items.
private let withoutItems = """
    openapi: 3.0.3
    info: {title: Test, version: "1"}
    paths: {}
    components: {schemas: {A: {type: array}}}
    """

/// Reads `openapi.yaml` in a folder of the given files.
private func reading(_ files: [String: String], allowing: Set<String> = []) throws -> ReadingResult {
    try withFolder(files) { folder in
        let file = try SourceFile.load(path: folder + "/openapi.yaml", printedAs: "openapi.yaml")
        return DocumentReader(allowing: allowing).read(file, packageFolder: folder)
    }
}

/// What is said of a configuration, with its places.
private func findings(_ configuration: String) throws -> [String] {
    let result = try reading(["openapi.yaml": document("3.1.0", components: "{}"), "dovetail.yaml": configuration])
    return result.diagnostics.map { diagnostic in
        let place = "\(diagnostic.location.file):\(diagnostic.location.line):\(diagnostic.location.column)"
        return "\(place) \(diagnostic.message) (\(diagnostic.hint ?? "")) [\(diagnostic.code)]"
    }
}

@Suite("The configuration beside a document") struct ConfigurationTests {
    @Test("an error that is allowed is a warning, and the others stay errors") func allow() throws {
        #expect(try reading(["openapi.yaml": withoutItems]).hasErrors)
        let files = ["openapi.yaml": withoutItems, "dovetail.yaml": "allow: [missing-items]"]
        let allowed = try reading(files)
        #expect(allowed.diagnostics.map(\.severity) == [.warning])
        #expect(allowed.diagnostics.map(\.code) == ["missing-items"])
        #expect(allowed.configuration.allowed == ["missing-items"])
        #expect(try !reading(["openapi.yaml": withoutItems], allowing: ["missing-items"]).hasErrors)
        #expect(try reading(["openapi.yaml": withoutItems], allowing: ["missing-field"]).hasErrors)
    }

    @Test("what is not enforced is an error when strict, unless it is allowed") func strict() {
        let finding = Diagnostic(
            .warning,
            code: "unenforced-format",
            "x",
            at: SourceLocation(file: "a", line: 1, column: 1)
        )
        var configuration = Configuration()
        #expect(configuration.weighed(finding).severity == .warning)
        configuration.isStrict = true
        #expect(configuration.weighed(finding).severity == .error)
        configuration.allowed = ["unenforced-format"]
        #expect(configuration.weighed(finding).severity == .warning)
    }

    @Test("what leaves no document stays an error whatever is allowed") func nothingToGoOnWith() throws {
        let version = try reading(["openapi.yaml": "info: {}"], allowing: ["missing-field"])
        #expect(version.document == nil)
        #expect(version.hasErrors)
        #expect(try reading(["openapi.yaml": "a: ["], allowing: ["malformed-yaml"]).hasErrors)
    }

    @Test(
        "who may call stays an error when it cannot be read, whatever is allowed",
        arguments: ["{bearer: []}", "[bearer]", "[{bearer: read}]", "[{bearer: [5]}]", "~"]
    )
    func security(text: String) throws {
        let document = """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            security: \(text)
            paths: {}
            components: {securitySchemes: {bearer: {type: http, scheme: bearer}}}
            """
        let allowed = Set(Rule.all.keys.filter { Rule.problem(withAllowing: $0) == nil })
        #expect(try reading(["openapi.yaml": document], allowing: allowed).hasErrors)
    }

    @Test("a file without keys says nothing", arguments: ["", "# allow: [a]\n", "{}", "~"])
    func empty(text: String) throws {
        #expect(try findings(text) == [])
    }

    @Test("every mistake in it is told at its place") func mistakes() throws {
        #expect(
            try findings(
                """
                alow: [a]
                allow:
                  - missing-item
                  - malformed-yaml
                  - 7
                references:
                  nowhere: .
                  https://a.example/: vendor
                """
            ) == [
                "dovetail.yaml:1:1 `alow` is not a key of the configuration (did you mean `allow`?) [unknown-key]",
                "dovetail.yaml:3:5 `missing-item` is not the code of a rule (did you mean `missing-items`?) [unknown-code]",
                """
                dovetail.yaml:4:5 errors of `malformed-yaml` cannot be allowed: nothing is left to go on with \
                (correct the document) [unknown-code]
                """,
                "dovetail.yaml:5:5 `allow` must be a string, is an integer () [wrong-type]",
                """
                dovetail.yaml:7:3 `nowhere` is not the beginning of a URL \
                (write one such as `https://schemas.example.com/`) [invalid-value]
                """,
                """
                dovetail.yaml:8:23 `vendor` does not exist \
                (write the path of a folder, relative to dovetail.yaml) [missing-folder]
                """,
            ]
        )
        #expect(try findings("[a]").map { $0.suffix(12) } == ["[wrong-type]"])
        #expect(try findings("allow: [").map { $0.prefix(17) } == ["dovetail.yaml:2:1"])
    }

    @Test(
        "a value of the wrong kind is told what to become, once",
        arguments: [
            (
                "allow: missing-items",
                "`allow` must be an array, is a string (write `allow: [missing-items]`) [wrong-type]"
            ),
            (
                "strict: yes",
                """
                `strict` must be a boolean, is a string \
                (write `strict: true` or `strict: false`, without quotes) [wrong-type]
                """
            ),
            ("filter: {tags: notes}", "`tags` must be an array, is a string (write `tags: [notes]`) [wrong-type]"),
            ("shards: 0", "`shards` must be an integer from 1 to 256, is 0 () [invalid-value]"),
            (
                "shards: \"8\"",
                """
                `shards` must be an integer from 1 to 256, is a string (remove the quotes: `shards: 8`) [wrong-type]
                """
            ),
            ("access: pubic", "`access` cannot be `pubic` (did you mean `public`?) [invalid-value]"),
            ("filter: {tag: [a]}", "`tag` is not a key of `filter` (did you mean `tags`?) [unknown-key]"),
        ]
    )
    func wrongKind(configuration: String, finding: String) throws {
        #expect(try findings(configuration).map { $0.drop { $0 != " " }.dropFirst() } == [finding[...]])
    }

    @Test("a configuration under another name is an error, as nothing would read it") func otherName() throws {
        let files = ["openapi.yaml": document("3.1.0", components: "{}"), "dovetail.yml": "strict: true"]
        let finding = try #require(reading(files).diagnostics.first)
        #expect(finding.location.file == "dovetail.yml")
        #expect(finding.hint == "rename it to dovetail.yaml")
    }

    @Test("a remote reference leads to its copy, and what that refers to counts from its URL") func references() throws
    {
        let files = [
            "openapi.yaml": document(
                "3.1.0",
                components: """
                    schemas:
                      A: {$ref: 'https://schemas.example.com/v1/a.yaml#/Thing'}
                      B: {$ref: 'https://other.example/b.json'}
                    """
            ),
            "dovetail.yaml": """
            references:
              https://schemas.example.com: vendor/all
              https://schemas.example.com/v2: vendor/second
              https://other.example/b.json: vendor/b.json
            """,
            "vendor/all/v1/a.yaml": "Thing: {properties: {c: {$ref: '/v2/c.yaml'}, d: {$ref: '../v3/d.yaml#/d'}}}",
            "vendor/second/c.yaml": "type: integer",
            "vendor/all/v3/d.yaml": "d: {type: boolean}",
            "vendor/b.json": #"{"type": "string"}"#,
        ]
        let result = try reading(files)
        #expect(result.diagnostics.isEmpty)
        let document = try #require(result.document)
        let types = Set(document.schemas.compactMap { $0.types?.first })
        #expect(types == [.integer, .boolean, .string])
        #expect(result.files.map(\.path).last == "dovetail.yaml")
    }

    @Test("a remote reference without a copy says what to write, and a missing copy where it was looked for")
    func missingCopies() throws {
        let text = document("3.1.0", components: "schemas: {A: {$ref: 'https://a.example/x/b.yaml#/C'}}")
        let unmapped = try #require(reading(["openapi.yaml": text]).diagnostics.first)
        #expect(unmapped.code == "remote-reference")
        #expect(
            unmapped.hint
                == "put a copy into the package, and write `references: {https://a.example/x/: FOLDER}` into dovetail.yaml"
        )
        let files = ["openapi.yaml": text, "dovetail.yaml": "references: {https://a.example/: v}", "v/c.yaml": ""]
        let missing = try #require(reading(files).diagnostics.first)
        #expect(missing.message == "the copy of `https://a.example/x/b.yaml` does not exist or cannot be looked at")
        #expect(missing.hint == "`references` in dovetail.yaml leads to v/x/b.yaml")
    }
}
