/// Turns the syntax tree of a regular expression into a program.
struct PatternCompiler {
    /// How many instructions a program may have. Matching takes at most this many steps a character.
    static let maximumSize = 100_000

    private var program = PatternProgram()

    /// The program for `node`, or why there is none.
    static func compile(_ node: PatternNode) throws(PatternError) -> PatternProgram {
        var compiler = PatternCompiler()
        try compiler.emit(node, isReversed: false)
        try compiler.append(.accept)
        compiler.program.isAnchored = isAnchored(node)
        compiler.program.firstCharacters = compiler.program.findFirstCharacters()
        return compiler.program
    }

    private var next: Int { program.instructions.count }

    private mutating func append(_ instruction: PatternProgram.Instruction) throws(PatternError) {
        guard next < Self.maximumSize else { throw PatternError(offset: 0, reason: .tooLarge) }
        program.instructions.append(instruction)
    }

    /// Emits `node` for a machine that walks the text forwards, or backwards if `isReversed`.
    private mutating func emit(_ node: PatternNode, isReversed: Bool) throws(PatternError) {
        switch node {
        case .empty: break
        case .scalar(let value): try append(.scalar(value))
        case .set(let set):
            program.sets.append(set)
            try append(.set(set.ascii, index: program.sets.count - 1))
        case .sequence(let nodes):
            for index in nodes.indices {
                try emit(nodes[isReversed ? nodes.count - 1 - index : index], isReversed: isReversed)
            }
        case .alternation(let nodes): try emit(alternatives: nodes, isReversed: isReversed)
        case .repetition(let body, let minimum, let maximum):
            try emit(body, minimum: minimum, maximum: maximum, isReversed: isReversed)
        case .assertion(let assertion): try append(.assertion(assertion))
        case .look(let look, let body): try emit(look, body)
        case .backreference(let offset): throw PatternError(offset: offset, reason: .backreference)
        case .undecidable(let name, let offset):
            throw PatternError(offset: offset, reason: .undecidableProperty(name))
        }
    }

    private mutating func emit(alternatives nodes: [PatternNode], isReversed: Bool) throws(PatternError) {
        var exits: [Int] = []
        for node in nodes.dropLast() {
            let split = next
            try append(.split(split + 1, 0))
            try emit(node, isReversed: isReversed)
            exits.append(next)
            try append(.jump(0))
            program.instructions[split] = .split(split + 1, next)
        }
        if let last = nodes.last { try emit(last, isReversed: isReversed) }
        for exit in exits { program.instructions[exit] = .jump(next) }
    }

    private mutating func emit(
        _ body: PatternNode,
        minimum: Int,
        maximum: Int?,
        isReversed: Bool
    ) throws(PatternError) {
        for _ in 0..<minimum {
            let start = next
            try emit(body, isReversed: isReversed)
            if next == start { return }
        }
        guard let maximum else {
            let split = next
            try append(.split(split + 1, 0))
            try emit(body, isReversed: isReversed)
            try append(.jump(split))
            program.instructions[split] = .split(split + 1, next)
            return
        }
        var splits: [Int] = []
        for _ in minimum..<maximum {
            splits.append(next)
            try append(.split(next + 1, 0))
            try emit(body, isReversed: isReversed)
        }
        for split in splits { program.instructions[split] = .split(split + 1, next) }
    }

    /// Emits the body of a lookaround in place, with a jump over it, and the question that is asked of it.
    private mutating func emit(_ look: PatternLook, _ body: PatternNode) throws(PatternError) {
        let jump = next
        try append(.jump(0))
        let entry = next
        try emit(body, isReversed: look.isAhead)
        try append(.accept)
        program.instructions[jump] = .jump(next)
        program.lookarounds.append(PatternProgram.Lookaround(entry: entry, isAhead: look.isAhead))
        try append(.look(program.lookarounds.count - 1, isNegated: look.isNegated))
    }

    private static func isAnchored(_ node: PatternNode) -> Bool {
        switch node {
        case .assertion(.start): true
        case .sequence(let nodes): nodes.first.map(isAnchored) ?? false
        case .alternation(let nodes): nodes.allSatisfy(isAnchored)
        default: false
        }
    }
}
