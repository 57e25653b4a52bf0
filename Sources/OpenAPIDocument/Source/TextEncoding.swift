/// Tells UTF-8 text from everything else before a parser sees it.
enum TextEncoding {
    /// The first thing that keeps the bytes from being read as UTF-8 text, or `nil`.
    static func problem(in file: SourceFile) -> Diagnostic? {
        let start = SourceLocation(file: file.path, line: 1, column: 1)
        if file.bytes.count > ReadingLimits.bytes {
            let limit = ReadingLimits.bytes >> 20
            return Diagnostic(
                .error,
                code: "too-large",
                "the file is larger than \(limit) MiB",
                hint: "split it, and refer to the parts with $ref",
                at: start
            )
        }
        if looksLikeUTF16(file.bytes) {
            return Diagnostic(
                .error,
                code: "encoding",
                "the file is UTF-16 or UTF-32, only UTF-8 is read",
                hint: "save it as UTF-8",
                at: start
            )
        }
        if let offset = file.bytes.prefix(1024).firstIndex(of: 0) {
            return Diagnostic(
                .error,
                code: "encoding",
                "the file holds a NUL byte, so it is not a text",
                hint: "give the path of a YAML or JSON file",
                at: location(of: offset, in: file)
            )
        }
        if String(validating: file.bytes, as: UTF8.self) == nil {
            let offset = firstInvalidOffset(in: file.bytes)
            let byte = String(file.bytes[offset], radix: 16)
            return Diagnostic(
                .error,
                code: "encoding",
                "byte 0x\(byte) is not valid UTF-8 here",
                hint: "save the file as UTF-8; it may be Latin-1 or Windows-1252 now",
                at: location(of: offset, in: file)
            )
        }
        return nil
    }

    /// The bytes after a byte order mark of UTF-8, which means nothing.
    static func withoutByteOrderMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    /// A byte order mark of UTF-16 or UTF-32, or an ASCII character that takes two bytes.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 2 else { return false }
        return (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE)
            || (bytes[0] == 0 && bytes[1] != 0) || (bytes[0] != 0 && bytes[1] == 0)
    }

    private static func firstInvalidOffset(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return min(offset, bytes.count - 1)
            }
        }
    }

    /// The place of a byte in text that is valid UTF-8 up to it.
    private static func location(of offset: Int, in file: SourceFile) -> SourceLocation {
        var line = 1
        var column = 1
        for byte in file.bytes[..<offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourceLocation(file: file.path, line: line, column: column)
    }
}
