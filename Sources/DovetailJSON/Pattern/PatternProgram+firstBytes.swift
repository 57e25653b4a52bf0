extension PatternProgram {
    /// The bytes that the text of a match can begin with, or `nil` if a match can be empty.
    ///
    /// Conditions count as fulfilled and every set as having all characters beyond ASCII, so the answer may
    /// hold too many bytes, never too few.
    func findFirstBytes() -> ByteSet? {
        var bytes = ByteSet()
        var seen = [Bool](repeating: false, count: instructions.count)
        var pending = [entry]
        while let index = pending.popLast() {
            if seen[index] { continue }
            seen[index] = true
            switch instructions[index] {
            case .accept: return nil
            case .split(let first, let second): pending += [first, second]
            case .jump(let target): pending.append(target)
            case .assertion, .look: pending.append(index + 1)
            case .scalar(let value):
                guard let first = Unicode.Scalar(value).flatMap({ UTF8.encode($0)?.first }) else { continue }
                bytes.insert(first)
            case .set(let set):
                for value in 0..<UInt8(0x80) where sets[set].contains(UInt32(value)) { bytes.insert(value) }
                for value in UInt8(0x80)...0xFF { bytes.insert(value) }
            }
        }
        return bytes
    }
}
