/// A canonical Huffman code (RFC 1951 §3.2.2): frequent symbols have short codes.
struct HuffmanCode {
    /// The length of each symbol's code; 0 for symbols that do not occur.
    let lengths: [UInt8]
    /// The codes with their first bit last, as they are written.
    private let codes: [UInt32]

    init(counts: [Int], maximumLength: Int) {
        lengths = Self.lengths(counts, maximumLength)
        var nextCodes: [UInt32] = [0, 0]
        for length in 1..<maximumLength {
            let count = lengths.count { $0 == UInt8(length) }
            nextCodes.append((nextCodes[length] + UInt32(count)) << 1)
        }
        codes = lengths.map { length in
            guard length > 0 else { return 0 }
            defer { nextCodes[Int(length)] += 1 }
            return Self.reversed(nextCodes[Int(length)], count: Int(length))
        }
    }

    func write(_ symbol: Int, to writer: inout BitWriter) {
        writer.write(codes[symbol], count: Int(lengths[symbol]))
    }

    private static func reversed(_ bits: UInt32, count: Int) -> UInt32 {
        (0..<count).reduce(0) { $0 << 1 | (bits >> UInt32($1)) & 1 }
    }

    /// Lengths by Huffman's algorithm; where they come out too long, rare symbols are counted as less rare.
    private static func lengths(_ counts: [Int], _ maximumLength: Int) -> [UInt8] {
        var counts = counts
        // Some decoders want two codes even where one symbol, or none, occurs.
        for symbol in [0, 1] where counts.count(where: { $0 > 0 }) < 2 { counts[symbol] = max(counts[symbol], 1) }
        while true {
            let lengths = lengths(counts)
            if lengths.allSatisfy({ $0 <= maximumLength }) { return lengths.map { UInt8($0) } }
            counts = counts.map { ($0 + 1) / 2 }
        }
    }

    /// Joins the two rarest trees until one is left. Sorted leaves and the trees made so far are two queues whose heads
    /// are the rarest of their kind.
    private static func lengths(_ counts: [Int]) -> [Int] {
        let leaves = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
        var weights = leaves.map { counts[$0] }
        var parents = [Int](repeating: 0, count: leaves.count * 2 - 1)
        var nextLeaf = 0
        var nextTree = leaves.count
        func rarest() -> Int {
            let isLeaf =
                nextLeaf < leaves.count && (nextTree >= weights.count || weights[nextLeaf] <= weights[nextTree])
            defer { if isLeaf { nextLeaf += 1 } else { nextTree += 1 } }
            return isLeaf ? nextLeaf : nextTree
        }
        while weights.count < parents.count {
            let (first, second) = (rarest(), rarest())
            parents[first] = weights.count
            parents[second] = weights.count
            weights.append(weights[first] + weights[second])
        }
        var depths = [Int](repeating: 0, count: parents.count)
        for tree in parents.indices.dropLast().reversed() { depths[tree] = depths[parents[tree]] + 1 }
        var lengths = [Int](repeating: 0, count: counts.count)
        for (leaf, symbol) in leaves.enumerated() { lengths[symbol] = depths[leaf] }
        return lengths
    }
}
