/// A regular expression of ECMA-262 with the `u` flag, as `pattern` and `patternProperties` have it.
///
/// Matching takes time in proportion to the length of the text, whatever the pattern and the text are:
/// at most `size` steps for each character. Back-references, which make that impossible, are refused.
/// Properties of Unicode are those of the standard library's version; scripts are refused, since it has no table of them.
public struct Pattern: Sendable {
    /// Behind one reference, so that passing a pattern on costs no more.
    private let compiled: Compiled

    private final class Compiled: Sendable {
        let source: String
        let program: PatternProgram
        let table: PatternTable?

        init(_ source: String, _ program: PatternProgram) {
            self.source = source
            self.program = program
            table = PatternTable(program)
        }

        @inline(__always)
        func matches(_ text: Span<UInt8>) -> Bool {
            if let verdict = table?.judge(text) { return verdict }
            var matcher = PatternMatcher(program)
            return matcher.matches(text)
        }
    }

    /// Reads and compiles a pattern.
    ///
    /// - Throws: `PatternError` if `source` is no regular expression, or one that cannot be matched in bounded time.
    public init(_ source: String) throws(PatternError) {
        compiled = Compiled(source, try PatternCompiler.compile(PatternParser.parse(source)))
    }

    /// The text that the pattern was made from.
    public var source: String { compiled.source }

    /// How many instructions the pattern has been compiled into.
    public var size: Int { compiled.program.instructions.count }

    /// Whether `string` holds a match, anywhere in it unless the pattern says otherwise.
    public func matches(_ string: String) -> Bool {
        // Safe: the span is used within the closure only, as long as the buffer is.
        let verdict = unsafe string.utf8.withContiguousStorageIfAvailable { bytes in
            compiled.matches(unsafe Span(_unsafeElements: bytes))
        }
        if let verdict { return verdict }
        return compiled.matches(Array(string.utf8).span)
    }

    /// Whether a text in UTF-8 holds a match; a byte outside any well-formed sequence counts as U+FFFD.
    public func matches(utf8 text: Span<UInt8>) -> Bool {
        compiled.matches(text)
    }

    /// Whether every text matches that stands in JSON without escapes: patterns that exclude control characters are common.
    var takesAllVerbatim: Bool {
        compiled.table?.takesAll { $0 >= Byte.space && $0 != Byte.quote && $0 != Byte.backslash } ?? false
    }

    /// Checks that `source` is a regular expression by the grammar with `u` alone, supported here or not.
    ///
    /// - Throws: `PatternError` where the grammar is broken.
    package static func checkSyntax(_ source: String) throws(PatternError) {
        _ = try PatternParser.parse(source, isStrict: true)
    }
}
