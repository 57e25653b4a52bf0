/// Reads a regular expression by the grammar of ECMA-262, section 22.2.1, with the `u` flag set.
///
/// Everything the grammar allows is accepted, also what cannot be compiled: whether a text *is* a
/// regular expression (`format: regex`) does not depend on whether this matcher supports it.
struct PatternParser {
    /// How deep groups may nest: the parser and the compiler are recursive.
    static let maximumDepth = 200

    let scalars: [UInt32]
    var position = 0
    private var depth = 0
    private var groupCount = 0
    private var groupNames: Set<String> = []
    private var references: [(reference: GroupReference, offset: Int)] = []

    /// A group as a back-reference names it; whether it exists is known at the end of the pattern.
    enum GroupReference {
        case number(Int)
        case name(String)
    }

    /// Whether only the escapes of the grammar with `u` are taken: without it, punctuation may have a backslash as well.
    let isStrict: Bool

    private init(_ source: String, isStrict: Bool) {
        scalars = source.unicodeScalars.map(\.value)
        self.isStrict = isStrict
    }

    /// The syntax tree of `source`.
    static func parse(_ source: String, isStrict: Bool = false) throws(PatternError) -> PatternNode {
        var parser = PatternParser(source, isStrict: isStrict)
        let node = try parser.alternation()
        if let next = parser.peek { throw parser.error(.unexpected(text(next))) }
        try parser.checkReferences()
        return node
    }

    // MARK: Alternatives and terms

    private mutating func alternation() throws(PatternError) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw error(.tooDeep) }
        var alternatives = [try sequence()]
        while take("|") { alternatives.append(try sequence()) }
        return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var terms: [PatternNode] = []
        while let next = peek, next != "|", next != ")" { terms.append(try term()) }
        switch terms.count {
        case 0: return .empty
        case 1: return terms[0]
        default: return .sequence(terms)
        }
    }

    private mutating func term() throws(PatternError) -> PatternNode {
        let (atom, isQuantifiable) = try atom()
        guard let next = peek, "*+?{".unicodeScalars.contains(next) else { return atom }
        guard isQuantifiable else { throw error(.unexpected(Self.text(next))) }
        return try quantified(atom)
    }

    /// One atom or assertion; with the `u` flag only an atom may carry a quantifier.
    private mutating func atom() throws(PatternError) -> (PatternNode, isQuantifiable: Bool) {
        guard let next = peek else { return (.empty, false) }
        switch next {
        case "^":
            position += 1
            return (.assertion(.start), false)
        case "$":
            position += 1
            return (.assertion(.end), false)
        case "(": return try group()
        case ".":
            position += 1
            return (.set(.dot), true)
        case "[": return (try characterClass(), true)
        case "\\": return try atomEscape()
        case "*", "+", "?", "{", "}", "]": throw error(.unexpected(Self.text(next)))
        default:
            position += 1
            return (.scalar(next.value), true)
        }
    }

    // MARK: Groups

    private mutating func group() throws(PatternError) -> (PatternNode, isQuantifiable: Bool) {
        let start = position
        position += 1
        var look: PatternLook?
        if take("?") {
            if take(":") {
            } else if take("=") {
                look = PatternLook(isAhead: true, isNegated: false)
            } else if take("!") {
                look = PatternLook(isAhead: true, isNegated: true)
            } else if take("<=") {
                look = PatternLook(isAhead: false, isNegated: false)
            } else if take("<!") {
                look = PatternLook(isAhead: false, isNegated: true)
            } else if take("<") {
                groupCount += 1
                let name = try groupName()
                guard groupNames.insert(name).inserted else { throw error(.duplicateGroupName(name), at: start) }
            } else {
                throw error(.unknownGroup("(?" + (peek.map(Self.text) ?? "")), at: start)
            }
        } else {
            groupCount += 1
        }
        let body = try alternation()
        guard take(")") else { throw error(.incomplete("the group"), at: start) }
        return look.map { (.look($0, body), false) } ?? (body, true)
    }

    /// The name of a group up to its `>`.
    mutating func groupName() throws(PatternError) -> String {
        let start = position
        var name = String.UnicodeScalarView()
        while let next = peek, next != ">" {
            let isAllowed =
                next == "$" || next == "_" || next.properties.isIDStart
                || !name.isEmpty && (next.properties.isIDContinue || next.properties.isJoinControl)
            guard isAllowed else { throw error(.unexpected(Self.text(next))) }
            name.append(next)
            position += 1
        }
        guard take(">"), !name.isEmpty else { throw error(.incomplete("the group's name"), at: start) }
        return String(name)
    }

    // MARK: Back-references

    /// Notes a back-reference, to be checked once every group has been seen.
    mutating func backreference(to reference: GroupReference, at offset: Int) -> PatternNode {
        references.append((reference, offset))
        return .backreference(offset: offset)
    }

    private func checkReferences() throws(PatternError) {
        for (reference, offset) in references {
            switch reference {
            case .number(let number) where number > groupCount: throw error(.missingGroup("\(number)"), at: offset)
            case .name(let name) where !groupNames.contains(name): throw error(.missingGroup(name), at: offset)
            default: continue
            }
        }
    }
}

/// The cursor.
extension PatternParser {
    /// The next scalar, if there is one.
    var peek: Unicode.Scalar? { position < scalars.count ? Unicode.Scalar(scalars[position]) : nil }

    /// Moves past `text` where it is what comes next.
    mutating func take(_ text: StaticString) -> Bool {
        let end = position + text.utf8CodeUnitCount
        guard end <= scalars.count else { return false }
        for (index, scalar) in text.description.unicodeScalars.enumerated()
        where scalars[position + index] != scalar.value { return false }
        position = end
        return true
    }

    /// The decimal number that comes next, held at `Int32.max` where it is greater.
    mutating func number() -> Int? {
        let start = position
        var value = 0
        while let next = peek, next >= "0", next <= "9" {
            value = min(value * 10 + Int(next.value - 0x30), Int(Int32.max))
            position += 1
        }
        return position > start ? value : nil
    }

    func error(_ reason: PatternError.Reason, at offset: Int? = nil) -> PatternError {
        PatternError(offset: offset ?? position, reason: reason)
    }

    static func text(_ scalar: Unicode.Scalar) -> String { String(Character(scalar)) }
}
