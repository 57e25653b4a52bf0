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
    /// The content in the gzip format, for clients that take it.
    public var gzip: [UInt8]?
    /// Further header fields, such as `Content-Security-Policy`. Without a `Cache-Control` among them, clients ask
    /// whether what they have is still there.
    public var headers: HeaderList

    /// Creates a resource.
    public init(
        path: String,
        contentType: String,
        entityTag: String,
        headers: HeaderList,
        body: String,
        gzip: [UInt8]? = nil
    ) {
        self.path = path
        self.contentType = contentType
        self.entityTag = entityTag
        self.body = Array(body.utf8)
        self.gzip = gzip
        self.headers = headers
    }

    /// The bytes that Base64 (RFC 4648 §4) stands for, `nil` when it is not Base64. The generator writes bytes so, as the
    /// compiler is slow at long lists of numbers.
    public static func bytes(fromBase64 text: String) -> [UInt8]? { Base64.decode(text.utf8) }

    /// Answers a GET: 304 when the client has this very content (RFC 9110 §13.1.2), else 200.
    func response(to head: RequestHead) -> ServiceResponse {
        let compressed = gzip.flatMap { ContentCoding.acceptsGzip(head.headers) ? $0 : nil }
        // Other bytes have another tag.
        let tag = compressed == nil ? entityTag : String(entityTag.dropLast()) + "-gzip\""
        let isKnown = head.headers.values("If-None-Match").contains { field in
            field == "*" || field.split(separator: ",").contains { Self.opaqueTag($0) == tag }
        }
        var response =
            isKnown
            ? ServiceResponse(status: 304)
            : ServiceResponse(status: 200, contentType: contentType, body: compressed ?? body)
        if compressed != nil, !isKnown { response.headers.append("Content-Encoding", "gzip") }
        if gzip != nil { response.headers.append("Vary", "Accept-Encoding") }
        response.headers.append("ETag", tag)
        if headers.first("Cache-Control") == nil { response.headers.append("Cache-Control", "no-cache") }
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
