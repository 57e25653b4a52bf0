/// Compresses bytes with DEFLATE (RFC 1951): repetitions become references, and everything is written in Huffman codes
/// of its own frequencies.
///
/// The generator has its own, because a system library would have to be installed wherever a package that uses the
/// plugin is built.
enum Deflate {
    /// So many tokens share a pair of codes.
    private static let blockLength = 1 << 15

    static func compress(_ bytes: [UInt8]) -> [UInt8] {
        let tokens = RepetitionFinder.tokens(of: bytes)
        var writer = BitWriter()
        var start = 0
        repeat {
            let end = min(start + blockLength, tokens.count)
            writeBlock(tokens[start..<end], isLast: end == tokens.count, to: &writer)
            start = end
        } while start < tokens.count
        return writer.finish()
    }

    private static func writeBlock(
        _ tokens: ArraySlice<RepetitionFinder.Token>,
        isLast: Bool,
        to writer: inout BitWriter
    ) {
        var literalCounts = [Int](repeating: 0, count: 286)
        var distanceCounts = [Int](repeating: 0, count: 30)
        literalCounts[endOfBlock] = 1
        for token in tokens {
            if token.length == 0 {
                literalCounts[Int(token.value)] += 1
            } else {
                literalCounts[Self.lengths.code(of: token.length)] += 1
                distanceCounts[Self.distances.code(of: token.value)] += 1
            }
        }
        let literals = HuffmanCode(counts: literalCounts, maximumLength: 15)
        let distances = HuffmanCode(counts: distanceCounts, maximumLength: 15)
        writer.write(isLast ? 1 : 0, count: 1)
        writer.write(2, count: 2)
        writeCodes(literals, distances, to: &writer)
        for token in tokens {
            if token.length == 0 {
                literals.write(Int(token.value), to: &writer)
            } else {
                Self.lengths.write(token.length, in: literals, to: &writer)
                Self.distances.write(token.value, in: distances, to: &writer)
            }
        }
        literals.write(endOfBlock, to: &writer)
    }

    /// Writes the lengths of both codes, in a code of their own (RFC 1951 §3.2.7). The shorthands for repeated lengths
    /// would save some ten bytes a block, and are not used.
    private static func writeCodes(_ literals: HuffmanCode, _ distances: HuffmanCode, to writer: inout BitWriter) {
        let lengths = literals.lengths + distances.lengths
        var counts = [Int](repeating: 0, count: 19)
        for length in lengths { counts[Int(length)] += 1 }
        let code = HuffmanCode(counts: counts, maximumLength: 7)
        writer.write(UInt32(literals.lengths.count - 257), count: 5)
        writer.write(UInt32(distances.lengths.count - 1), count: 5)
        writer.write(19 - 4, count: 4)
        for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
            writer.write(UInt32(code.lengths[symbol]), count: 3)
        }
        for length in lengths { code.write(Int(length), to: &writer) }
    }

    private static let endOfBlock = 256

    // RFC 1951 §3.2.5: the longest match has a code without extra bits.
    private static let lengths = RangeCodes(
        first: 257,
        starts: [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ]
    )
    private static let distances = RangeCodes(
        first: 0,
        starts: [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
            6145,
            8193, 12289, 16385, 24577,
        ]
    )
}
