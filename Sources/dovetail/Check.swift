import ArgumentParser
import OpenAPICodegen
import OpenAPIDocument

/// `dovetail check`: every diagnostic that a build would print, without a build.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks documents and prints everything that is wrong with them.",
        discussion: """
            Exits with 1 when a document has errors, or cannot be generated from. What `dovetail.yaml` beside a document \
            says is honoured, as it is in a build.
            """
    )

    @Option(help: "How diagnostics are printed: text, json (one object a line) or github (workflow commands).")
    var format = DiagnosticFormat.text

    @OptionGroup var allowance: Allowance

    @Argument(help: "The documents.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    func run() throws {
        let reader = DocumentReader(allowing: Set(allowance.codes))
        var errors = 0
        for path in files {
            let file = try SourceFile.load(path: path, printedAs: path)
            let reading = reader.read(file, packageFolder: nil)
            var diagnostics = reading.diagnostics
            if let document = reading.document, !reading.hasErrors {
                diagnostics += ServiceLowering.lower(document).diagnostics
            }
            let printer = DiagnosticPrinter(files: reading.files)
            for diagnostic in diagnostics { print(format.text(diagnostic, printer)) }
            errors += diagnostics.count { $0.severity == .error }
        }
        if errors > 0 { throw ExitCode(1) }
    }
}
