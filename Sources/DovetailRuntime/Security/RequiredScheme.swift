/// A scheme that an operation needs, with the scopes or roles it needs there (OpenAPI 3.1 §4.8.30).
public struct RequiredScheme: Sendable, Hashable {
    /// The scheme's position in the service's list of schemes.
    public var scheme: Int
    /// The scopes of OAuth 2 and OpenID Connect, or roles; empty when any principal will do.
    public var scopes: [String]

    /// A scheme that is needed.
    public static func scheme(_ position: Int, scopes: [String] = []) -> RequiredScheme {
        RequiredScheme(scheme: position, scopes: scopes)
    }
}
