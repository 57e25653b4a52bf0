import DovetailJSON
import Testing

@Suite("A pattern agrees with a matcher that follows the definition")
struct PatternDifferentialTests {
    @Test func `on random patterns and texts`() throws {
        let seed = UInt64.random(in: .min ... .max)
        print("PatternDifferentialTests: seed \(seed)")
        var random = Xorshift(state: seed)
        for _ in 0..<3_000 {
            let regex = RandomRegex.make(depth: 4, using: &random)
            let pattern = try Pattern(regex.source)
            for turn in 0..<8 {
                // Texts of ASCII alone may be judged by another way than the rest.
                let alphabet = turn < 4 ? RandomRegex.alphabet : RandomRegex.alphabet.filter(\.isASCII)
                // So may texts of eight bytes and more, where few characters change anything.
                let letters = turn % 4 < 2 ? alphabet : [alphabet.randomElement(using: &random) ?? "a", "a"]
                let text = (0..<Int.random(in: turn % 4 < 2 ? 0...7 : 8...20, using: &random)).map { _ in
                    letters.randomElement(using: &random) ?? "a"
                }
                let expected =
                    text.indices.contains { !regex.ends(in: text, from: $0).isEmpty }
                    || !regex.ends(in: text, from: text.count).isEmpty
                #expect(
                    pattern.matches(String(text)) == expected,
                    "seed \(seed): /\(regex.source)/ on \(String(text).debugDescription)"
                )
            }
        }
    }
}

/// A small generator, so that a printed seed replays a run.
struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    init(state: UInt64) { self.state = state == 0 ? 1 : state }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

/// A regular expression that knows its own text, and where its matches end by the definition of each construct.
indirect enum RandomRegex {
    case character(Character)
    case anyOf([Character], isNegated: Bool)
    case sequence(RandomRegex, RandomRegex)
    case either(RandomRegex, RandomRegex)
    case times(RandomRegex, Int, Int?)
    case start, end, boundary
    case look(RandomRegex, isAhead: Bool, isNegated: Bool)

    static let alphabet: [Character] = ["a", "b", "-", "é", "😀"]

    static func make(depth: Int, using random: inout Xorshift) -> RandomRegex {
        func inner() -> RandomRegex { make(depth: depth - 1, using: &random) }
        let character = alphabet.randomElement(using: &random) ?? "a"
        switch depth == 0 ? Int.random(in: 0...3, using: &random) : Int.random(in: 0...14, using: &random) {
        case 0, 1, 2: return .character(character)
        case 3: return .anyOf([character, "a"], isNegated: .random(using: &random))
        case 4, 5, 6: return .sequence(inner(), inner())
        case 7, 8: return .either(inner(), inner())
        case 9: return .times(inner(), 0, nil)
        case 10:
            let minimum = Int.random(in: 0...2, using: &random)
            return .times(inner(), minimum, minimum + Int.random(in: 0...2, using: &random))
        case 11: return [RandomRegex.start, .end, .boundary].randomElement(using: &random) ?? .start
        case 12, 13: return .look(inner(), isAhead: true, isNegated: .random(using: &random))
        default: return .look(inner(), isAhead: false, isNegated: .random(using: &random))
        }
    }

    var source: String {
        switch self {
        case .character(let character): String(character)
        case .anyOf(let characters, let isNegated): "[\(isNegated ? "^" : "")\(escaped(characters))]"
        case .sequence(let first, let second): "(?:\(first.source))(?:\(second.source))"
        case .either(let first, let second): "(?:\(first.source)|\(second.source))"
        case .times(let body, let minimum, let maximum):
            "(\(body.source)){\(minimum),\(maximum.map { "\($0)" } ?? "")}"
        case .start: "^"
        case .end: "$"
        case .boundary: #"\b"#
        case .look(let body, let isAhead, let isNegated):
            "(?\(isAhead ? "" : "<")\(isNegated ? "!" : "=")\(body.source))"
        }
    }

    private func escaped(_ characters: [Character]) -> String {
        characters.map { $0 == "-" ? #"\-"# : String($0) }.joined()
    }

    /// Every position at which a match that begins at `start` can end.
    func ends(in text: [Character], from start: Int) -> Set<Int> {
        func when(_ condition: Bool) -> Set<Int> { condition ? [start] : [] }
        func isWord(_ index: Int) -> Bool { text.indices.contains(index) && ["a", "b"].contains(text[index]) }
        switch self {
        case .character(let character):
            return start < text.count && text[start] == character ? [start + 1] : []
        case .anyOf(let characters, let isNegated):
            return start < text.count && characters.contains(text[start]) != isNegated ? [start + 1] : []
        case .sequence(let first, let second):
            return first.ends(in: text, from: start).reduce(into: []) { $0.formUnion(second.ends(in: text, from: $1)) }
        case .either(let first, let second):
            return first.ends(in: text, from: start).union(second.ends(in: text, from: start))
        case .times(let body, let minimum, let maximum):
            return repeated(body, minimum, maximum ?? minimum + text.count + 1, in: text, from: start)
        case .start: return when(start == 0)
        case .end: return when(start == text.count)
        case .boundary: return when(isWord(start - 1) != isWord(start))
        case .look(let body, let isAhead, let isNegated):
            let holds =
                isAhead
                ? !body.ends(in: text, from: start).isEmpty
                : (0...start).contains { body.ends(in: text, from: $0).contains(start) }
            return when(holds != isNegated)
        }
    }

    private func repeated(
        _ body: RandomRegex,
        _ minimum: Int,
        _ maximum: Int,
        in text: [Character],
        from start: Int
    )
        -> Set<Int>
    {
        var reached: Set<Int> = [start]
        var all: Set<Int> = minimum == 0 ? [start] : []
        for count in 0..<maximum {
            reached = reached.reduce(into: []) { $0.formUnion(body.ends(in: text, from: $1)) }
            if count + 1 >= minimum { all.formUnion(reached) }
        }
        return all
    }
}
