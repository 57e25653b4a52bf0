/// A path to a value inside another (RFC 6901).
public struct JSONPointer: Sendable, Hashable {
    /// The reference tokens, unescaped; none for the whole value.
    public var tokens: [String]

    /// A pointer with these tokens.
    public init(tokens: [String] = []) { self.tokens = tokens }

    /// Parses a pointer; nil when it neither is empty nor starts with `/`, or has a `~` without `0` or `1` behind it.
    public init?(_ text: String) {
        self.init()
        guard !text.isEmpty else { return }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        // By scalars: a combining mark after the slash would make one character of the two.
        for part in text.unicodeScalars.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let token = Self.unescaped(part) else { return nil }
            tokens.append(token)
        }
    }

    /// Parses the fragment of a URI, with or without the `#`: percent-encoded UTF-8 (RFC 6901 §6).
    public init?(fragment: String) {
        var bytes: [UInt8] = []
        var rest = fragment.utf8.first == UInt8(ascii: "#") ? fragment.utf8.dropFirst() : fragment.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst(), let low = rest.popFirst(),
                    let value = UInt8(hexadecimal: high, low)
                else { return nil }
                bytes.append(value)
            } else {
                bytes.append(byte)
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        self.init(text)
    }

    /// Adds a member's name.
    public mutating func append(_ name: String) { tokens.append(name) }

    /// Adds an item's index.
    public mutating func append(_ index: Int) { tokens.append("\(index)") }

    /// This pointer and a member's name.
    public func appending(_ name: String) -> JSONPointer { JSONPointer(tokens: tokens + [name]) }

    /// This pointer and an item's index.
    public func appending(_ index: Int) -> JSONPointer { JSONPointer(tokens: tokens + ["\(index)"]) }

    /// The value that this points to inside another; nil if there is none.
    public func resolve(in value: JSONValue) -> JSONValue? {
        var current = value
        for token in tokens {
            switch current {
            case .object(let object):
                guard let member = object[token] else { return nil }
                current = member
            case .array(let items):
                guard let index = Self.index(token), items.indices.contains(index) else { return nil }
                current = items[index]
            default: return nil
            }
        }
        return current
    }

    /// An array index has no sign and no leading zero (RFC 6901 §4).
    private static func index(_ token: String) -> Int? {
        guard token.utf8.allSatisfy(Byte.isDigit), token == "0" || token.utf8.first != Byte.zero else { return nil }
        return Int(token)
    }

    private static func unescaped(_ part: Substring.UnicodeScalarView) -> String? {
        var token = ""
        var scalars = part
        while let scalar = scalars.popFirst() {
            guard scalar == "~" else {
                token.unicodeScalars.append(scalar)
                continue
            }
            switch scalars.popFirst() {
            case "0": token.append("~")
            case "1": token.append("/")
            default: return nil
            }
        }
        return token
    }

    /// Adds a token to a pointer's text.
    static func append(_ token: String, to text: inout String) {
        text.append("/")
        text.append(escaped(token))
    }

    /// A token as it stands in a pointer's text (RFC 6901 §3).
    package static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var text = ""
        for scalar in token.unicodeScalars {
            switch scalar {
            case "~": text.append("~0")
            case "/": text.append("~1")
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The pointer as text, escaped.
    public var description: String {
        tokens.reduce(into: "") { Self.append($1, to: &$0) }
    }
}

extension UInt8 {
    /// The value of two hexadecimal digits, nil if one is none.
    fileprivate init?(hexadecimal high: UInt8, _ low: UInt8) {
        guard let high = Character(Unicode.Scalar(high)).hexDigitValue,
            let low = Character(Unicode.Scalar(low)).hexDigitValue
        else { return nil }
        self = UInt8(high * 16 + low)
    }
}
