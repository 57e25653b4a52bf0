/// A page or file that the generator embedded: the documentation, or the document itself.
public struct StaticResource: Sendable {
    /// The path it is served at: `/docs`.
    public var path: String
    /// The media type with its charset.
    public var contentType: String
    /// The entity tag, quotes included (RFC 9110 §8.8.3).
    public var entityTag: String
    private let content: ResourceContent
    /// Further header fields, such as `Content-Security-Policy`. Without a `Cache-Control` among them, clients ask
    /// whether what they have is still there.
    public var headers: HeaderList

    /// Creates a resource of a text.
    public init(path: String, contentType: String, entityTag: String, headers: HeaderList, body: String) {
        self.init(path, contentType, entityTag, headers, ResourceContent(Array(body.utf8)))
    }

    /// Creates a resource of a gzip file in Base64 (RFC 4648 §4), which is sent as it is to clients that take gzip.
    public init(path: String, contentType: String, entityTag: String, headers: HeaderList, gzip: String) {
        self.init(path, contentType, entityTag, headers, ResourceContent(gzipInBase64: gzip))
    }

    private init(
        _ path: String,
        _ contentType: String,
        _ entityTag: String,
        _ headers: HeaderList,
        _ content: ResourceContent
    ) {
        self.path = path
        self.contentType = contentType
        self.entityTag = entityTag
        self.headers = headers
        self.content = content
    }

    /// Answers a GET: 304 when the client has this very content, 412 when it wants another, else 200 (RFC 9110 §13.2.2).
    func response(to head: RequestHead) -> ServiceResponse {
        let isPacked = content.isPacked && ContentCoding.acceptsGzip(head.headers)
        // Other bytes have another tag.
        let tag = isPacked ? String(entityTag.dropLast()) + "-gzip\"" : entityTag
        // RFC 9110 §13.1.1 compares strongly: a tag that is called weak is not this one.
        let wanted = head.headers.values("If-Match")
        let isWanted = wanted.isEmpty || wanted.contains { Self.names($0, tag: tag, opaque: Self.trimmed) }
        if !isWanted { return ProblemDetails(status: 412, detail: "The page is another one now.").response() }
        let isKnown = head.headers.values("If-None-Match").contains { Self.names($0, tag: tag, opaque: Self.opaqueTag) }
        var response = ServiceResponse(status: 304)
        if !isKnown {
            guard let body = isPacked ? content.gzip : content.bytes else {
                return ProblemDetails(status: 500).response()
            }
            response = ServiceResponse(status: 200, contentType: contentType, body: body)
            if isPacked { response.headers.append("Content-Encoding", "gzip") }
        }
        if content.isPacked { response.headers.append("Vary", "Accept-Encoding") }
        response.headers.append("ETag", tag)
        if headers.first("Cache-Control") == nil { response.headers.append("Cache-Control", "no-cache") }
        for field in headers.fields {
            response.headers.append(field.name, field.value)
        }
        return response
    }

    /// Whether a field names a tag, or every one.
    private static func names(_ field: String, tag: String, opaque: (Substring) -> Substring) -> Bool {
        field == "*" || field.split(separator: ",").contains { opaque($0) == tag }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        text.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
    }

    /// A tag without white space and weakness mark: `If-None-Match` compares weakly.
    private static func opaqueTag(_ text: Substring) -> Substring {
        let tag = trimmed(text)
        return tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    }
}
