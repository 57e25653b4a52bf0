import ArgumentParser
import OpenAPIDocument

/// `dovetail bundle`: a document and all files it refers to, as one.
struct Bundle: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a document and the files it refers to as one JSON document.",
        discussion: """
            This is what a service serves at /openapi.json. References inside the document stay as they are; what references to \
            other files lead to is among the components.
            """
    )

    @OptionGroup var document: DocumentArguments

    func run() throws {
        let reading = try document.read()
        let bundle = reading.hasErrors ? nil : reading.document?.bundled()
        let diagnostics = reading.diagnostics + (bundle?.diagnostics ?? [])
        let printer = DiagnosticPrinter(files: reading.files)
        for diagnostic in diagnostics { StandardError.print(printer.text(diagnostic)) }
        guard let bundle, bundle.diagnostics.isEmpty else { throw ExitCode(1) }
        print(bundle.json)
    }
}
