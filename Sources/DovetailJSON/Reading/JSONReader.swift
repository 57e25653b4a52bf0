/// Reads one JSON text (RFC 8259) in place: what reads it asks for the values it expects, in document order.
///
/// Nothing throws. The first ``syntaxError`` ends the reading: every later read returns a placeholder at once and every
/// loop ends. A value that breaks its schema is noted in ``violations``, and reading goes on behind it. What was
/// read is good only when ``isValid`` is true after ``finish()``.
///
/// A read starts at the first byte of a value: ``init(_:limits:)``, ``nextField(_:)``, ``nextMember()`` and
/// ``nextElement()`` stop there.
public struct JSONReader: ~Escapable {
    let bytes: RawSpan
    /// The next byte to read; the end of the bytes once there is a syntax error.
    var position = 0
    /// Where the value starts that a violation without a place is about.
    var mark = 0
    var depth = 0
    var findings: [Finding] = []
    /// What is remembered of objects that are being read, the innermost last.
    var memories: [ObjectMemory] = []
    /// The name of the unknown member that was returned last, with ``JSONFields/Unknown/keep``.
    public internal(set) var unknownName = ""

    /// What this reader accepts.
    public let limits: JSONLimits
    /// How many bytes have been read to find out which schema of a union matches.
    var triedBytes = 0
    /// Whether a value around the next one has been checked by its whole schema.
    var isChecked = false
    /// Why the bytes are not JSON, as soon as that is known.
    public private(set) var syntaxError: JSONSyntaxError?
    /// How many violations there were, with those beyond ``JSONLimits/maxViolations``.
    public private(set) var violationCount = 0

    /// A violation whose pointer has not been worked out: on the good path nobody needs to know it.
    struct Finding {
        var offset: Int
        var keyword: String
        var detail: String
    }

    /// Starts at the first value of a text in UTF-8.
    @_lifetime(copy bytes)
    public init(_ bytes: RawSpan, limits: JSONLimits = .standard) {
        self.bytes = bytes
        self.limits = limits
        if let limit = limits.maxBytes, bytes.byteCount > limit {
            fail(.tooLong(limit: limit, count: bytes.byteCount), at: limit)
        } else if bytes.word(at: 0) & 0xFF_FFFF == 0xBF_BBEF {
            fail(.byteOrderMark, at: 0)
        }
        skipWhiteSpace()
        mark = position
    }

    /// Starts at the first value of a text in UTF-8.
    @_lifetime(copy bytes)
    public init(_ bytes: Span<UInt8>, limits: JSONLimits = .standard) {
        self.init(bytes.raw, limits: limits)
    }

    /// Whether there has been neither a syntax error nor a violation.
    public var isValid: Bool { syntaxError == nil && violationCount == 0 }

    /// How many bytes have been read. At the start of a value that is where it starts; after a read, where it ends.
    public var offset: Int { syntaxError?.offset ?? position }

    /// Checks that only white space follows the value.
    public mutating func finish() {
        skipWhiteSpace()
        if position < bytes.byteCount { fail(.trailingContent, at: position) }
    }

    /// What the next value is, by its first byte; nil where no value can start.
    public func peek() -> JSONKind? {
        switch bytes.byte(at: position) {
        case Byte.quote: .string
        case Byte.openBrace: .object
        case Byte.openBracket: .array
        case Byte.minus, Byte.zero...Byte.nine: .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
        case UInt8(ascii: "n"): .null
        default: nil
        }
    }

    /// Makes the reader stop for good, with the first reason given.
    @inline(never)
    mutating func fail(_ reason: JSONSyntaxError.Reason, at offset: Int) {
        guard syntaxError == nil else { return }
        syntaxError = JSONSyntaxError(reason, at: offset, in: bytes)
        position = bytes.byteCount
    }

    /// Fails because something else has to stand at the current position.
    @inline(never)
    mutating func fail(expecting expected: JSONSyntaxError.Expectation) {
        let end = position >= bytes.byteCount
        fail(
            end ? .unexpectedEnd(expected: expected) : .unexpectedByte(bytes.byte(at: position), expected: expected),
            at: position
        )
    }

    @inline(never)
    mutating func note(keyword: String, detail: String) {
        violationCount += 1
        if findings.count < limits.maxViolations {
            findings.append(Finding(offset: mark, keyword: keyword, detail: detail))
        }
    }

    /// Takes back what was reported after a number of violations.
    mutating func forgetViolations(after count: Int) {
        violationCount = count
        findings.removeLast(max(0, findings.count - count))
    }

    @inline(__always)
    mutating func skipWhiteSpace() {
        while true {
            let byte = bytes.byte(at: position)
            guard byte <= Byte.space else { return }
            guard byte == Byte.space || byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.tab
            else { return }
            position &+= 1
        }
    }
}
