/// Unpacks a gzip file (RFC 1952) of one member without optional fields: what the generator embeds.
struct GzipReader {
    private static let headerCount = 10
    private static let trailerCount = 8

    private var input: BitReader
    private var output: [UInt8] = []

    /// The content of a file.
    ///
    /// - Throws: ``GzipError`` when the bytes are no such file, or not all of it.
    static func unpack(_ file: [UInt8]) throws(GzipError) -> [UInt8] {
        guard file.count >= headerCount + trailerCount, file.starts(with: [0x1F, 0x8B, 8, 0]) else {
            throw GzipError()
        }
        let count = file.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        var reader = GzipReader(input: BitReader(bytes: file, position: headerCount))
        try reader.readBlocks()
        guard reader.output.count == count else { throw GzipError() }
        return reader.output
    }

    private init(input: BitReader) {
        self.input = input
    }

    /// Reads the blocks (RFC 1951 §3.2.3).
    private mutating func readBlocks() throws(GzipError) {
        var isLast = false
        while !isLast {
            isLast = try input.bits(1) == 1
            switch try input.bits(2) {
            case 0: output += try input.storedBytes()
            case 1: try readTokens(Self.fixedLiterals, Self.fixedDistances)
            case 2:
                let (literals, distances) = try dynamicCodes()
                try readTokens(literals, distances)
            default: throw GzipError()
            }
        }
    }

    /// Reads bytes and repetitions up to the end of a block (RFC 1951 §3.2.5).
    private mutating func readTokens(_ literals: PrefixCode, _ distances: PrefixCode) throws(GzipError) {
        while true {
            let symbol = try literals.symbol(&input)
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol < 286 else { throw GzipError() }
            // Four codes for each number of extra bits, and one for the longest repetition, which is apart.
            let length = symbol == 285 ? 258 : try number(symbol - 257, codesPerBit: 4) + 3
            let distance = try number(distances.symbol(&input), codesPerBit: 2) + 1
            guard distance <= output.count else { throw GzipError() }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    /// The number that a code and its extra bits stand for, counted from zero.
    private mutating func number(_ code: Int, codesPerBit: Int) throws(GzipError) -> Int {
        if code < codesPerBit * 2 { return code }
        let extra = code / codesPerBit - 1
        return (codesPerBit + code % codesPerBit) << extra + (try input.bits(extra))
    }

    /// Reads the lengths of a block's own codes (RFC 1951 §3.2.7).
    private mutating func dynamicCodes() throws(GzipError) -> (literals: PrefixCode, distances: PrefixCode) {
        let literalCount = try input.bits(5) + 257
        let distanceCount = try input.bits(5) + 1
        let orderCount = try input.bits(4) + 4
        var lengthLengths = [UInt8](repeating: 0, count: 19)
        for position in Self.order.prefix(orderCount) { lengthLengths[position] = UInt8(try input.bits(3)) }
        let lengthCode = PrefixCode(lengths: lengthLengths[...])
        var lengths: [UInt8] = []
        while lengths.count < literalCount + distanceCount {
            switch try lengthCode.symbol(&input) {
            case 16:
                guard let last = lengths.last else { throw GzipError() }
                lengths += [UInt8](repeating: last, count: try input.bits(2) + 3)
            case 17: lengths += [UInt8](repeating: 0, count: try input.bits(3) + 3)
            case 18: lengths += [UInt8](repeating: 0, count: try input.bits(7) + 11)
            case let length: lengths.append(UInt8(length))
            }
        }
        guard lengths.count == literalCount + distanceCount else { throw GzipError() }
        return (PrefixCode(lengths: lengths[..<literalCount]), PrefixCode(lengths: lengths[literalCount...]))
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let fixedLiterals = PrefixCode(
        lengths: ([UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
            + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))[...]
    )
    private static let fixedDistances = PrefixCode(lengths: [UInt8](repeating: 5, count: 30)[...])
}

/// Bytes that are no gzip file, or not one of the form that is read.
struct GzipError: Error {}
