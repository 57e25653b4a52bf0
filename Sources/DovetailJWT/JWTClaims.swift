#if JWT
public import DovetailRuntime

/// What a verified token says (RFC 7519 §4): a principal to use as it is, or to make one's own of.
public struct JWTClaims: Sendable, Hashable {
    /// `sub`: who the token is about.
    public var subject: String?
    /// The scopes that it grants: of `scope`, separated by spaces (RFC 9068 §2.2.3), or of the list `scp`.
    public var scopes: Set<String>
    /// `exp`: when it ends, in seconds since 1970.
    public var expires: Double
    /// All claims, those above included.
    public var all: [String: JSONValue]
}
#endif
