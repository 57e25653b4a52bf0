/// Works out the states of a `PatternTable`: which sets of paths can be under way at once.
struct PatternTableBuilder {
    private let program: PatternProgram
    private(set) var next: [UInt8] = []
    private(set) var classes: [UInt8] = []
    private(set) var acceptsAtEnd: [Bool] = []
    /// The class of the characters beyond ASCII, `nil` if the program tells them apart.
    private(set) var classBeyondASCII: UInt8?
    /// One character of each class; ``beyondASCII`` stands for those beyond ASCII.
    private var members: [UInt32] = []
    /// The instructions that wait for a character in each state.
    private var states: [State] = []
    private var numbers: [State: UInt8] = [:]

    private static let beyondASCII: UInt32 = 0x80

    private struct State: Hashable {
        let waiting: [Int]
        let acceptsAtEnd: Bool
        var isMatched = false
    }

    var classCount: Int { members.count }

    /// `nil` if a state would depend on more than what has been read, as word boundaries do.
    init?(_ program: PatternProgram) {
        self.program = program
        for case .assertion(let assertion) in program.instructions
        where assertion == .wordBoundary || assertion == .notWordBoundary { return nil }
        findClasses()
    }

    /// Builds the table; false if it has more than `limit` states.
    mutating func build(limit: Int) -> Bool {
        let matched = State(waiting: [], acceptsAtEnd: true, isMatched: true)
        for state in [State(waiting: [], acceptsAtEnd: false), matched] { _ = number(of: state) }
        // The start has a number of its own, though its state may occur again.
        states.append(state(after: [program.entry], isStart: true))
        if states[2].isMatched { states[2] = matched }
        var index = 0
        while index < states.count {
            if states.count > limit { return false }
            acceptsAtEnd.append(states[index].acceptsAtEnd)
            for member in members {
                next.append(states[index].isMatched ? 1 : number(of: successor(of: states[index], taking: member)))
            }
            index += 1
        }
        return true
    }

    private mutating func number(of state: State) -> UInt8 {
        if let number = numbers[state] { return number }
        states.append(state)
        // More than 255 are never used: `build` gives up at its limit, and a state adds 128 at most.
        let number = UInt8(clamping: states.count - 1)
        numbers[state] = number
        return number
    }

    private func successor(of state: State, taking character: UInt32) -> State {
        var arrived = state.waiting.filter { takes(program.instructions[$0], character) == true }.map { $0 + 1 }
        if !program.isAnchored { arrived.append(program.entry) }
        return self.state(after: arrived, isStart: false)
    }

    /// Where the paths at `arrived` come to before the next character, or at the end.
    private func state(after arrived: [Int], isStart: Bool) -> State {
        let (waiting, isMatched) = follow(arrived, isStart: isStart, isEnd: false)
        if isMatched { return State(waiting: [], acceptsAtEnd: true, isMatched: true) }
        let acceptsAtEnd = follow(arrived, isStart: isStart, isEnd: true).isMatched
        return State(waiting: waiting, acceptsAtEnd: acceptsAtEnd)
    }

    private func follow(_ arrived: [Int], isStart: Bool, isEnd: Bool) -> (waiting: [Int], isMatched: Bool) {
        var seen: Set<Int> = []
        var waiting: [Int] = []
        var pending = arrived
        while let index = pending.popLast() {
            guard seen.insert(index).inserted else { continue }
            switch program.instructions[index] {
            case .accept: return ([], true)
            case .split(let one, let other): pending += [one, other]
            case .jump(let target): pending.append(target)
            case .assertion(let assertion):
                if assertion == .start ? isStart : isEnd { pending.append(index + 1) }
            case .scalar, .set: waiting.append(index)
            case .look: continue
            }
        }
        return (waiting.sorted(), false)
    }

    /// Characters are of one class if the same instructions take them.
    private mutating func findClasses() {
        let takers = program.instructions.filter {
            if case .scalar = $0 { true } else if case .set = $0 { true } else { false }
        }
        var known: [[Bool]: UInt8] = [:]
        for character in UInt32(0)...Self.beyondASCII {
            let key = takers.compactMap { takes($0, character) }
            if key.count < takers.count { return }
            let number = known[key] ?? UInt8(members.count)
            if known.updateValue(number, forKey: key) == nil { members.append(character) }
            if character < Self.beyondASCII { classes.append(number) } else { classBeyondASCII = number }
        }
    }

    /// Whether an instruction takes a character; `nil` if it takes some of those beyond ASCII only.
    private func takes(_ instruction: PatternProgram.Instruction, _ character: UInt32) -> Bool? {
        guard character == Self.beyondASCII else { return instruction.takes(ascii: character) }
        switch instruction {
        case .scalar(let scalar): return scalar < Self.beyondASCII ? false : nil
        case .set(_, let index): return program.sets[index].holdsAllBeyondASCII
        default: return false
        }
    }
}
