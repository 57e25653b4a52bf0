/// A way to show who one is, and the function that finds out who that is (OpenAPI 3.1 §4.8.27).
///
/// Generated code makes one for each scheme of the document, with a method of the `SecurityHandlers`.
public struct SecurityScheme<Principal: Sendable>: Sendable {
    /// Checks a credential that was shown.
    typealias Check = @Sendable (RequestedAccess) async throws -> Principal

    /// Reads the credential: `nil` when there is none, else what checks it.
    let read: @Sendable (RequestHead) throws(AccessRefusal) -> Check?
    /// The challenge of `WWW-Authenticate` for who was not let in.
    let challenge: @Sendable (Challenge.Reason, RequestedAccess, _ realm: String) -> String
    /// What to send, for the sentence to who sent nothing.
    let credential: String

    private init<Credential: Sendable>(
        read: @escaping @Sendable (RequestHead) throws(AccessRefusal) -> Credential?,
        check: @escaping @Sendable (Credential, RequestedAccess) async throws -> Principal,
        challenge: @escaping @Sendable (Challenge.Reason, RequestedAccess, _ realm: String) -> String,
        credential: String
    ) {
        self.read = { head throws(AccessRefusal) in
            guard let credential = try read(head) else { return nil }
            return { access in try await check(credential, access) }
        }
        self.challenge = challenge
        self.credential = credential
    }

    /// A key in a header field, the query or a cookie.
    public static func apiKey(
        _ place: APIKeyPlace,
        _ name: String,
        check: @escaping @Sendable (APIKey, RequestedAccess) async throws -> Principal
    ) -> SecurityScheme {
        SecurityScheme(
            read: { head throws(AccessRefusal) in try head.apiKey(place, name) },
            check: check,
            challenge: { _, _, realm in Challenge.text("ApiKey", realm, [("in", place.rawValue), ("name", name)]) },
            credential: place == .header ? "the header field \(name)" : "the key \(name) in the \(place.rawValue)"
        )
    }

    /// A user and a password (RFC 7617).
    public static func basic(
        check: @escaping @Sendable (BasicCredentials, RequestedAccess) async throws -> Principal
    ) -> SecurityScheme {
        SecurityScheme(
            read: { head throws(AccessRefusal) in try head.basicCredentials() },
            check: check,
            challenge: { _, _, realm in Challenge.text("Basic", realm, [("charset", "UTF-8")]) },
            credential: "Authorization: Basic"
        )
    }

    /// A token: of the scheme `bearer`, of OAuth 2 or of OpenID Connect (RFC 6750).
    public static func bearer(
        check: @escaping @Sendable (BearerToken, RequestedAccess) async throws -> Principal
    ) -> SecurityScheme {
        SecurityScheme(
            read: { head throws(AccessRefusal) in try head.bearerToken() },
            check: check,
            challenge: { reason, access, realm in Challenge.bearer(reason, access.scopes, realm) },
            credential: "Authorization: Bearer"
        )
    }

    /// Any other scheme of the field `Authorization`.
    ///
    /// - Parameters:
    ///   - name: The scheme's name, such as `Digest`.
    ///   - challenge: The parameters of the scheme's challenge, as they stand after its name.
    ///   - check: Finds out who the credentials stand for.
    public static func http(
        _ name: String,
        challenge: @escaping @Sendable (RequestedAccess) -> String,
        check: @escaping @Sendable (HTTPCredentials, RequestedAccess) async throws -> Principal
    ) -> SecurityScheme {
        SecurityScheme(
            read: { head throws(AccessRefusal) in try head.httpCredentials(name) },
            check: check,
            challenge: { _, access, _ in "\(name) \(challenge(access))" },
            credential: "Authorization: \(name)"
        )
    }

    /// A certificate of the client's, which the proxy that ends TLS passes on (RFC 9440).
    public static func mutualTLS(
        check: @escaping @Sendable (ClientCertificate, RequestedAccess) async throws -> Principal
    ) -> SecurityScheme {
        SecurityScheme(
            read: { head throws(AccessRefusal) in try head.clientCertificate() },
            check: check,
            challenge: { _, _, realm in Challenge.text("ClientCertificate", realm, []) },
            credential: "a client certificate"
        )
    }
}
