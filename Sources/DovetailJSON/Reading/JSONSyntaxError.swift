/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Sendable, Hashable {
    /// What is wrong.
    public let reason: Reason
    /// Bytes before the place.
    public let offset: Int
    /// The line of the place, from 1; lines end with LF, CR or CR LF.
    public let line: Int
    /// The column of the place in Unicode scalars, from 1.
    public let column: Int

    /// What can be wrong with a text; the wording is in ``sentence``.
    public enum Reason: Sendable, Hashable {
        /// The text ends where something has to follow.
        case unexpectedEnd(expected: Expectation)
        /// Another byte stands where something has to follow.
        case unexpectedByte(UInt8, expected: Expectation)
        /// More than white space follows the value.
        case trailingContent
        /// A byte order mark opens the text (RFC 8259 §8.1 forbids to send one).
        case byteOrderMark
        /// Bytes in a string are not UTF-8 (RFC 3629): truncated, overlong, a surrogate or beyond U+10FFFF.
        case invalidUTF8
        /// A control character in a string is not escaped.
        case controlCharacter(UInt8)
        /// A backslash precedes a character that it cannot escape.
        case invalidEscape
        /// `\u` is not followed by four hexadecimal digits.
        case invalidUnicodeEscape
        /// A `\u` escape is one half of a surrogate pair, which names no character.
        case loneSurrogate(UInt16)
        /// A number has a digit after a leading zero.
        case leadingZero
        /// Arrays and objects nest deeper than ``JSONLimits/maxDepth``.
        case tooDeep(limit: Int)
        /// The text has more bytes than ``JSONLimits/maxBytes``.
        case tooLong(limit: Int, count: Int)
        /// Unions that contain themselves nest so deep that telling which schemas match would take too long.
        case tooAmbiguous
    }

    /// What the grammar asks for at a place.
    public enum Expectation: Sendable, Hashable {
        /// Any value.
        case value
        /// A digit of a number.
        case digit
        /// The rest of `true`, `false` or `null`.
        case literal(String)
        /// The closing quotation mark of a string.
        case endOfString
        /// The quoted name of a member.
        case memberName
        /// The colon after a member's name.
        case colon
        /// A comma or the end of the array.
        case endOfArray
        /// A comma or the end of the object.
        case endOfObject
    }

    init(_ reason: Reason, at offset: Int, in bytes: RawSpan) {
        self.reason = reason
        self.offset = offset
        var line = 1
        var column = 1
        var previous: UInt8 = 0
        for index in 0..<min(offset, bytes.byteCount) {
            let byte = bytes.byte(at: index)
            if byte == Byte.lineFeed || byte == Byte.carriageReturn {
                line += byte == Byte.lineFeed && previous == Byte.carriageReturn ? 0 : 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            previous = byte
        }
        self.line = line
        self.column = column
    }
}
