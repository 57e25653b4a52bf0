/// Builds the located tree of a JSON document (RFC 8259).
///
/// The bytes are known to be UTF-8.
struct JSONTreeReader {
    private let bytes: [UInt8]
    private let path: String
    private let sink: DiagnosticSink
    private var offset = 0
    private var line = 1
    private var depth = 0
    /// An offset on the current line whose column is known; columns are counted on from it, so that a document on a
    /// single line takes linear time.
    private var knownOffset = 0
    private var knownColumn = 1

    private init(file: SourceFile, sink: DiagnosticSink) {
        bytes = Array(TextEncoding.withoutByteOrderMark(file.bytes))
        path = file.path
        self.sink = sink
    }

    /// Reads a document; `nil` when there is no tree, and the sink says why.
    static func read(_ file: SourceFile, into sink: DiagnosticSink) -> Node? {
        var reader = JSONTreeReader(file: file, sink: sink)
        do throws(Failure) {
            return try reader.document()
        } catch {
            sink.add(error.diagnostic)
            return nil
        }
    }

    /// Where and why the text is not JSON.
    private struct Failure: Error {
        var diagnostic: Diagnostic
    }

    private mutating func document() throws(Failure) -> Node {
        skipWhitespace()
        guard offset < bytes.count else {
            throw Failure(diagnostic: TreeReader.empty(SourceFile(path: path, bytes: [])))
        }
        let root = try value()
        skipWhitespace()
        guard offset == bytes.count else {
            throw failure("the document has ended before this", hint: "remove what follows the last `}`")
        }
        return root
    }

    private mutating func value() throws(Failure) -> Node {
        let location = here()
        guard offset < bytes.count else { throw failure("the file ends where a value is expected", hint: nil) }
        switch bytes[offset] {
        case UInt8(ascii: "{"):
            return Node(content: .mapping(try object()), location: location)
        case UInt8(ascii: "["):
            return Node(content: .sequence(try array()), location: location)
        case UInt8(ascii: "\""):
            return Node(content: .scalar(Node.Scalar(text: try string(), kind: .string)), location: location)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Node(content: .scalar(try number()), location: location)
        default:
            return Node(content: .scalar(try literal()), location: location)
        }
    }

    private mutating func object() throws(Failure) -> [Node.Member] {
        try descend()
        defer { depth -= 1 }
        var members = MemberList()
        if skip(UInt8(ascii: "}")) { return members.members }
        repeat {
            skipWhitespace()
            let location = here()
            guard offset < bytes.count else { throw failure("the file ends where a key is expected", hint: nil) }
            guard bytes[offset] == UInt8(ascii: "\"") else {
                throw failure("a key in double quotes is expected here", hint: hintForKey())
            }
            let key = try string()
            guard skip(UInt8(ascii: ":")) else { throw failure("a `:` is missing after the key", hint: nil) }
            skipWhitespace()
            let member = Node.Member(key: key, keyLocation: location, value: try value())
            if let first = members.add(member) { MemberList.reportDuplicate(key, at: location, first: first, sink) }
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "}")) else { throw failure("a `,` or `}` is missing here", hint: nil) }
        return members.members
    }

    private mutating func array() throws(Failure) -> [Node] {
        try descend()
        defer { depth -= 1 }
        var elements: [Node] = []
        if skip(UInt8(ascii: "]")) { return elements }
        repeat {
            skipWhitespace()
            elements.append(try value())
        } while skip(UInt8(ascii: ","))
        guard skip(UInt8(ascii: "]")) else { throw failure("a `,` or `]` is missing here", hint: nil) }
        return elements
    }

    private mutating func descend() throws(Failure) {
        depth += 1
        guard depth <= ReadingLimits.depth else { throw Failure(diagnostic: TreeReader.tooDeep(at: here())) }
        offset += 1
    }
}

// MARK: - Scalars

extension JSONTreeReader {
    private mutating func string() throws(Failure) -> String {
        // Plugins run unoptimized, where each look at a property of `self` counts references to the array.
        let bytes = bytes
        let opening = here()
        let start = offset + 1
        var end = start
        var hasEscapes = false
        let limit = min(bytes.count, start + ReadingLimits.scalarBytes + 1)
        while end < limit, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] < 0x20 {
                offset = end
                if bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\r") {
                    let diagnostic = Self.diagnostic(
                        "this string is not closed on its line",
                        "add the closing quote",
                        opening
                    )
                    throw Failure(diagnostic: diagnostic)
                }
                throw failure("a control character is not allowed in a string", hint: "write it as an escape: `\\t`")
            }
            if bytes[end] == UInt8(ascii: "\\") {
                hasEscapes = true
                end += 1
            }
            end += 1
        }
        if end - start > ReadingLimits.scalarBytes { throw Failure(diagnostic: TreeReader.tooLong(at: opening)) }
        guard end < bytes.count else {
            throw Failure(diagnostic: Self.diagnostic("this string is never closed", "add the closing quote", opening))
        }
        if hasEscapes {
            let text = try unescaped(from: start, to: end)
            offset = end + 1
            return text
        }
        offset = end + 1
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func unescaped(from start: Int, to end: Int) throws(Failure) -> String {
        var result: [UInt8] = []
        offset = start
        while offset < end {
            guard bytes[offset] == UInt8(ascii: "\\") else {
                result.append(bytes[offset])
                offset += 1
                continue
            }
            switch bytes[offset + 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(bytes[offset + 1])
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                result.append(contentsOf: String(try escapedScalar()).utf8)
                continue
            default:
                throw failure("this is no escape that JSON knows", hint: "write `\\\\` for a backslash")
            }
            offset += 2
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Reads `\u` with four hexadecimal digits, two of them for a scalar beyond the basic plane.
    private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if UTF16.isLeadSurrogate(first), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        {
            let second = try codeUnit()
            let value = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(second & 0x3FF)
            if UTF16.isTrailSurrogate(second), let scalar = Unicode.Scalar(value) { return scalar }
        }
        throw failure("half of a surrogate pair stands alone", hint: "write both halves, or the character itself")
    }

    private mutating func codeUnit() throws(Failure) -> UInt16 {
        let digits = bytes[min(offset + 2, bytes.count)..<min(offset + 6, bytes.count)]
        var unit: UInt16 = 0
        for digit in digits {
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { break }
            unit = unit << 4 | UInt16(value)
            offset += 1
        }
        offset += 2
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
            throw failure("four hexadecimal digits are expected after `\\u`", hint: nil)
        }
        return unit
    }

    private mutating func number() throws(Failure) -> Node.Scalar {
        let start = offset
        var isInteger = true
        if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "0") {
            offset += 1
            guard digits() == 0 else { throw failure("a number cannot start with 0", hint: "remove the zeros") }
        } else if digits() == 0 {
            throw failure("a digit is expected here", hint: nil)
        }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            guard digits() > 0 else { throw failure("a digit is expected after the point", hint: nil) }
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            guard digits() > 0 else { throw failure("a digit is expected in the exponent", hint: nil) }
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        return Node.Scalar(text: text, kind: isInteger ? .integer : .float)
    }

    private mutating func digits() -> Int {
        let start = offset
        while offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"), bytes[offset] <= UInt8(ascii: "9") {
            offset += 1
        }
        return offset - start
    }

    private mutating func literal() throws(Failure) -> Node.Scalar {
        for (text, kind) in [("true", Node.Scalar.Kind.bool), ("false", .bool), ("null", .null)]
        where bytes[offset...].starts(with: text.utf8) {
            offset += text.utf8.count
            return Node.Scalar(text: text, kind: kind)
        }
        throw failure("this is not a JSON value", hint: hintForValue())
    }

    /// What to do about the byte where a key has to begin.
    private func hintForKey() -> String {
        switch bytes[offset] {
        case UInt8(ascii: "}"): "remove the comma before the `}`"
        case UInt8(ascii: "/"), UInt8(ascii: "#"): "remove the comment: JSON has none"
        default: "put the key in double quotes"
        }
    }

    /// What to do about the byte where a value has to begin.
    private func hintForValue() -> String {
        let rest = bytes[offset...]
        switch rest.first {
        case UInt8(ascii: "/"), UInt8(ascii: "#"): return "remove the comment: JSON has none"
        case UInt8(ascii: "]"), UInt8(ascii: "}"): return "remove the comma before it, or add a value"
        case UInt8(ascii: "+"): return "remove the `+`: a number in JSON has none"
        case UInt8(ascii: "."): return "write a digit before the point"
        default: break
        }
        if depth == 0 { return "name the file `.yaml` if it is YAML" }
        let word = String(
            decoding: rest.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") },
            as: UTF8.self
        )
        switch word.lowercased() {
        case "true", "false", "null": return "write `\(word.lowercased())`, in lower case"
        case "none", "undefined", "nil": return "write `null`"
        case "nan", "infinity": return "write a number: JSON has neither `NaN` nor `Infinity`"
        default: return "put strings in double quotes"
        }
    }
}

// MARK: - Places

extension JSONTreeReader {
    private mutating func skipWhitespace() {
        let bytes = bytes
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\n"):
                line += 1
                knownOffset = offset + 1
                knownColumn = 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                break
            default:
                return
            }
            offset += 1
        }
    }

    /// Takes a byte if it is the next one after white space.
    private mutating func skip(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func here() -> SourceLocation {
        let bytes = bytes
        while knownOffset < offset {
            if bytes[knownOffset] & 0xC0 != 0x80 { knownColumn += 1 }
            knownOffset += 1
        }
        return SourceLocation(file: path, line: line, column: knownColumn)
    }

    private mutating func failure(_ message: String, hint: String?) -> Failure {
        Failure(diagnostic: Self.diagnostic(message, hint, here()))
    }

    private static func diagnostic(_ message: String, _ hint: String?, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, code: "malformed-json", message, hint: hint, at: location)
    }
}
