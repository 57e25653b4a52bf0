/// Runs a program over a text: all paths advance together, one character at a time, so the time is the
/// length of the text times the size of the program at most. Memory grows with the program, and by one
/// bit a position for each lookaround.
///
/// The technique is Thompson's ("Regular Expression Search Algorithm", 1968). Lookarounds are answered
/// beforehand for every position, as in Barrière and Pit-Claudel, "Linear Matching of JavaScript Regular
/// Expressions" (2024).
struct PatternMatcher {
    private let program: PatternProgram
    /// For each lookaround that has been run, one bit a position.
    private var answers: [[UInt64]] = []
    /// Instructions at which paths wait for the next character.
    private var waiting: [Int] = []
    private var arriving: [Int] = []
    /// The step in which each instruction was last reached; in one step it is followed once.
    private var reached: [Int]
    private var step = 0
    private var pending: [Int] = []

    init(_ program: PatternProgram) {
        self.program = program
        reached = [Int](repeating: 0, count: program.instructions.count)
    }

    /// Whether `text`, in UTF-8, holds a match anywhere.
    mutating func matches(_ text: Span<UInt8>) -> Bool {
        for lookaround in program.lookarounds {
            var answer = [UInt64](repeating: 0, count: text.count / 64 + 1)
            run(from: lookaround.entry, over: text, isReversed: lookaround.isAhead) { position in
                answer[position >> 6] |= 1 << UInt64(position & 63)
                return true
            }
            answers.append(answer)
        }
        var isMatch = false
        run(
            from: program.entry,
            over: text,
            isReversed: false,
            isAnchored: program.isAnchored,
            firstCharacters: program.firstCharacters
        ) { _ in
            isMatch = true
            return false
        }
        return isMatch
    }

    /// Walks over the text, beginning a path at each position (or at the first, if anchored), and reports
    /// each position at which some path matches until told to stop.
    private mutating func run(
        from entry: Int,
        over text: Span<UInt8>,
        isReversed: Bool,
        isAnchored: Bool = false,
        firstCharacters: ASCIISet? = nil,
        onMatch: (_ position: Int) -> Bool
    ) {
        let start = isReversed ? text.count : 0
        let end = text.count - start
        var position = start
        var isMatch = false
        step += 1
        arriving.removeAll(keepingCapacity: true)
        while true {
            if position == start || !isAnchored {
                if canBegin(at: position, of: text, firstCharacters), follow(entry, at: position, of: text) {
                    isMatch = true
                }
            }
            if isMatch, !onMatch(position) { return }
            swap(&waiting, &arriving)
            if position == end || isAnchored && waiting.isEmpty { return }
            let (scalar, next) = isReversed ? text.scalar(endingAt: position) : text.scalar(at: position)
            step += 1
            isMatch = false
            arriving.removeAll(keepingCapacity: true)
            for index in waiting where takes(scalar, at: index) {
                if follow(index + 1, at: next, of: text) { isMatch = true }
            }
            position = next
        }
    }

    private func canBegin(at position: Int, of text: Span<UInt8>, _ firstCharacters: ASCIISet?) -> Bool {
        guard let firstCharacters else { return true }
        guard position < text.count else { return false }
        return text[position] >= 0x80 || firstCharacters.contains(UInt32(text[position]))
    }

    private func takes(_ scalar: UInt32, at index: Int) -> Bool {
        switch program.instructions[index] {
        case .scalar(let value): value == scalar
        case .set(let ascii, let index): scalar < 0x80 ? ascii.contains(scalar) : program.sets[index].contains(scalar)
        default: false
        }
    }

    /// Lets a path arrive at an instruction and go on to all that wait for a character; tells whether it matches.
    private mutating func follow(_ index: Int, at position: Int, of text: Span<UInt8>) -> Bool {
        var isMatch = false
        pending.append(index)
        while let index = pending.popLast() {
            if reached[index] == step { continue }
            reached[index] = step
            switch program.instructions[index] {
            case .scalar, .set: arriving.append(index)
            case .split(let first, let second):
                pending.append(second)
                pending.append(first)
            case .jump(let target): pending.append(target)
            case .assertion(let assertion):
                if holds(assertion, at: position, of: text) { pending.append(index + 1) }
            case .look(let lookaround, let isNegated):
                let holds = answers[lookaround][position >> 6] >> UInt64(position & 63) & 1 == 1
                if holds != isNegated { pending.append(index + 1) }
            case .accept: isMatch = true
            }
        }
        return isMatch
    }

    private func holds(_ assertion: PatternAssertion, at position: Int, of text: Span<UInt8>) -> Bool {
        switch assertion {
        case .start: position == 0
        case .end: position == text.count
        case .wordBoundary: isWordBoundary(position, of: text)
        case .notWordBoundary: !isWordBoundary(position, of: text)
        }
    }

    /// Word characters are ASCII, so the bytes around the position say enough.
    private func isWordBoundary(_ position: Int, of text: Span<UInt8>) -> Bool {
        let before = position > 0 && Self.isWordCharacter(text[position - 1])
        let after = position < text.count && Self.isWordCharacter(text[position])
        return before != after
    }

    private static func isWordCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }
}
