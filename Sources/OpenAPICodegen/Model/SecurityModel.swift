/// How requests show who they act for: one protocol for all schemes that operations ask for.
public struct SecurityModel: Codable, Sendable, Hashable {
    /// The protocol's name: `SecurityHandlers`.
    public var protocolName: String
    /// The label under which the service takes an implementation: `security`.
    public var label: String
    /// The schemes in document order; requirements refer to positions in it.
    public var schemes: [SecuritySchemeModel]
    /// Whether an operation has an alternative of several schemes, whose principals must become one.
    public var combines: Bool
}

/// A scheme: a credential, and the method that turns it into a principal.
public struct SecuritySchemeModel: Codable, Sendable, Hashable {
    /// What a request shows.
    public enum Credential: Codable, Sendable, Hashable {
        /// A key at a place that has this name there.
        case apiKey(place: Place, name: String)
        /// A user and a password.
        case basic
        /// A token, of `bearer`, OAuth 2 or OpenID Connect.
        case bearer
        /// What any other scheme of the field `Authorization` sends.
        case http(scheme: String)
        /// A client's certificate.
        case mutualTLS
    }

    /// Where an API key travels.
    public enum Place: String, Codable, Sendable {
        /// The places that OpenAPI knows.
        case header, query, cookie
    }

    /// The method's name: `bearerAuth`.
    public var name: String
    /// The name in the document.
    public var wireName: String
    /// What the document says of it.
    public var documentation: String?
    /// What a request shows.
    public var credential: Credential
}

/// A scheme that an operation needs.
public struct RequiredSchemeModel: Codable, Sendable, Hashable {
    /// The position in ``SecurityModel/schemes``.
    public var scheme: Int
    /// The scopes or roles, in document order.
    public var scopes: [String]
}
