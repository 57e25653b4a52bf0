import ArgumentParser
import OpenAPICodegen
import OpenAPIDocument

/// `dovetail check`: every diagnostic that a build would print, without a build.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks documents and prints everything that is wrong with them.",
        discussion: "Exits with 1 when a document has errors, or cannot be generated from."
    )

    @Option(help: "How diagnostics are printed: text, json (one object a line) or github (workflow commands).")
    var format = DiagnosticFormat.text

    @Argument(help: "The documents.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    func run() throws {
        var errors = 0
        for path in files {
            let file = try SourceFile.load(path: path, printedAs: path)
            let reading = DocumentReader().read(file, packageFolder: nil)
            var diagnostics = reading.diagnostics
            if let document = reading.document, !diagnostics.contains(where: { $0.severity == .error }) {
                diagnostics += ServiceLowering.lower(document).diagnostics
            }
            let printer = DiagnosticPrinter(files: reading.files)
            for diagnostic in diagnostics { print(format.text(diagnostic, printer)) }
            errors += diagnostics.count { $0.severity == .error }
        }
        if errors > 0 { throw ExitCode(1) }
    }
}
