import DovetailRuntime

/// The grammar of header field values (RFC 9110 §5.6).
enum FieldText {
    /// The elements of a comma-separated list without the white space around them; empty ones are left out.
    static func elements(of value: String) -> [String] {
        value.utf8.split(separator: UInt8(ascii: ",")).compactMap { element in
            let start = element.drop { $0 == 0x20 || $0 == 0x09 }
            guard let end = start.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
            return String(start[...end])
        }
    }

    /// A value without the white space at its end, which the decoder leaves there (RFC 9110 §5.5).
    static func trimmed(_ value: String) -> String {
        guard let last = value.utf8.last, last == 0x20 || last == 0x09 else { return value }
        guard let end = value.utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return "" }
        return String(value[...end])
    }

    /// Whether text is a token: the characters of names, and nothing that could break out of a log line.
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(\.isTokenByte)
    }

    /// Whether text can be a host, with or without a port (RFC 9110 §7.2, RFC 3986 §3.2.2); it may be empty.
    static func isHost(_ text: Substring.UTF8View) -> Bool {
        let colon = UInt8(ascii: ":")
        var rest = text
        if rest.first == UInt8(ascii: "[") {
            guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let address = rest[..<end].dropFirst()
            guard !address.isEmpty, address.allSatisfy({ isHostByte($0) || $0 == colon }) else { return false }
            rest = rest[rest.index(after: end)...]
        } else {
            rest = rest.drop(while: isHostByte)
        }
        return rest.isEmpty || rest.first == colon && rest.dropFirst().allSatisfy(isDigit)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        hostBytes[Int(byte)]
    }

    /// Whether a byte is a decimal digit.
    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39
    }

    private static let hostBytes = table("-._~%!$&'()*+,;=")

    /// For each byte whether it is a letter, a digit or one of the marks.
    private static func table(_ marks: String) -> [Bool] {
        (UInt8.min...UInt8.max).map { byte in
            isDigit(byte) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
                || marks.utf8.contains(byte)
        }
    }
}
