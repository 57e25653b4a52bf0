extension RequestHead {
    /// The key at the place that a scheme names; `nil` when there is none.
    ///
    /// - Throws: ``AccessRefusal`` when there are several, or when one in the query cannot be decoded.
    func apiKey(_ place: APIKeyPlace, _ name: String) throws(AccessRefusal) -> APIKey? {
        let found: [String?] =
            switch place {
            case .header: headers.values(name)
            case .query: QueryString(query).values(name).map { PercentDecoding.decode($0, plusIsSpace: true) }
            case .cookie: cookies().filter { $0.name == name }.map { HeaderText.trimmed($0.value) }
            }
        guard let first = found.first else { return nil }
        if found.count > 1 { throw .invalidCredential("The API key is given \(found.count) times.") }
        guard let key = first, !key.isEmpty else {
            throw .invalidCredential("The API key is empty, or not percent-encoded UTF-8.")
        }
        return APIKey(key)
    }

    /// The credentials of a scheme of the field `Authorization`; `nil` when it has none of this scheme.
    func httpCredentials(_ scheme: String) throws(AccessRefusal) -> HTTPCredentials? {
        guard let field = try AuthorizationField(self), field.isOf(scheme) else { return nil }
        return HTTPCredentials(scheme: String(field.scheme), value: String(field.value))
    }

    func basicCredentials() throws(AccessRefusal) -> BasicCredentials? {
        guard let sent = try httpCredentials("Basic") else { return nil }
        if let credentials = BasicCredentials(encoded: sent.value) { return credentials }
        throw .invalidCredential("The credentials are not the Base64 of a user, a colon and a password.")
    }

    func bearerToken() throws(AccessRefusal) -> BearerToken? {
        guard let sent = try httpCredentials("Bearer") else { return nil }
        if BearerToken.isToken(sent.value) { return BearerToken(sent.value) }
        throw .invalidCredential("The token has characters that tokens do not have.")
    }

    func clientCertificate() throws(AccessRefusal) -> ClientCertificate? {
        let fields = headers.values("Client-Cert")
        guard let field = fields.first else { return nil }
        if fields.count == 1, let certificate = ClientCertificate(field: field) { return certificate }
        throw .invalidCredential("The client's certificate cannot be read.")
    }
}

/// Where an API key travels (OpenAPI 3.1 §4.8.27).
public enum APIKeyPlace: String, Sendable, Hashable {
    /// A header field.
    case header
    /// A parameter of the query.
    case query
    /// A cookie.
    case cookie
}
