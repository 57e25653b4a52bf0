/// The escapes of two bytes (RFC 8259 §7).
enum SimpleEscape {
    static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case Byte.quote, Byte.backslash, UInt8(ascii: "/"): byte
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): Byte.lineFeed
        case UInt8(ascii: "r"): Byte.carriageReturn
        case UInt8(ascii: "t"): Byte.tab
        default: nil
        }
    }
}

extension RawSpan {
    /// The text of a range whose escapes and UTF-8 have been checked.
    func unescaped(_ range: Range<Int>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = self.byte(at: offset)
            if byte != Byte.backslash {
                text.append(byte)
                offset += 1
            } else if let value = SimpleEscape.value(of: self.byte(at: offset + 1)) {
                text.append(value)
                offset += 2
            } else {
                let (scalar, length) = unicodeEscape(at: offset)
                text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
                offset += length
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The four digits of the `\u` at an offset, nil if it is none.
    func codeUnit(at offset: Int) -> UInt16? {
        guard byte(at: offset) == Byte.backslash, byte(at: offset + 1) == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for index in offset + 2..<offset + 6 {
            guard let digit = Self.hexadecimalDigit(byte(at: index)) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private func unicodeEscape(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let unit = codeUnit(at: offset) ?? 0
        if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
        let low = UInt32(codeUnit(at: offset + 6) ?? 0)
        let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + low & 0x3FF
        return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
    }

    /// The first byte of a range that is not UTF-8 as RFC 3629 §4 has it, nil if all are.
    func firstInvalidUTF8(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let lead = byte(at: offset)
            guard let (length, second) = Self.continuation(of: lead) else { return offset }
            for index in 1..<max(length, 1) {
                let byte = self.byte(at: offset + index)
                let allowed = index == 1 ? second : 0x80...0xBF
                guard offset + index < range.upperBound, allowed.contains(byte) else { return offset }
            }
            offset += length
        }
        return nil
    }

    /// How many bytes follow from a lead byte, with it, and what the second may be.
    private static func continuation(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0x00...0x7F: (1, 0x80...0xBF)
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
