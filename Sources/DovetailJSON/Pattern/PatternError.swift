/// Why a regular expression cannot be used, and where in it the reason lies.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The position in the pattern, counted in Unicode scalars from 0.
    public let offset: Int

    /// What is wrong there.
    public let reason: Reason

    package init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }

    /// Everything that can be wrong with a regular expression.
    public enum Reason: Hashable, Sendable {
        /// A construct of the grammar was begun and not completed: the text names it.
        case incomplete(String)
        /// A character stands where the grammar does not allow it.
        case unexpected(String)
        /// A backslash before something that is no escape under the `u` flag.
        case unknownEscape(String)
        /// A `(?…)` group that ECMA-262 does not have.
        case unknownGroup(String)
        /// A property name or value inside `\p{…}` that ECMA-262 does not have.
        case unknownProperty(String)
        /// Bounds the wrong way round: a character range or a repetition.
        case reversedRange(String)
        /// Two groups share a name.
        case duplicateGroupName(String)
        /// A back-reference to a group that the pattern does not have.
        case missingGroup(String)
        /// A back-reference: matching one cannot be done in bounded time.
        case backreference
        /// A property of Unicode that the standard library cannot decide.
        case undecidableProperty(String)
        /// More levels of parentheses than `PatternParser.maximumDepth`.
        case tooDeep
        /// More instructions than `PatternCompiler.maximumSize`.
        case tooLarge
    }

    /// A sentence that says where, what, and what to do.
    public var description: String { "at character \(offset + 1) of the pattern: \(sentence)" }

    private var sentence: String {
        switch reason {
        case .incomplete(let construct): "\(construct) is not completed"
        case .unexpected(let text): "\(text) is not allowed here; write \\\(text) if the character itself is meant"
        case .unknownEscape(let text): "\\\(text) is no escape of ECMA-262 with the u flag"
        case .unknownGroup(let text): "\(text) begins no group of ECMA-262"
        case .unknownProperty(let name): "\\p{\(name)} is no property of ECMA-262"
        case .reversedRange(let text): "the bounds of \(text) are the wrong way round"
        case .duplicateGroupName(let name): "there is already a group named \(name)"
        case .missingGroup(let name): "there is no group \(name) to refer to"
        case .backreference:
            "back-references cannot be matched in bounded time; write the alternatives out, or check the value in code"
        case .undecidableProperty(let name): "\\p{\(name)} is not supported; write the ranges of characters instead"
        case .tooDeep: "groups are nested more than \(PatternParser.maximumDepth) deep"
        case .tooLarge:
            "the repetitions expand to more than \(PatternCompiler.maximumSize) steps; use minLength and maxLength for long counts"
        }
    }
}
