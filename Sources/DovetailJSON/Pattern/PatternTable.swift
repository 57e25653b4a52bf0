/// A program worked out beforehand: one look-up in a table takes one character, or eight while nothing changes.
///
/// There is a table where the program is short, has no lookarounds and no word boundaries, and where at most
/// `maximumStates` different sets of paths can be under way at once. The machine remains for what has no table, and
/// for texts beyond ASCII where the program tells characters there apart.
struct PatternTable: Sendable {
    static let maximumStates = 128
    static let maximumInstructions = 512

    /// For each state and each class of characters the next state.
    private let next: [UInt8]
    /// The class of each ASCII character: those of one class are taken by the same instructions.
    private let classes: [UInt8]
    private let classCount: Int
    /// The class of the characters beyond ASCII, `nil` if there is no single one.
    private let classBeyondASCII: UInt8?
    /// For each state, whether a text that ends there matches.
    private let acceptsAtEnd: [Bool]
    /// For each state, characters that leave it as it is.
    private let runs: [PatternRun]
    /// Where texts start: in the first state, or in one that goes on in the same way and may have a run.
    private let start: UInt8

    /// From here no text matches.
    private static let dead: UInt8 = 0
    /// Whatever follows, the text matches.
    private static let matched: UInt8 = 1
    /// The state that the table begins in.
    private static let first = 2

    init?(_ program: PatternProgram) {
        guard program.instructions.count <= Self.maximumInstructions, program.lookarounds.isEmpty,
            var builder = PatternTableBuilder(program), builder.build(limit: Self.maximumStates)
        else { return nil }
        next = builder.next
        classes = builder.classes
        classCount = builder.classCount
        classBeyondASCII = builder.classBeyondASCII
        acceptsAtEnd = builder.acceptsAtEnd
        func row(_ state: Int) -> ArraySlice<UInt8> {
            builder.next[state * builder.classCount..<(state + 1) * builder.classCount]
        }
        let same = builder.acceptsAtEnd.indices.last { state in
            builder.acceptsAtEnd[state] == builder.acceptsAtEnd[Self.first] && row(state) == row(Self.first)
        }
        start = UInt8(same ?? Self.first)
        runs = builder.acceptsAtEnd.indices.map { state in
            PatternRun { byte in builder.next[state * builder.classCount + Int(builder.classes[byte])] == state }
        }
    }

    /// Whether `text` matches; `nil` if that depends on a character that the table does not know.
    @inline(__always)
    func judge(_ text: Span<UInt8>) -> Bool? {
        var state = start
        var position = 0
        while position < text.count {
            let previous = state
            let byte = text[position]
            if byte < 0x80 {
                state = next[Int(state) &* classCount &+ Int(classes[Int(byte)])]
                position &+= 1
            } else {
                guard let classBeyondASCII else { return nil }
                state = next[Int(state) &* classCount &+ Int(classBeyondASCII)]
                position = text.scalar(at: position).next
            }
            if state <= Self.matched { return state == Self.matched }
            if state == previous { position = runs[Int(state)].end(in: text, from: position) }
        }
        return acceptsAtEnd[Int(state)]
    }

    /// Whether every text matches whose ASCII characters are among some; those beyond ASCII may be any.
    func takesAll(where isAllowed: (UInt8) -> Bool) -> Bool {
        guard let classBeyondASCII else { return false }
        let allowed = Set(classes.indices.filter { isAllowed(UInt8($0)) }.map { classes[$0] } + [classBeyondASCII])
        var reached: Set = [start]
        var pending = [start]
        while let state = pending.popLast() {
            if state == Self.matched { continue }
            guard acceptsAtEnd[Int(state)] else { return false }
            for kind in allowed {
                let successor = next[Int(state) * classCount + Int(kind)]
                if reached.insert(successor).inserted { pending.append(successor) }
            }
        }
        return true
    }
}
