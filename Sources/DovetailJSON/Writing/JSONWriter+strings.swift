extension JSONWriter {
    /// Writes a string. Only what must be is escaped: quotation marks, backslashes, control characters.
    public mutating func write(_ value: String) {
        var value = value
        value.withUTF8 { text in
            // Safe: the span is used within the closure only.
            let source = unsafe RawSpan(_unsafeElements: text)
            append(atMost: source.byteCount &+ 3) { output, comma in
                if comma { output.append(Byte.comma) }
                output.append(Byte.quote)
            }
            var start = 0
            while start < source.byteCount {
                let end = source.firstEscaped(from: start)
                appendRun(source, start..<end)
                if end < source.byteCount { appendEscape(of: source.byte(at: end)) }
                start = end + 1
            }
            bytes.append(Byte.quote)
        }
    }

    private mutating func appendRun(_ source: RawSpan, _ range: Range<Int>) {
        // Safe: the buffer is read within the closure only.
        unsafe source.extracting(range).withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(Byte.backslash)
        switch byte {
        case Byte.quote, Byte.backslash: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case Byte.lineFeed: bytes.append(UInt8(ascii: "n"))
        case Byte.carriageReturn: bytes.append(UInt8(ascii: "r"))
        case Byte.tab: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
            bytes.append(contentsOf: digits.utf8)
        }
    }
}

extension RawSpan {
    /// The first byte from an offset that a string must escape, or the end.
    @inline(__always)
    fileprivate func firstEscaped(from start: Int) -> Int {
        var offset = start
        while offset < byteCount {
            let special = ByteScan.specialBytes(in: word(at: offset))
            guard special == 0 else { return min(offset &+ special.trailingZeroBitCount / 8, byteCount) }
            offset &+= 8
        }
        return byteCount
    }
}
