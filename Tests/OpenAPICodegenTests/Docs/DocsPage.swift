import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

/// The documentation of a document written in a test.
struct DocsPage {
    let model: DocsModel
    let files: [DocsFile]

    /// Reads a YAML document; problems in it fail the test.
    init(_ yaml: String, in destination: DocsEmitter.Destination = .service) throws {
        let file = SourceFile(path: "openapi.yaml", bytes: Array(yaml.utf8))
        let result = DocumentReader().read(file, packageFolder: nil)
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map { "\($0.location.line): \($0.message)" })")
        let document = try #require(result.document)
        model = lowerDocs(document)
        files = DocsEmitter.files(for: document, in: destination)
    }

    /// A document with these paths and components, written from the second column on.
    init(
        paths: String = "{}",
        components: String = "{}",
        more: String = "",
        in destination: DocsEmitter.Destination = .service
    ) throws {
        try self.init(
            """
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            \(more)
            paths: \(Self.indented(paths))
            components: \(Self.indented(components))
            """,
            in: destination
        )
    }

    private static func indented(_ text: String) -> String {
        text.hasPrefix("{") ? text : "\n" + text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }

    /// The page.
    var html: String { files.first { $0.contentType.hasPrefix("text/html") }?.content ?? "" }
    var script: String { files.first { $0.path.contains("script") }?.content ?? "" }
    var clientModel: String { files.first { $0.path.contains("model") }?.content ?? "" }

    /// What a reader sees: the page without tags, references decoded.
    var text: String {
        var text = ""
        var isTag = false
        for character in html {
            if character == "<" {
                isTag = true
            } else if character == ">" {
                isTag = false
            } else if !isTag {
                text.append(character)
            }
        }
        return Self.decoded(text)
    }

    /// The values of an attribute, in order.
    func values(of attribute: String) -> [String] {
        html.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map { rest in
            Self.decoded(String(rest.prefix { $0 != "\"" }))
        }
    }

    /// The elements of the page with their attributes: `li id="…"`.
    var tags: [Substring] {
        html.split(separator: "<").compactMap { $0.split(separator: ">", omittingEmptySubsequences: false).first }
    }

    private static func decoded(_ text: String) -> String {
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return references.reduce(text) { text, reference in
            text.split(separator: reference.0, omittingEmptySubsequences: false).joined(separator: reference.1)
        }
    }
}
