/// A program worked out for ASCII texts beforehand: one look-up in a table takes one character.
///
/// There is a table where the program is short, has no lookarounds and no word boundaries, and where at most
/// `maximumStates` different sets of paths can be under way at once. The machine remains for what has no table, and
/// for texts beyond ASCII.
struct PatternTable: Sendable {
    static let maximumStates = 128
    static let maximumInstructions = 512

    /// For each state and each class of characters the next state.
    private let next: [UInt8]
    /// The class of each ASCII character: those of one class are taken by the same instructions.
    private let classes: [UInt8]
    private let classCount: Int
    /// For each state, whether a text that ends there matches.
    private let acceptsAtEnd: [Bool]

    /// From here no text matches.
    private static let dead: UInt8 = 0
    /// Whatever follows, the text matches.
    private static let matched: UInt8 = 1
    private static let start: UInt8 = 2

    init?(_ program: PatternProgram) {
        guard program.instructions.count <= Self.maximumInstructions, program.lookarounds.isEmpty,
            var builder = PatternTableBuilder(program), builder.build(limit: Self.maximumStates)
        else { return nil }
        next = builder.next
        classes = builder.classes
        classCount = builder.classCount
        acceptsAtEnd = builder.acceptsAtEnd
    }

    /// Whether `text` matches; `nil` if that depends on a character beyond ASCII.
    func judge(_ text: Span<UInt8>) -> Bool? {
        var state = Self.start
        for position in text.indices {
            let byte = text[position]
            if byte >= 0x80 { return nil }
            state = next[Int(state) * classCount + Int(classes[Int(byte)])]
            if state <= Self.matched { return state == Self.matched }
        }
        return acceptsAtEnd[Int(state)]
    }
}
