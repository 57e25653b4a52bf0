import ArgumentParser
import DovetailJSON
import OpenAPIDocument

/// The forms in which diagnostics are printed.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people and editors: the place, the sentence, the line with a caret.
    case text
    /// For programs: an object a line.
    case json
    /// For GitHub Actions: workflow commands, which annotate the line of a pull request.
    case github

    /// A diagnostic in this form.
    func text(_ diagnostic: Diagnostic, _ printer: DiagnosticPrinter) -> String {
        switch self {
        case .text: printer.text(diagnostic)
        case .json: Self.json(diagnostic)
        case .github: Self.github(diagnostic)
        }
    }

    private static func json(_ diagnostic: Diagnostic) -> String {
        var writer = JSONWriter(capacity: 256)
        writer.beginObject()
        writer.member("file", diagnostic.location.file)
        writer.member("line", diagnostic.location.line)
        writer.member("column", diagnostic.location.column)
        writer.member("severity", diagnostic.severity.rawValue)
        writer.member("code", diagnostic.code)
        writer.member("message", diagnostic.message)
        writer.member("hint", diagnostic.hint)
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Source: GitHub's documentation, "Workflow commands for GitHub Actions", setting an error message.
    private static func github(_ diagnostic: Diagnostic) -> String {
        let location = diagnostic.location
        let place = "file=\(property(location.file)),line=\(location.line),col=\(location.column)"
        let message = diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? "")
        return "::\(diagnostic.severity.rawValue) \(place),title=\(property(diagnostic.code))::\(data(message))"
    }

    private static func data(_ text: String) -> String {
        text.map { escapes[$0] ?? String($0) }.joined()
    }

    private static func property(_ text: String) -> String {
        data(text).map { propertyEscapes[$0] ?? String($0) }.joined()
    }

    private static let escapes: [Character: String] = ["%": "%25", "\r": "%0D", "\n": "%0A", "\r\n": "%0D%0A"]
    private static let propertyEscapes: [Character: String] = [":": "%3A", ",": "%2C"]
}
