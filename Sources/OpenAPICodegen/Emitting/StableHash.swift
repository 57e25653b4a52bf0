/// A hash that is the same in every run and on every machine: FNV-1a with 64 bits.
///
/// It tells contents apart and spreads names over files; it keeps no secrets. Source: RFC 9923.
enum StableHash {
    /// The hash of a text's UTF-8.
    static func value(_ text: String) -> UInt64 { value(Array(text.utf8)) }

    /// The hash of bytes.
    private static func value(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBufferPointer { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            return hash
        }
    }

    /// The hash of a text as 16 hexadecimal digits.
    static func hexadecimal(_ text: String) -> String { hexadecimal(Array(text.utf8)) }

    /// The hash of bytes as 16 hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = String(value(bytes), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
