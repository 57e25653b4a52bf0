/// Collects the findings of a reading.
final class DiagnosticSink {
    private(set) var diagnostics: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    /// Adds a finding, unless there are very many of its code: the last that is kept then says so.
    func add(_ diagnostic: Diagnostic) {
        let count = counts[diagnostic.code, default: 0] + 1
        counts[diagnostic.code] = count
        guard count <= ReadingLimits.findings else { return }
        diagnostics.append(diagnostic)
        guard count == ReadingLimits.findings else { return }
        diagnostics[diagnostics.count - 1].hint =
            "findings of `\(diagnostic.code)` after the first \(count) are not shown"
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
