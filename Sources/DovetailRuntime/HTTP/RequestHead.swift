/// What a request says before its body: enough to decide where it goes.
public struct RequestHead: Sendable {
    /// The method in the case it was sent: `GET`.
    public var method: String
    /// The target in origin form, still percent-encoded: `/notes?limit=10` (RFC 9112 §3.2.1).
    public var target: String
    /// The header fields.
    public var headers: any HeaderFields

    /// Creates a head.
    public init(method: String, target: String, headers: any HeaderFields = HeaderList()) {
        self.method = method
        self.target = target
        self.headers = headers
    }

    /// The target without its query, for logs.
    public var path: Substring {
        target[..<(target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex)]
    }

    /// The bytes after the first `?`, `nil` when there is none.
    var query: Substring.UTF8View? {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        return target[target.utf8.index(after: mark)...].utf8
    }

    /// Whether a body follows (RFC 9112 §6.3).
    var announcesBody: Bool {
        if headers.first("Transfer-Encoding") != nil { return true }
        guard let length = headers.first("Content-Length") else { return false }
        return length != "0"
    }
}
