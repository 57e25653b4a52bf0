/// What came out of reading a document.
public struct ReadingResult: Sendable {
    /// The document; `nil` when its errors leave nothing to model.
    ///
    /// With errors among ``diagnostics`` it is a best effort, and nothing should be generated from it.
    public var document: Document?
    /// All findings by place, not only the first.
    public var diagnostics: [Diagnostic]
    /// Every file that was read, the document first, `dovetail.yaml` last, to print the diagnostics with.
    public var files: [SourceFile]

    /// What `dovetail.yaml` beside the document says; its findings are among ``diagnostics``.
    public var configuration: Configuration

    /// Whether something forbids generating from the document.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
