/// A pattern that the generator has compiled once already: it is known to be right.
///
/// A class, as every request that is read passes it on.
public final class CheckedPattern: Sendable {
    /// The pattern as the document writes it.
    public let source: String
    /// `nil` only if generator and runtime disagree about what a pattern is; then no string matches.
    private let pattern: Pattern?

    /// Compiles a pattern of ECMA-262.
    public init(_ source: String) {
        self.source = source
        self.pattern = try? Pattern(source)
    }

    /// Whether the pattern is found in a string.
    func matches(_ string: String) -> Bool {
        pattern?.matches(string) ?? false
    }
}

extension JSONReader {
    /// Reads a string and checks its length, then its pattern.
    public mutating func readString(minLength: Int = 0, maxLength: Int = .max, pattern: CheckedPattern) -> String {
        let violations = violationCount
        let string = readString(minLength: minLength, maxLength: maxLength)
        // What is no string, or far too long, has its violation already and is not matched.
        if violationCount == violations, syntaxError == nil, !pattern.matches(string) {
            report(.pattern(pattern.source))
        }
        return string
    }
}
