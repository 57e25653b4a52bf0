/// A compiled regular expression: instructions for a machine that follows all their paths at once.
struct PatternProgram: Sendable {
    /// One step of the machine. Those that take no character continue with the next instruction,
    /// as do those that take one.
    enum Instruction: Sendable {
        /// Takes this scalar.
        case scalar(UInt32)
        /// Takes any scalar of `sets[index]`, whose ASCII characters are at hand here.
        case set(ASCIISet, index: Int)
        /// Goes on at both places.
        case split(Int, Int)
        /// Goes on elsewhere.
        case jump(Int)
        /// Goes on where the condition holds.
        case assertion(PatternAssertion)
        /// Goes on where lookaround `index` holds, or does not if `isNegated`.
        case look(Int, isNegated: Bool)
        /// The path has matched.
        case accept
    }

    /// The body of a lookaround. It is run over the whole text before anything that asks for it, and
    /// against the text's direction if it looks ahead, so each position's answer is one bit.
    struct Lookaround: Sendable {
        let entry: Int
        let isAhead: Bool
    }

    var instructions: [Instruction] = []
    var sets: [ScalarSet] = []
    /// Inner before outer.
    var lookarounds: [Lookaround] = []
    var entry = 0
    /// Whether a match can begin at the start of the text only.
    var isAnchored = false
    /// The ASCII characters that a match can begin with; others always can. `nil` where a match can be empty.
    var firstCharacters: ASCIISet?
}
