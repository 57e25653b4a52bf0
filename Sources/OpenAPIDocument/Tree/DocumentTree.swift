/// The located tree of a file, for those who want nothing more than that.
package enum DocumentTree {
    /// Reads a YAML or JSON file; the root is `nil` when there is no tree.
    package static func read(_ file: SourceFile) -> (root: Node?, diagnostics: [Diagnostic]) {
        let sink = DiagnosticSink()
        let root = TreeReader.read(file, into: sink)
        return (root, sink.sorted(files: [file.path]))
    }
}
