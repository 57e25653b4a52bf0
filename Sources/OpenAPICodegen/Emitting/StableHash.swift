/// A hash that is the same in every run and on every machine: FNV-1a with 64 bits.
///
/// It tells contents apart and spreads names over files; it keeps no secrets. Source: RFC 9923.
enum StableHash {
    /// The hash of a text's UTF-8.
    static func value(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// The hash as 16 hexadecimal digits.
    static func hexadecimal(_ text: String) -> String {
        let digits = String(value(text), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
