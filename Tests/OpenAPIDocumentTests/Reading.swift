import OpenAPIDocument

/// Reads a document that stands in a test.
func read(_ text: String, named name: String = "openapi.yaml", packageFolder: String? = nil) -> ReadingResult {
    DocumentReader().read(SourceFile(path: name, bytes: Array(text.utf8)), packageFolder: packageFolder)
}

/// `line:column code` of every finding.
func places(_ result: ReadingResult) -> [String] {
    result.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.code)" }
}

/// A document of a version around components.
func document(_ version: String, components: String) -> String {
    """
    openapi: \(version)
    info: {title: Test, version: "1"}
    paths: {}
    components:
    \(components.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n"))
    """
}

/// The schema of a component.
func schema(_ name: String, in result: ReadingResult) -> Schema? {
    guard let document = result.document else { return nil }
    return document.components.schemas.first { $0.name == name }.map { document[$0.schema] }
}
