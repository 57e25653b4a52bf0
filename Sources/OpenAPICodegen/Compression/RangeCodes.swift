/// Codes that stand for ranges of numbers, with extra bits for the place in the range (RFC 1951 §3.2.5).
struct RangeCodes {
    private let first: Int
    private let starts: [UInt16]
    private let extraBits: [Int]
    /// The index of the range of every number.
    private let indices: [UInt8]

    /// - Parameters:
    ///   - first: The code of the first range.
    ///   - starts: Where each range starts; the last one has the size of the one before it, or a single number.
    init(first: Int, starts: [UInt16]) {
        self.first = first
        self.starts = starts
        // 1 number needs no bits, 2 need 1, 31 and 32 need 5.
        var bits = zip(starts, starts.dropFirst()).map { start, next in
            UInt16.bitWidth - (next - start - 1).leadingZeroBitCount
        }
        bits.append(first == 0 ? bits.last ?? 0 : 0)
        extraBits = bits
        var indices: [UInt8] = []
        let end = Int(starts.last ?? 0) + (1 << (bits.last ?? 0))
        indices.reserveCapacity(end)
        var index = 0
        for number in 0..<end {
            if index + 1 < starts.count, number >= Int(starts[index + 1]) { index += 1 }
            indices.append(UInt8(index))
        }
        self.indices = indices
    }

    func code(of number: UInt16) -> Int {
        first + Int(indices[Int(number)])
    }

    func write(_ number: UInt16, in code: HuffmanCode, to writer: inout BitWriter) {
        let index = Int(indices[Int(number)])
        code.write(first + index, to: &writer)
        writer.write(UInt32(number - starts[index]), count: extraBits[index])
    }
}
