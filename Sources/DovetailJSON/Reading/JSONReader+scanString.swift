/// Where a string ends, and what had to be passed on the way.
struct StringScan {
    /// The offset of the closing quotation mark.
    var end: Int
    var isASCII: Bool
    var hasEscapes: Bool
}

extension JSONReader {
    /// Finds the end of a string from the byte behind its opening quotation mark.
    ///
    /// Checks escapes and control characters; whether it is UTF-8 is checked by whoever goes on. Nil after a syntax error.
    @inline(__always)
    mutating func scanString(from start: Int) -> StringScan? {
        var offset = start
        var highBits: UInt64 = 0
        // Two words at a time, as long as neither holds anything. Safe: both are within the count.
        while offset &+ 16 <= bytes.byteCount {
            let word = unsafe bytes.wholeWord(at: offset)
            let next = unsafe bytes.wholeWord(at: offset &+ 8)
            if ByteScan.specialBytes(in: word) | ByteScan.specialBytes(in: next) != 0 { break }
            highBits |= word | next
            offset &+= 16
        }
        while true {
            let word = bytes.word(at: offset)
            let special = ByteScan.specialBytes(in: word)
            if special == 0 {
                highBits |= word
                offset &+= 8
                continue
            }
            let passed = UInt64(truncatingIfNeeded: special.trailingZeroBitCount &- 7)
            highBits |= word & ((1 &<< passed) &- 1)
            offset &+= Int(truncatingIfNeeded: passed &>> 3)
            let isASCII = highBits & 0x8080_8080_8080_8080 == 0
            if bytes.byte(at: offset) == Byte.quote {
                return StringScan(end: offset, isASCII: isASCII, hasEscapes: false)
            }
            return scanEscapedString(from: offset, isASCII: isASCII)
        }
    }

    @inline(never)
    private mutating func scanEscapedString(from start: Int, isASCII: Bool) -> StringScan? {
        var scan = StringScan(end: start, isASCII: isASCII, hasEscapes: false)
        while true {
            let byte = bytes.byte(at: scan.end)
            switch byte {
            case Byte.quote:
                return scan
            case Byte.backslash:
                scan.hasEscapes = true
                guard let length = escapeLength(at: scan.end) else { return nil }
                scan.end += length
            case 0..<Byte.space:
                position = scan.end
                if scan.end >= bytes.byteCount {
                    fail(expecting: .endOfString)
                } else {
                    fail(.controlCharacter(byte), at: scan.end)
                }
                return nil
            default:
                scan.isASCII = scan.isASCII && byte < 0x80
                scan.end += 1
            }
        }
    }

    /// How many bytes an escape has: 2, 6, or 12 for a surrogate pair (RFC 8259 §7). Nil after a syntax error.
    private mutating func escapeLength(at offset: Int) -> Int? {
        switch bytes.byte(at: offset + 1) {
        case UInt8(ascii: "u"): return unicodeEscapeLength(at: offset)
        case let byte where SimpleEscape.value(of: byte) != nil: return 2
        default:
            position = min(offset + 1, bytes.byteCount)
            let end = position >= bytes.byteCount
            end ? fail(expecting: .endOfString) : fail(.invalidEscape, at: position)
            return nil
        }
    }

    private mutating func unicodeEscapeLength(at offset: Int) -> Int? {
        guard let unit = bytes.codeUnit(at: offset) else {
            fail(.invalidUnicodeEscape, at: offset)
            return nil
        }
        if !UTF16.isSurrogate(unit) { return 6 }
        guard UTF16.isLeadSurrogate(unit), let next = bytes.codeUnit(at: offset + 6), UTF16.isTrailSurrogate(next)
        else {
            fail(.loneSurrogate(unit), at: offset)
            return nil
        }
        return 12
    }
}
