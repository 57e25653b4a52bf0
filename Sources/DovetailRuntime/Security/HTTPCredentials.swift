/// The credential of a scheme of type `http` other than `basic` and `bearer`, as it was sent (RFC 9110 §11.4).
public struct HTTPCredentials: Sendable, Hashable {
    /// The scheme's name as it was sent: `Digest`.
    public var scheme: String
    /// What follows the name: parameters, or a token.
    public var value: String

    /// Creates credentials.
    public init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }
}

extension HTTPCredentials: CustomStringConvertible {
    /// The scheme without its secrets: descriptions end up in logs.
    public var description: String { "HTTPCredentials(\(scheme))" }
}
