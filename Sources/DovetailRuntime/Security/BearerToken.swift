/// The credential of the schemes `http` with `bearer`, `oauth2` and `openIdConnect` (RFC 6750 §2.1).
public struct BearerToken: Sendable, Hashable {
    /// The token as it was sent: letters, digits and `-._~+/`, then `=`.
    public var value: String

    /// Creates a token.
    public init(_ value: String) {
        self.value = value
    }

    /// Whether this is the secret, in a time that does not tell how much of it is right.
    public func matches(_ secret: String) -> Bool {
        ConstantTime.areEqual(value, secret)
    }

    /// Whether a text has the syntax of a token, `b64token`.
    static func isToken(_ text: some StringProtocol) -> Bool {
        let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let symbols = text.utf8.dropLast(padding)
        return !symbols.isEmpty
            && symbols.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "-._~+/".utf8.contains(byte)
                }
            }
    }
}

extension BearerToken: CustomStringConvertible {
    /// Not the token: descriptions end up in logs.
    public var description: String { "BearerToken" }
}
