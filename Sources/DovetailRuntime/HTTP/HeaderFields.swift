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
        fields = elements.map { Field(name: $0.0, value: $0.1) }
    }

    /// Adds a line.
    ///
    /// A value cannot break out of its line: what RFC 9110 §5.5 does not allow in one (CR, LF, NUL) becomes a space.
    public mutating func append(_ name: String, _ value: String) {
        let isClean = value.utf8.allSatisfy { $0 != 0x0D && $0 != 0x0A && $0 != 0x00 }
        let clean = isClean ? value : String(String.UnicodeScalarView(value.unicodeScalars.map(Self.replacingBreak)))
        fields.append(Field(name: name, value: clean))
    }

    /// The first line's value, `nil` when the field is absent.
    public func first(_ name: String) -> String? {
        fields.first { $0.name.equalsIgnoringASCIICase(name) }?.value
    }

    /// The value of every line with this name.
    public func values(_ name: String) -> [String] {
        fields.filter { $0.name.equalsIgnoringASCIICase(name) }.map(\.value)
    }

    private static func replacingBreak(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar == "\r" || scalar == "\n" || scalar == "\0" ? " " : scalar
    }
}

extension String {
    /// Whether two strings are equal when ASCII letters of either case are taken for the same.
    package func equalsIgnoringASCIICase(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return zip(utf8, other.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension UInt8 {
    /// The lower-case letter for an ASCII capital, any other byte itself.
    package var lowercasedASCII: UInt8 {
        self >= 0x41 && self <= 0x5A ? self | 0x20 : self
    }
}
