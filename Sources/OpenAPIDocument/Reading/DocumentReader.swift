/// Reads an OpenAPI document: configuration, located tree, references, typed model, checks.
public struct DocumentReader {
    private let allowed: Set<String>

    /// Creates a reader.
    ///
    /// - Parameter allowed: The codes of errors that are to be warnings, besides those that `dovetail.yaml` allows.
    public init(allowing allowed: Set<String> = []) {
        self.allowed = allowed
    }

    /// Reads a document, all files it refers to, and `dovetail.yaml` beside it if there is one.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - packageFolder: The folder that references to other files may not leave. When `nil`, the nearest one around the
    ///     document with a `Package.swift`, or else the document's own.
    public func read(_ file: SourceFile, packageFolder: String?) -> ReadingResult {
        let sink = DiagnosticSink()
        var (configuration, configurationFile) = ConfigurationReader(sink: sink).configuration(beside: file)
        configuration.allowed.formUnion(allowed)
        let (lockedNames, namesFile) = LockedNames.names(beside: file, sink: sink)
        configuration.lockedNames = lockedNames
        let files = FileSet(
            entry: file,
            packageFolder: packageFolder,
            vendored: configuration.references,
            sink: sink
        )
        var document = document(in: files, sink: sink)
        if let filter = configuration.filter {
            document = document.map { OperationSelection(filter: filter, sink: sink).apply(to: $0) }
        }
        let sources = files.files.map(\.source) + [configurationFile, namesFile].compactMap(\.self)
        var diagnostics = sink.sorted(files: sources.map(\.path))
        // Without a document there is nothing to go on with, whatever is allowed.
        if document != nil { diagnostics = diagnostics.map(configuration.weighed) }
        return ReadingResult(
            document: document,
            diagnostics: diagnostics,
            files: sources,
            configuration: configuration
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
