extension JSONWriter {
    /// Writes a string. Only what must be is escaped: quotation marks, backslashes, control characters.
    public mutating func write(_ value: String) {
        separate()
        writeText(value)
    }

    /// Writes a string where no comma can be due.
    @inline(__always)
    mutating func writeText(_ value: String) {
        // Safe: the buffer is read within the closure only.
        let isWritten: Void? = unsafe value.utf8.withContiguousStorageIfAvailable { unsafe writeQuoted($0) }
        guard isWritten == nil else { return }
        var copy = value
        copy.withUTF8 { unsafe writeQuoted($0) }
    }

    @inline(__always)
    private mutating func writeQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        let written = unsafe storage.appendQuoted(text)
        if written < text.count { unsafe writeEscaped(text, from: written) }
    }

    /// Writes the rest of a text, which begins with a byte that is escaped, and the closing quotation mark.
    @inline(never)
    private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>, from first: Int) {
        var offset = first
        while offset < text.count {
            appendEscape(of: unsafe text[offset])
            offset &+= 1
            offset &+= unsafe storage.appendUnescaped(text, from: offset)
        }
        storage.append(Byte.quote)
    }

    private mutating func appendEscape(of byte: UInt8) {
        storage.append(Byte.backslash)
        switch byte {
        case Byte.quote, Byte.backslash: storage.append(byte)
        case 0x08: storage.append(UInt8(ascii: "b"))
        case 0x0C: storage.append(UInt8(ascii: "f"))
        case Byte.lineFeed: storage.append(UInt8(ascii: "n"))
        case Byte.carriageReturn: storage.append(UInt8(ascii: "r"))
        case Byte.tab: storage.append(UInt8(ascii: "t"))
        default:
            for digit in (byte < 0x10 ? "u000" : "u00").utf8 { storage.append(digit) }
            for digit in String(byte, radix: 16).utf8 { storage.append(digit) }
        }
    }
}
