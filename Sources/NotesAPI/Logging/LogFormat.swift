/// How a log record is written.
enum LogFormat: String, CaseIterable, Sendable {
    /// A line for people.
    case text
    /// A JSON object on a line, for programs.
    case json
}
