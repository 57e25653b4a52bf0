/// The header fields of a request, in whatever form the transport holds them.
///
/// Names are compared without regard to case (RFC 9110 §5.1). A field that came in several lines has several values,
/// in the order they came.
public protocol HeaderFields: Sendable {
    /// The first line's value, `nil` when the field is absent.
    func first(_ name: String) -> String?
    /// The value of every line with this name.
    func values(_ name: String) -> [String]
}

/// Header fields as a list: those of responses, and of requests made in process.
public struct HeaderList: HeaderFields, Hashable, ExpressibleByDictionaryLiteral {
    /// One header field line.
    public struct Field: Sendable, Hashable {
        /// The name, in the case it is sent with.
        public var name: String
        /// The value without surrounding white space.
        public var value: String
    }

    /// The lines in the order they are sent.
    public private(set) var fields: [Field]

    /// Creates an empty list.
    public init() {
        fields = []
    }

    /// Creates a list of names and values, in that order.
    public init(dictionaryLiteral elements: (String, String)...) {
        fields = []
        for (name, value) in elements { append(name, value) }
    }

    /// Adds a line.
    ///
    /// Neither name nor value can break out of the line: what RFC 9110 §5.5 does not allow in a value (CR, LF, NUL)
    /// becomes a space, and what is not of a token (§5.6.2) in a name becomes `-`.
    public mutating func append(_ name: String, _ value: String) {
        let name = Self.replacing(in: name, with: "-") { !$0.isTokenByte }
        fields.append(Field(name: name, value: Self.lineValue(value)))
    }

    /// Adds to the value of the first line with this name, behind a separator; a line where there is none.
    mutating func append(_ name: String, _ value: String, behind separator: String) {
        if let index = fields.firstIndex(where: { $0.name.equalsIgnoringASCIICase(name) }) {
            fields[index].value += separator + Self.lineValue(value)
        } else {
            append(name, value)
        }
    }

    private static func lineValue(_ value: String) -> String {
        replacing(in: value, with: " ") { $0 == 0x0D || $0 == 0x0A || $0 == 0x00 }
    }

    private static func replacing(
        in text: String,
        with replacement: Unicode.Scalar,
        where isWrong: (UInt8) -> Bool
    ) -> String {
        guard text.utf8.contains(where: isWrong) else { return text }
        let bytes = text.utf8.map { isWrong($0) ? UInt8(ascii: replacement) : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The first line's value, `nil` when the field is absent.
    public func first(_ name: String) -> String? {
        fields.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }

    /// The value of every line with this name.
    public func values(_ name: String) -> [String] {
        fields.filter { $0.name.equalsIgnoringASCIICase(name) }.map(\.value)
    }
}

extension String {
    /// Whether two strings are equal when ASCII letters of either case are taken for the same.
    package func equalsIgnoringASCIICase(_ other: String) -> Bool {
        if self == other { return true }  // Most often they are, and that is one comparison.
        guard utf8.count == other.utf8.count else { return false }
        return zip(utf8, other.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension UInt8 {
    /// The lower-case letter for an ASCII capital, any other byte itself.
    package var lowercasedASCII: UInt8 {
        self >= 0x41 && self <= 0x5A ? self | 0x20 : self
    }

    /// Whether the byte may stand in a token: a header field's name, a media type's part (RFC 9110 §5.6.2).
    package var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true  // !#$%&'*+-.^_`|~
        default: false
        }
    }
}
