import OpenAPIDocument

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

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

/// Makes files in a folder of their own for the time of a test.
func withFolder<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let folder = base.appending(path: "dovetail-\(UInt64.random(in: 0 ... .max))").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, text) in files {
        let parent = (folder + "/" + path).split(separator: "/").dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: "/" + parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + path))
    }
    return try body(folder)
}
