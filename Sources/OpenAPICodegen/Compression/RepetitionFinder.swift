/// Finds what was there before (LZ77, RFC 1951 §4): every position is remembered under a hash of its three bytes, and the
/// last few positions with the same hash are tried.
struct RepetitionFinder: ~Copyable {
    /// A byte, or a reference to bytes before.
    struct Token {
        /// How many bytes are repeated; 0 for a byte that stands for itself.
        var length: UInt16
        /// The byte, or how far back the repeated bytes are.
        var value: UInt16
    }

    private static let window = 1 << 15
    private static let longest = 258
    /// More tries find little more.
    private static let tries = 32

    // Plugins run unoptimized, where an access to an array costs a call and one through a pointer does not. Positions are
    // below `count`, hashes and slots below `window`.
    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    /// The last position with a hash; -1 for none.
    private let heads: UnsafeMutablePointer<Int32>
    /// The position before the one in a slot that has the same hash; a position's slot is its remainder by the window.
    private let previous: UnsafeMutablePointer<Int32>

    static func tokens(of bytes: [UInt8]) -> [Token] {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return [] }
            return RepetitionFinder(start, count: buffer.count).tokens()
        }
    }

    private init(_ bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
        heads = .allocate(capacity: Self.window)
        heads.initialize(repeating: -1, count: Self.window)
        previous = .allocate(capacity: Self.window)
        previous.initialize(repeating: -1, count: Self.window)
    }

    deinit {
        heads.deallocate()
        previous.deallocate()
    }

    private func tokens() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(count / 4)
        var position = 0
        while position < count {
            let match = position + 3 <= count ? longestMatch(at: position) : (length: 0, distance: 0)
            let length = max(match.length, 1)
            if match.length == 0 {
                tokens.append(Token(length: 0, value: UInt16(bytes[position])))
            } else {
                tokens.append(Token(length: UInt16(match.length), value: UInt16(match.distance)))
            }
            remember(position, through: min(position &+ length, count &- 2))
            position = position &+ length
        }
        return tokens
    }

    private func hash(_ position: Int) -> Int {
        let first = Int(bytes[position]) &<< 10
        let second = Int(bytes[position &+ 1]) &<< 5
        return (first ^ second ^ Int(bytes[position &+ 2])) & (Self.window &- 1)
    }

    private func remember(_ start: Int, through end: Int) {
        var position = start
        while position < end {
            let hash = hash(position)
            previous[position & (Self.window &- 1)] = heads[hash]
            heads[hash] = Int32(truncatingIfNeeded: position)
            position = position &+ 1
        }
    }

    /// The longest of the repetitions that are tried, at least 3 bytes long; `length` is 0 when there is none.
    private func longestMatch(at position: Int) -> (length: Int, distance: Int) {
        let limit = min(Self.longest, count &- position)
        var best = (length: 2, distance: 0)
        var candidate = Int(heads[hash(position)])
        var tries = Self.tries
        while candidate >= 0, position &- candidate <= Self.window, tries > 0 {
            if bytes[candidate &+ best.length] == bytes[position &+ best.length] {
                var length = 0
                while length < limit, bytes[candidate &+ length] == bytes[position &+ length] { length = length &+ 1 }
                if length > best.length { best = (length, position &- candidate) }
                if length == limit { break }
            }
            let next = Int(previous[candidate & (Self.window &- 1)])
            // A slot that has been used again since belongs to a later position.
            candidate = next < candidate ? next : -1
            tries = tries &- 1
        }
        return best.length < 3 ? (0, 0) : best
    }
}
