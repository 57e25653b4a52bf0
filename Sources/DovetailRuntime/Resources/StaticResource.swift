/// A page or file that the generator embedded: the documentation, or the document itself.
public struct StaticResource: Sendable {
    /// The path it is served at: `/docs`.
    public var path: String
    /// The media type with its charset.
    public var contentType: String
    /// The entity tag, quotes included (RFC 9110 §8.8.3).
    public var entityTag: String
    /// The content.
    public var body: [UInt8]
    /// Further header fields, such as `Content-Security-Policy`.
    public var headers: HeaderList

    /// Creates a resource.
    public init(
        path: String,
        contentType: String,
        entityTag: String,
        headers: HeaderList,
        body: String
    ) {
        self.path = path
        self.contentType = contentType
        self.entityTag = entityTag
        self.body = Array(body.utf8)
        self.headers = headers
    }

    /// Answers a GET: 304 when the client has this very content (RFC 9110 §13.1.2), else 200.
    func response(to head: RequestHead) -> ServiceResponse {
        let isKnown = head.headers.values("If-None-Match").contains { field in
            field == "*" || field.split(separator: ",").contains { Self.opaqueTag($0) == entityTag }
        }
        var response =
            isKnown ? ServiceResponse(status: 304) : ServiceResponse(status: 200, contentType: contentType, body: body)
        response.headers.append("ETag", entityTag)
        response.headers.append("Cache-Control", "no-cache")
        for field in headers.fields {
            response.headers.append(field.name, field.value)
        }
        return response
    }

    /// A tag without white space and weakness mark: `If-None-Match` compares weakly.
    private static func opaqueTag(_ text: Substring) -> Substring {
        let tag = text.drop { $0 == " " || $0 == "\t" }
        let trimmed = tag.prefix { $0 != " " && $0 != "\t" }
        return trimmed.hasPrefix("W/") ? trimmed.dropFirst(2) : trimmed
    }
}
