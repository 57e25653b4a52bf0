/// Collects the findings of a reading.
final class DiagnosticSink {
    private(set) var diagnostics: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    /// Adds a finding, unless there are very many of its code: those are only counted.
    func add(_ diagnostic: Diagnostic) {
        if isKept(diagnostic.code) { diagnostics.append(diagnostic) }
    }

    /// Adds an error, which is put into words only if it is kept.
    func error(
        _ code: String,
        _ message: @autoclosure () -> String,
        hint: @autoclosure () -> String? = nil,
        at location: SourceLocation
    ) {
        guard isKept(code) else { return }
        diagnostics.append(Diagnostic(.error, code: code, message(), hint: hint(), at: location))
    }

    /// Adds a warning, which is put into words only if it is kept.
    func warning(
        _ code: String,
        _ message: @autoclosure () -> String,
        hint: @autoclosure () -> String? = nil,
        at location: SourceLocation
    ) {
        guard isKept(code) else { return }
        diagnostics.append(Diagnostic(.warning, code: code, message(), hint: hint(), at: location))
    }

    /// Counts a finding, and says whether there is room for it.
    private func isKept(_ code: String) -> Bool {
        let count = counts[code, default: 0] + 1
        counts[code] = count
        return count <= ReadingLimits.findings
    }

    /// The candidate that a misspelt name was meant to be, while a finding of the code is among the first: to look for it takes
    /// time for each candidate, and of very many findings nobody reads all.
    func closest(
        to name: String,
        among candidates: @autoclosure () -> some Sequence<String>,
        for code: String
    ) -> String? {
        suggests(code) ? Spelling.closest(to: name, among: candidates()) : nil
    }

    /// The same as a hint: "did you mean `name`?".
    func suggestion(
        for name: String,
        among candidates: @autoclosure () -> some Sequence<String>,
        in code: String
    ) -> String? {
        closest(to: name, among: candidates(), for: code).map { "did you mean `\($0)`?" }
    }

    /// Whether a finding of the code is among the first, which say what was meant.
    func suggests(_ code: String) -> Bool {
        counts[code, default: 0] < ReadingLimits.suggestions
    }

    /// The findings by place, each once: files in the order they were read, then lines and columns.
    ///
    /// What is reached by two ways (an alias, a reference into the middle of a path) is read twice and found twice.
    func sorted(files: [String]) -> [Diagnostic] {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Diagnostic> = []
        return counted().filter { seen.insert($0).inserted }.sorted { left, right in
            let leftKey = (order[left.location.file] ?? .max, left.location.line, left.location.column)
            let rightKey = (order[right.location.file] ?? .max, right.location.line, right.location.column)
            if leftKey != rightKey { return leftKey < rightKey }
            return (left.code, left.message) < (right.code, right.message)
        }
    }
    /// The findings that are kept; the last one of a code of which there are more says how many.
    private func counted() -> [Diagnostic] {
        var diagnostics = diagnostics
        for (code, count) in counts where count > ReadingLimits.findings {
            guard let last = diagnostics.lastIndex(where: { $0.code == code }) else { continue }
            diagnostics[last].hint = "\(count - ReadingLimits.findings) more findings of `\(code)` are not shown"
        }
        return diagnostics
    }
}
