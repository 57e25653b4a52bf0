/// The Components Object (§4.7): every map in document order.
public struct Components: Sendable {
    /// The schemas.
    public var schemas: [(name: String, schema: SchemaID)] = []
    /// The responses.
    public var responses: [(name: String, response: Response)] = []
    /// The parameters.
    public var parameters: [(name: String, parameter: Parameter)] = []
    /// The examples.
    public var examples: [(name: String, example: Example)] = []
    /// The request bodies.
    public var requestBodies: [(name: String, requestBody: RequestBody)] = []
    /// The headers.
    public var headers: [(name: String, header: Header)] = []
    /// The security schemes.
    public var securitySchemes: [(name: String, scheme: SecurityScheme)] = []
    /// The links.
    public var links: [(name: String, link: Link)] = []
    /// The callbacks.
    public var callbacks: [(name: String, callback: Callback)] = []
    /// 3.1: reusable path items.
    public var pathItems: [(name: String, pathItem: PathItem)] = []
    /// 3.2: reusable media type objects.
    public var mediaTypes: [(name: String, mediaType: MediaType)] = []
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Security Scheme Object (§4.27).
public struct SecurityScheme: Sendable {
    /// What kind of credential the scheme takes.
    public enum Kind: Sendable {
        /// A key with this name in the query, a header or a cookie.
        case apiKey(name: String, location: Parameter.Location)
        /// A scheme of the `Authorization` header: `basic`, `bearer`.
        case http(scheme: String, bearerFormat: String?)
        /// 3.1: a certificate of the client.
        case mutualTLS
        /// OAuth 2, with its flows.
        case oauth2(flows: [OAuthFlow], metadataURL: String?)
        /// OpenID Connect, with the URL of its discovery document.
        case openIdConnect(url: String)
    }

    /// What the scheme takes, with what that needs.
    public var kind: Kind
    /// The `x-` fields of the OAuth Flows Object.
    public var flowsExtensions: [Extension] = []
    /// A description, in CommonMark.
    public var description: String?
    /// Whether use is discouraged.
    public var deprecated: Bool
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The OAuth Flow Object (§4.29) with the name it has in its map: `authorizationCode`, `deviceAuthorization`, …
public struct OAuthFlow: Sendable {
    /// The name in the map of flows.
    public var name: String
    /// Where the user grants access.
    public var authorizationURL: String?
    /// 3.2: where a device asks for a code.
    public var deviceAuthorizationURL: String?
    /// Where tokens are had.
    public var tokenURL: String?
    /// Where tokens are renewed.
    public var refreshURL: String?
    /// The scopes with their descriptions, in document order.
    public var scopes: [(name: String, description: String)]
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}
