import DovetailRuntime
import NIOCore

/// What the transport adds to a response, and how the whole head is written.
struct ResponseHead {
    /// What becomes of the connection, as the client is told (RFC 9112 §9.3, §9.6).
    enum Connection {
        case persists
        case persistsForOldVersion
        case closes
    }

    var response: ServiceResponse
    var connection: Connection
    /// The `X-Request-Id` field, `nil` when there was no request to name.
    var requestID: String?

    /// The body's length as it is announced; `nil` where RFC 9110 §8.6 allows no `Content-Length`.
    private var contentLength: Int? {
        response.status == 204 || response.status == 304 || response.status < 200 ? nil : response.body?.count ?? 0
    }

    /// Whether the body may be sent: not with 204 and 304, and not in answer to HEAD (RFC 9110 §6.4.1).
    func sendsBody(to method: String) -> Bool {
        contentLength != nil && method != "HEAD"
    }

    /// About how many bytes the head takes.
    var capacity: Int {
        response.headers.fields.reduce(192) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
    }

    /// Writes status line and fields, with the empty line at the end.
    ///
    /// Fields of the response that are the transport's to decide are left out: two of them would be two framings.
    func write(to buffer: inout ByteBuffer, date: [UInt8]) {
        buffer.writeBytes(StatusLine.bytes(response.status))
        for field in response.headers.fields where !Self.isOwn(field.name) {
            buffer.writeField(field.name, field.value)
        }
        if let contentLength {
            buffer.writeStaticString("Content-Length: ")
            buffer.writeString(String(contentLength))
            buffer.writeStaticString("\r\n")
        }
        if let requestID { buffer.writeField("X-Request-Id", requestID) }
        buffer.writeBytes(date)
        switch connection {
        case .persists: buffer.writeStaticString("\r\n")
        case .persistsForOldVersion: buffer.writeStaticString("Connection: keep-alive\r\n\r\n")
        case .closes: buffer.writeStaticString("Connection: close\r\n\r\n")
        }
    }

    private static func isOwn(_ name: String) -> Bool {
        switch name.utf8.count {
        case 4: name.equalsIgnoringASCIICase("Date")
        case 10: name.equalsIgnoringASCIICase("Connection")
        case 12: name.equalsIgnoringASCIICase("X-Request-Id")
        case 14: name.equalsIgnoringASCIICase("Content-Length")
        case 17: name.equalsIgnoringASCIICase("Transfer-Encoding")
        default: false
        }
    }
}

extension ByteBuffer {
    fileprivate mutating func writeField(_ name: String, _ value: String) {
        writeString(name)
        writeStaticString(": ")
        writeString(value)
        writeStaticString("\r\n")
    }
}
