/// The bytes that the grammar of JSON names (RFC 8259 §2 and §7).
enum Byte {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let minus: UInt8 = 0x2D
    static let point: UInt8 = 0x2E
    static let zero: UInt8 = 0x30
    static let nine: UInt8 = 0x39
    static let colon: UInt8 = 0x3A
    static let openBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closeBracket: UInt8 = 0x5D
    static let lowerE: UInt8 = 0x65
    static let openBrace: UInt8 = 0x7B
    static let closeBrace: UInt8 = 0x7D

    /// Whether a byte is one of `0` to `9`.
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

    /// Two bytes as they stand in memory.
    @inline(__always)
    static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(littleEndian: UInt16(first) | UInt16(second) &<< 8)
    }
}

extension RawSpan {
    /// The byte at an offset, or 0 outside: no byte that the grammar allows between tokens or in a string is 0.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        guard UInt(bitPattern: offset) < UInt(bitPattern: byteCount) else { return 0 }
        // Safe: the offset was compared with the count.
        return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// Eight bytes from an offset, the first in the lowest bits; those beyond the end are 0.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        guard offset >= 0, offset &+ 8 <= byteCount else { return partialWord(at: offset) }
        // Safe: the offset and the seven after it are within the count.
        return unsafe wholeWord(at: offset)
    }

    /// Eight bytes from an offset, the first in the lowest bits; all of them must be inside.
    @unsafe
    @inline(__always)
    func wholeWord(at offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    @inline(never)
    private func partialWord(at offset: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in 0..<8 {
            word |= UInt64(byte(at: offset &+ index)) &<< UInt64(index &* 8)
        }
        return word
    }

    /// The text of a range whose UTF-8 has been checked.
    @inline(__always)
    func text(_ range: Range<Int>, isASCII: Bool = false) -> String {
        if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
            // Safe: the caller has checked that these bytes are UTF-8, and whether they are ASCII.
            return unsafe String(copying: UTF8Span(unchecked: units(range), isKnownASCII: isASCII))
        }
        // Safe: the buffer is read within the closure only.
        return unsafe extracting(range).withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a range as numbers.
    @inline(__always)
    @_lifetime(copy self)
    func units(_ range: Range<Int>) -> Span<UInt8> {
        // Safe: every byte is a number.
        unsafe extracting(range)._unsafeView(as: UInt8.self)
    }
}

extension Span<UInt8> {
    /// The same bytes untyped.
    var raw: RawSpan {
        @_lifetime(copy self)
        get {
            // Safe: bytes have no padding, so that all of them are initialized.
            unsafe bytes
        }
    }
}

enum ByteScan {
    /// The top bit of the lowest byte that is a quotation mark, a backslash or below U+0020, and 0 if there is none.
    ///
    /// Subtracting borrows from higher bytes only, so the lowest bit that is set is right.
    @inline(__always)
    static func specialBytes(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let controls = word &- ones &* UInt64(Byte.space)
        let quotes = (word ^ ones &* UInt64(Byte.quote)) &- ones
        let backslashes = (word ^ ones &* UInt64(Byte.backslash)) &- ones
        return (controls | quotes | backslashes) & ~word & (ones &* 0x80)
    }
}
