/// A pattern that the generator has compiled once already: it is known to be right.
///
/// A class, as every request that is read passes it on.
public final class CheckedPattern: Sendable {
    /// The pattern as the document writes it.
    public let source: String
    /// `nil` only if generator and runtime disagree about what a pattern is; then no string matches.
    private let pattern: Pattern?
    /// Whether texts that stand in JSON without escapes need not be matched: all of them do.
    let takesAllVerbatim: Bool

    /// Compiles a pattern of ECMA-262.
    public init(_ source: String) {
        self.source = source
        let pattern = try? Pattern(source)
        self.pattern = pattern
        takesAllVerbatim = pattern?.takesAllVerbatim ?? false
    }

    /// Whether the pattern is found in a string.
    func matches(_ string: String) -> Bool { pattern?.matches(string) ?? false }

    /// Whether the pattern is found in a text in UTF-8.
    func matches(utf8 text: Span<UInt8>) -> Bool { pattern?.matches(utf8: text) ?? false }
}
