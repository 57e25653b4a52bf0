/// A Huffman code that is given by the lengths of its symbols (RFC 1951 §3.2.2).
struct PrefixCode {
    /// How many symbols have a code of each length.
    private var counts = [Int](repeating: 0, count: 16)
    /// The symbols, by the length of their code, then by themselves.
    private let symbols: [Int]

    init(lengths: ArraySlice<UInt8>) {
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        let numbered = lengths.enumerated().filter { $0.element > 0 }
        symbols = numbered.sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
    }

    /// The next symbol of the input.
    func symbol(_ input: inout BitReader) throws(GzipError) -> Int {
        // Codes of one length are consecutive numbers, and start where those of the length before have ended, doubled.
        var code = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            code = code << 1 | (try input.bits(1))
            let position = code - first
            if position < counts[length] { return symbols[index + position] }
            index += counts[length]
            first = (first + counts[length]) << 1
        }
        throw GzipError()
    }
}
