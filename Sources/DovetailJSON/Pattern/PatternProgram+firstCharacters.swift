extension PatternProgram {
    /// The ASCII characters that a match can begin with, or `nil` if a match can be empty.
    ///
    /// Conditions count as fulfilled, so the answer may hold too many characters, never too few.
    func findFirstCharacters() -> ASCIISet? {
        var first: [Instruction] = []
        var seen = [Bool](repeating: false, count: instructions.count)
        var pending = [entry]
        while let index = pending.popLast() {
            if seen[index] { continue }
            seen[index] = true
            switch instructions[index] {
            case .accept: return nil
            case .split(let one, let other): pending += [one, other]
            case .jump(let target): pending.append(target)
            case .assertion, .look: pending.append(index + 1)
            case .scalar, .set: first.append(instructions[index])
            }
        }
        return ASCIISet { value in first.contains { $0.takes(ascii: value) } }
    }
}

extension PatternProgram.Instruction {
    /// Whether this takes the ASCII character `value`.
    func takes(ascii value: UInt32) -> Bool {
        switch self {
        case .scalar(let scalar): scalar == value
        case .set(let ascii, _): ascii.contains(value)
        default: false
        }
    }
}
