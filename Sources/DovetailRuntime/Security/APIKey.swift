/// The credential of a scheme of type `apiKey`, from a header field, the query or a cookie.
public struct APIKey: Sendable, Hashable {
    /// The key as it was sent; decoded when it came in the query.
    public var value: String

    /// Creates a key.
    public init(_ value: String) {
        self.value = value
    }

    /// Whether this is the secret, in a time that does not tell how much of it is right.
    public func matches(_ secret: String) -> Bool {
        ConstantTime.areEqual(value, secret)
    }
}

extension APIKey: CustomStringConvertible {
    /// Not the key: descriptions end up in logs.
    public var description: String { "APIKey" }
}
