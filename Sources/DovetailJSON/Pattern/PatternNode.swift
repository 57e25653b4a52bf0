/// The syntax tree of a regular expression, reduced to what decides whether a string matches.
///
/// Captures and the greediness of quantifiers change which match is found, never whether there is
/// one, so neither is in the tree.
indirect enum PatternNode: Sendable {
    case empty
    case scalar(UInt32)
    case set(ScalarSet)
    case sequence([PatternNode])
    case alternation([PatternNode])
    case repetition(PatternNode, minimum: Int, maximum: Int?)
    case assertion(PatternAssertion)
    case look(PatternLook, PatternNode)
    case backreference(offset: Int)
    case undecidable(property: String, offset: Int)
}

/// A condition on a position that looks at no more than the two characters around it.
enum PatternAssertion: Sendable {
    case start, end, wordBoundary, notWordBoundary
}

/// Which way a lookaround looks, and whether a match there is wanted or forbidden.
struct PatternLook: Sendable {
    let isAhead: Bool
    let isNegated: Bool
}
