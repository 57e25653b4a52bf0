/// Base64 (RFC 4648 §4, §5), with nothing between the symbols.
package enum Base64 {
    /// The bytes that a text with its padding stands for; `nil` when it is not Base64.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        let symbols = text.prefix { $0 != UInt8(ascii: "=") }
        let padding = text.dropFirst(symbols.count)
        guard padding.count <= 2, padding.allSatisfy({ $0 == UInt8(ascii: "=") }) else { return nil }
        return decode(symbols, UInt8(ascii: "+"), UInt8(ascii: "/"))
    }

    /// The bytes that a text in Base64url without padding stands for, as tokens have it (RFC 7515 §2); `nil` when it is
    /// not that.
    package static func decodeURL(_ text: some Collection<UInt8>) -> [UInt8]? {
        text.count % 4 == 1 ? nil : decode(text, UInt8(ascii: "-"), UInt8(ascii: "_"))
    }

    private static func decode(_ symbols: some Collection<UInt8>, _ plus: UInt8, _ slash: UInt8) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(symbols.count / 4 * 3 + 2)
        var bits: UInt32 = 0
        var bitCount = 0
        for symbol in symbols {
            let special: UInt8? = symbol == plus ? 62 : symbol == slash ? 63 : nil
            guard let value = special ?? value(of: symbol) else { return nil }
            bits = bits << 6 | UInt32(value)
            bitCount += 6
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
        }
        // Bits after the last byte are zero: of several spellings only the canonical one is taken (§3.5).
        return bits & ((1 << bitCount) - 1) == 0 ? bytes : nil
    }

    private static func value(of symbol: UInt8) -> UInt8? {
        switch symbol {
        case 0x41...0x5A: symbol - 0x41
        case 0x61...0x7A: symbol - 0x61 + 26
        case 0x30...0x39: symbol - 0x30 + 52
        default: nil
        }
    }
}
