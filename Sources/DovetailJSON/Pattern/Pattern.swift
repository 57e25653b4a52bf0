/// A regular expression of ECMA-262 with the `u` flag, as `pattern` and `patternProperties` have it.
///
/// Matching takes time in proportion to the length of the text, whatever the pattern and the text are:
/// at most `size` steps for each character. Back-references, which make that impossible, are refused.
/// Properties of Unicode are those of the standard library's version; scripts are refused, since it has no table of them.
public struct Pattern: Sendable {
    /// The text that the pattern was made from.
    public let source: String

    private let program: PatternProgram
    private let table: PatternTable?

    /// Reads and compiles a pattern.
    ///
    /// - Throws: `PatternError` if `source` is no regular expression, or one that cannot be matched in bounded time.
    public init(_ source: String) throws(PatternError) {
        self.source = source
        program = try PatternCompiler.compile(PatternParser.parse(source))
        table = PatternTable(program)
    }

    /// How many instructions the pattern has been compiled into.
    public var size: Int { program.instructions.count }

    /// Whether `string` holds a match, anywhere in it unless the pattern says otherwise.
    public func matches(_ string: String) -> Bool {
        var string = string
        // Safe: the span is used within the closure only, as long as the buffer is.
        return string.withUTF8 { bytes in matches(utf8: unsafe Span(_unsafeElements: bytes)) }
    }

    /// Whether a text in UTF-8 holds a match; a byte outside any well-formed sequence counts as U+FFFD.
    public func matches(utf8 text: Span<UInt8>) -> Bool {
        if let verdict = table?.judge(text) { return verdict }
        var matcher = PatternMatcher(program)
        return matcher.matches(text)
    }

    /// Checks that `source` is a regular expression by the grammar alone, supported here or not.
    ///
    /// - Throws: `PatternError` where the grammar is broken.
    package static func checkSyntax(_ source: String) throws(PatternError) {
        _ = try PatternParser.parse(source)
    }
}
