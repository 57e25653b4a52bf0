/// The longest range of ASCII characters that leave a state as it is, and a way over eight of them at once.
struct PatternRun: Sendable {
    /// The first character of the range in every byte.
    private let first: UInt64
    /// What lifts a byte beyond the range over 127, in every byte.
    private let lift: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let topBits: UInt64 = 0x8080_8080_8080_8080

    init(where staysAt: (Int) -> Bool) {
        var longest = 0..<0
        var start = 0
        for byte in 0...128 where byte == 128 || !staysAt(byte) {
            if byte - start > longest.count { longest = start..<byte }
            start = byte + 1
        }
        // An empty range ends at 0, so that every byte is beyond it.
        first = Self.ones &* UInt64(longest.lowerBound)
        lift = Self.ones &* UInt64(128 - longest.upperBound)
    }

    /// The position behind as many whole words of the range as follow, or behind the text.
    @inline(__always)
    func end(in text: Span<UInt8>, from start: Int) -> Int {
        let bytes = text.raw
        var position = start
        // Safe: every word that is loaded is within the count.
        while position &+ 16 <= text.count {
            let word = unsafe bytes.wholeWord(at: position)
            let next = unsafe bytes.wholeWord(at: position &+ 8)
            if outside(word) | outside(next) != 0 { break }
            position &+= 16
        }
        while position &+ 8 <= text.count {
            if outside(unsafe bytes.wholeWord(at: position)) != 0 { return position }
            position &+= 8
        }
        // The last word may overlap the one before.
        if position < text.count, text.count >= 8,
            outside(unsafe bytes.wholeWord(at: text.count &- 8)) == 0
        {
            return text.count
        }
        return position
    }

    /// Is 0 if eight bytes are all in the range. Bytes beyond ASCII count as outside, whatever they carry into others.
    @inline(__always)
    private func outside(_ word: UInt64) -> UInt64 {
        let above = word &+ lift
        let notBelow = (word | Self.topBits) &- first
        return (above | ~notBelow | word) & Self.topBits
    }
}
