import ArgumentParser
import OpenAPICodegen
import OpenAPIDocument

/// The document that a command is about, and the errors in it that are allowed.
struct DocumentArguments: ParsableArguments {
    @OptionGroup var allowance: Allowance

    @Argument(help: "The document.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    /// Reads the document.
    func read() throws -> ReadingResult {
        let source = try SourceFile.load(path: file, printedAs: file)
        return DocumentReader(allowing: Set(allowance.codes)).read(source, packageFolder: nil)
    }

    /// What is generated from the document, and the configuration that says how; ends the command when there are errors.
    func model() throws -> (model: ServiceModel, configuration: Configuration) {
        let reading = try read()
        let (model, diagnostics) = reading.lowered()
        guard let model else {
            let printer = DiagnosticPrinter(files: reading.files)
            for diagnostic in diagnostics { StandardError.print(printer.text(diagnostic)) }
            throw ExitCode(1)
        }
        return (model, reading.configuration)
    }
}

extension ReadingResult {
    /// What is generated from the document, with all findings; no model when there are errors among them.
    func lowered() -> (model: ServiceModel?, diagnostics: [Diagnostic]) {
        guard let document, !hasErrors else { return (nil, diagnostics) }
        let (model, findings) = ServiceLowering.lower(document, configuration)
        return (model, diagnostics.followed(by: findings))
    }
}
