import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

/// A small document whose one operation and whose schemas a test writes.
struct LoweringFixture {
    let model: ServiceModel?
    /// Each diagnostic as `line: sentence`.
    let findings: [String]
    /// What each of them says to do.
    let hints: [String]

    /// Reads and lowers a document with these lines under `components: schemas:`, indented by four.
    init(schemas: String) throws {
        try self.init(paths: "  {}", schemas: schemas)
    }

    /// Reads and lowers a document with these lines under `paths:` and `components: schemas:`.
    init(paths: String, schemas: String = "    {}", version: String = "3.1.0") throws {
        let text = """
            openapi: \(version)
            info: { title: Test, version: "1" }
            paths:
            \(paths)
            components:
              schemas:
            \(schemas)
            """
        let reading = DocumentReader().read(
            SourceFile(path: "openapi.yaml", bytes: Array(text.utf8)),
            packageFolder: nil
        )
        let errors = reading.diagnostics.filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors)")
        let lowering = ServiceLowering.lower(try #require(reading.document))
        model = lowering.model
        findings = lowering.diagnostics.map { "\($0.location.line): \($0.message)" }
        hints = lowering.diagnostics.compactMap(\.hint)
    }

    /// The line on which `paths` starts in the document.
    static let firstPathLine = 4
}
