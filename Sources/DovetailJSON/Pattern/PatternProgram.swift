/// A compiled regular expression: instructions for a machine that follows all their paths at once.
struct PatternProgram: Sendable {
    /// One step of the machine. Those that take no character continue with the next instruction,
    /// as do those that take one.
    enum Instruction: Sendable {
        /// Takes this scalar.
        case scalar(UInt32)
        /// Takes any scalar of `sets[index]`.
        case set(Int)
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
    /// The bytes that the text of a match can begin with; `nil` where that excludes nothing.
    var firstBytes: ByteSet?
}

/// A set of bytes, one bit each.
struct ByteSet: Sendable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// Adds `byte`.
    mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    /// Whether `byte` is in the set.
    func contains(_ byte: UInt8) -> Bool {
        let shift = UInt64(byte & 63)
        switch byte >> 6 {
        case 0: return words.0 >> shift & 1 == 1
        case 1: return words.1 >> shift & 1 == 1
        case 2: return words.2 >> shift & 1 == 1
        default: return words.3 >> shift & 1 == 1
        }
    }
}
