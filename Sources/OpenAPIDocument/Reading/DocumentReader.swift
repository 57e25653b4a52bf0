/// Reads an OpenAPI document: located tree, references, typed model, checks.
public struct DocumentReader {
    /// Creates a reader.
    public init() {}

    /// Reads a document and all files it refers to.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - packageFolder: The folder that references to other files may not leave; the document's own when `nil`.
    public func read(_ file: SourceFile, packageFolder: String?) -> ReadingResult {
        let sink = DiagnosticSink()
        let files = FileSet(entry: file, packageFolder: packageFolder, sink: sink)
        let document = document(in: files, sink: sink)
        return ReadingResult(
            document: document,
            diagnostics: sink.sorted(files: files.files.map(\.source.path)),
            files: files.files.map(\.source)
        )
    }

    private func document(in files: FileSet, sink: DiagnosticSink) -> Document? {
        guard let root = files.root(of: 0),
            let version = SpecificationVersion.detect(in: root, of: files.files[0].source, sink: sink)
        else { return nil }
        let reader = ModelReader(version: version, files: files, sink: sink)
        guard let document = reader.document(root) else { return nil }
        Checks.run(on: document, inventory: reader.inventory, version: version, into: sink)
        return document
    }
}
