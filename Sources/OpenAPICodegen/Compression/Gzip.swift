/// Packs bytes as a gzip file (RFC 1952), without a name or a time, so that the same bytes always give the same file.
enum Gzip {
    static func compress(_ bytes: [UInt8]) -> [UInt8] {
        // Magic number, method 8 (DEFLATE), no flags, no time, slowest compression, unknown system.
        let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255]
        return header + Deflate.compress(bytes) + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
    }

    private static func littleEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// The CRC-32 of RFC 1952 §8.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        let table = (UInt32(0)..<256).map { byte in
            (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        var result = UInt32.max
        table.withUnsafeBufferPointer { table in
            bytes.withUnsafeBufferPointer { bytes in
                for byte in bytes { result = table[Int(UInt8(truncatingIfNeeded: result) ^ byte)] ^ result >> 8 }
            }
        }
        return ~result
    }
}
