/// Collects the findings of a reading.
final class DiagnosticSink {
    private(set) var diagnostics: [Diagnostic] = []

    func add(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    func error(_ code: String, _ message: String, hint: String? = nil, at location: SourceLocation) {
        add(Diagnostic(.error, code: code, message, hint: hint, at: location))
    }

    func warning(_ code: String, _ message: String, hint: String? = nil, at location: SourceLocation) {
        add(Diagnostic(.warning, code: code, message, hint: hint, at: location))
    }

    /// The findings by place, each once: files in the order they were read, then lines and columns.
    ///
    /// What is reached by two ways (an alias, a reference into the middle of a path) is read twice and found twice.
    func sorted(files: [String]) -> [Diagnostic] {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Diagnostic> = []
        return diagnostics.filter { seen.insert($0).inserted }.sorted { left, right in
            let leftKey = (order[left.location.file] ?? .max, left.location.line, left.location.column)
            let rightKey = (order[right.location.file] ?? .max, right.location.line, right.location.column)
            if leftKey != rightKey { return leftKey < rightKey }
            return (left.code, left.message) < (right.code, right.message)
        }
    }
}
