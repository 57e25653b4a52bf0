extension JSONSyntaxError: CustomStringConvertible {
    /// The line and column, then what is wrong there.
    public var description: String { "line \(line), column \(column): \(sentence)" }

    /// What is wrong and what to do, without the place.
    public var sentence: String {
        switch reason {
        case .unexpectedEnd(let expected): "The text ends where \(expected.phrase) has to follow."
        case .unexpectedByte(let byte, let expected):
            "Found \(Self.name(of: byte)) where \(expected.phrase) has to follow."
        case .trailingContent: "Only white space may follow the value."
        case .byteOrderMark: "The text starts with a byte order mark; remove it."
        case .invalidUTF8: "The string is not valid UTF-8."
        case .controlCharacter(let byte): "The control character \(Self.name(of: byte)) has to be escaped in a string."
        case .invalidEscape: #"A backslash can only escape one of " \ / b f n r t u."#
        case .invalidUnicodeEscape: #"\u has to be followed by four hexadecimal digits."#
        case .loneSurrogate(let unit):
            "\\u\(Self.hexadecimal(unit, digits: 4)) is half of a surrogate pair, and the other half is missing."
        case .leadingZero: "A number cannot have a digit after a leading zero."
        case .tooDeep(let limit): "Arrays and objects may nest at most \(limit) levels deep."
        case .tooLong(let limit, let count): "The text may have at most \(limit) bytes, has \(count)."
        case .tooAmbiguous: "Values that match one of several schemas nest too deep here; nest them less deep."
        }
    }

    private static func name(of byte: UInt8) -> String {
        switch byte {
        case 0x21...0x7E: "'\(Character(Unicode.Scalar(byte)))'"
        case 0x80...0xFF: "the byte 0x\(hexadecimal(UInt16(byte), digits: 2))"
        case Byte.space: "a space"
        default: "U+\(hexadecimal(UInt16(byte), digits: 4))"
        }
    }

    private static func hexadecimal(_ value: UInt16, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}

extension JSONSyntaxError.Expectation {
    fileprivate var phrase: String {
        switch self {
        case .value: "a value"
        case .digit: "a digit"
        case .literal(let text): "the literal \(text)"
        case .endOfString: "the closing quotation mark"
        case .memberName: "a member name in quotation marks"
        case .colon: "a colon"
        case .endOfArray: "a comma or ]"
        case .endOfObject: "a comma or }"
        }
    }
}
