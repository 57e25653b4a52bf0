import ArgumentParser
import Foundation
import OpenAPICodegen
import OpenAPIDocument

/// `dovetail model`: what the generator has decided for a document, before any Swift is written.
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the model that is generated from a document, as JSON.",
        discussion: "Every name, type, route and constraint is in it; the emitters read nothing else."
    )

    @OptionGroup var allowance: Allowance

    @Argument(help: "The document.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var file: String

    func run() throws {
        let source = try SourceFile.load(path: file, printedAs: file)
        let reading = DocumentReader(allowing: Set(allowance.codes)).read(source, packageFolder: nil)
        var diagnostics = reading.diagnostics
        var model: ServiceModel?
        if let document = reading.document, !diagnostics.contains(where: { $0.severity == .error }) {
            let lowering = ServiceLowering.lower(document, reading.configuration)
            model = lowering.model
            diagnostics += lowering.diagnostics
        }
        guard let model else {
            let printer = DiagnosticPrinter(files: reading.files)
            let text = diagnostics.map { printer.text($0) }.joined(separator: "\n")
            StandardError.print(text)
            throw ExitCode(1)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(model), as: UTF8.self))
    }
}
