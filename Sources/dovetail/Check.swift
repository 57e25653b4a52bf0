import ArgumentParser
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

    @Flag(help: "Say what is wrong with the document, but not what cannot be generated from it yet.")
    var documentOnly = false

    @Argument(help: "The documents.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    func run() throws {
        let reader = DocumentReader(allowing: Set(allowance.codes))
        var progress = Progress(total: files.count)
        var errors = 0
        for path in files {
            progress.begin(path)
            let (diagnostics, printer) = check(path, reader)
            progress.clear()
            for diagnostic in diagnostics { print(format.text(diagnostic, printer)) }
            errors += diagnostics.count { $0.severity == .error }
        }
        if errors > 0 { throw ExitCode(1) }
    }

    private func check(_ path: String, _ reader: DocumentReader) -> ([Diagnostic], DiagnosticPrinter) {
        do {
            let reading = reader.read(try SourceFile.load(path: path, printedAs: path), packageFolder: nil)
            let diagnostics = documentOnly ? reading.diagnostics : reading.lowered().diagnostics
            return (diagnostics, DiagnosticPrinter(files: reading.files))
        } catch {
            let reason = (error as? SourceFileError)?.reason ?? "cannot be read"
            let start = SourceLocation(file: path, line: 1, column: 1)
            let diagnostic = Diagnostic(.error, code: "unreadable-file", "the file \(reason)", at: start)
            return ([diagnostic], DiagnosticPrinter(files: []))
        }
    }
}
