/// One finding about a document: where it is, what is wrong, and what to do.
///
/// The facts are settled by whoever finds them; ``DiagnosticPrinter`` lays them out.
public struct Diagnostic: Hashable, Sendable {
    /// How much a finding weighs.
    public enum Severity: String, Hashable, Sendable, Codable {
        /// The document breaks a MUST, or asks for what cannot be enforced: nothing is generated.
        case error
        /// The document breaks a SHOULD, or a part of it passes through unenforced.
        case warning
    }

    /// Whether the finding stops the build.
    public var severity: Severity
    /// The stable name of the rule, kebab-case: `duplicate-key`, `unknown-field`.
    public var code: String
    /// One sentence without a full stop that says what is wrong.
    public var message: String
    /// One sentence that says what to do, if there is more to say.
    public var hint: String?
    /// Where it is.
    public var location: SourceLocation

    /// Creates a diagnostic.
    public init(
        _ severity: Severity,
        code: String,
        _ message: String,
        hint: String? = nil,
        at location: SourceLocation
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.hint = hint
        self.location = location
    }
}
