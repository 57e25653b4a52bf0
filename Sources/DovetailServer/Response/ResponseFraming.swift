import DovetailRuntime

/// How a response is framed, and what becomes of the connection after it.
struct ResponseFraming: Sendable, Hashable {
    /// What the client is told of the connection (RFC 9112 §9.3, §9.6).
    enum Connection: Sendable, Hashable {
        case persists
        case persistsForOldVersion
        case closes
    }

    var connection: Connection
    /// The body's length as it is announced; `nil` where RFC 9110 §8.6 allows no `Content-Length`, and where it is not
    /// known.
    var contentLength: Int?
    /// Whether the body is sent in chunks (RFC 9112 §7.1).
    var isChunked: Bool
    /// Whether the body is sent: not with 204 and 304, and not in answer to HEAD (RFC 9110 §6.4.1).
    var sendsBody: Bool

    /// Frames a response to a request, `nil` when no head could be read.
    init(_ response: ServiceResponse, to request: RequestFacts?, persists: Bool) {
        let isOldVersion = request?.isOldVersion ?? false
        connection = !persists ? .closes : isOldVersion ? .persistsForOldVersion : .persists
        let hasContent = response.status != 204 && response.status != 304 && response.status >= 200
        sendsBody = hasContent && request?.method != "HEAD"
        // Of what GET would answer, HEAD must not claim a length that it does not know (RFC 9110 §8.6).
        let none: Int? = request?.method == "HEAD" ? nil : 0
        contentLength = hasContent ? response.body.map(\.count) ?? none : nil
        isChunked = sendsBody && contentLength == nil && !isOldVersion && request?.isStream != true
    }

    /// Whether only the end of the connection can tell the end of a response: HTTP/1.0 knows no chunks.
    static func endsConnection(_ response: ServiceResponse, to request: RequestFacts?) -> Bool {
        guard let body = response.body else { return false }
        return body.count == nil && request?.isOldVersion ?? false
    }

    /// About how many bytes the head takes.
    func capacity(_ response: ServiceResponse) -> Int {
        response.headers.fields.reduce(256) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
    }
}
