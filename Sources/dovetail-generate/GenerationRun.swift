import OpenAPICodegen
import OpenAPIDocument

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads a document, generates, and writes the files whose content has changed.
struct GenerationRun {
    private let request: GenerationRequest

    init(_ request: GenerationRequest) {
        self.request = request
    }

    /// Runs the stages and prints every diagnostic; `false` when there was an error and nothing was written.
    func run() throws -> Bool {
        let file = try SourceFile.load(path: request.document, printedAs: printedPath)
        let reading = DocumentReader().read(file, packageFolder: request.packageFolder)
        var diagnostics = reading.diagnostics
        var files: [GeneratedFile] = []
        if let document = reading.document, !diagnostics.contains(where: { $0.severity == .error }) {
            diagnostics += shardFindings(reading.configuration)
            let generation = Generation.files(
                of: document,
                from: file,
                configuration: reading.configuration,
                layout: OutputLayout(shards: request.shards)
            )
            if !diagnostics.contains(where: { $0.severity == .error }) { files = generation.files }
            if let path = request.coverage, let model = generation.model {
                try write(Coverage(document, model), to: path)
            }
            diagnostics = diagnostics.followed(by: generation.diagnostics)
        }
        let printer = DiagnosticPrinter(files: reading.files)
        for diagnostic in diagnostics { printError(printer.text(diagnostic)) }
        for file in files { try write(file) }
        return !files.isEmpty
    }

    /// That the plugin has declared other files than the configuration asks for: it does not read YAML.
    private func shardFindings(_ configuration: Configuration) -> [Diagnostic] {
        guard let shards = configuration.shards, shards.count != request.shards else { return [] }
        let message = "`shards` is \(shards.count), but the build plugin has read \(request.shards)"
        let hint = "write `shards: \(shards.count)` on a line of its own, at its beginning"
        return [Diagnostic(.error, code: "unread-shards", message, hint: hint, at: shards.location)]
    }

    /// Writes a line for each count: the document's, the model's, and what was counted.
    private func write(_ coverage: Coverage, to path: String) throws {
        let lines = coverage.counts.map { "\($0.document) \($0.model) \($0.name)\n" }
        try Data(lines.joined().utf8).write(to: URL(filePath: path))
    }

    /// The document's path as messages show it: relative to the package when it is inside.
    private var printedPath: String {
        let folder = request.packageFolder.hasSuffix("/") ? request.packageFolder : request.packageFolder + "/"
        return request.document.hasPrefix(folder) ? String(request.document.dropFirst(folder.count)) : request.document
    }

    /// Writes a file unless it has this content already: what was made from it then need not be made again.
    private func write(_ file: GeneratedFile) throws {
        let url = URL(filePath: request.output).appending(path: file.name)
        let content = Data(file.text.utf8)
        if let known = try? Data(contentsOf: url), known == content { return }
        try content.write(to: url, options: .atomic)
    }
}
