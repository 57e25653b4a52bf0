import DovetailRuntime
import NIOCore

extension ByteBuffer {
    /// Writes a response's status line and fields, with the empty line at the end.
    ///
    /// Fields of the response that are the transport's to decide are left out: two of them would be two framings.
    mutating func writeHead(
        _ response: ServiceResponse,
        _ framing: ResponseFraming,
        requestID: String,
        date: [UInt8]
    ) {
        writeBytes(StatusLine.bytes(response.status))
        for field in response.headers.fields where !Self.isTransportField(field.name) {
            writeField(field.name, field.value)
        }
        if let length = framing.contentLength {
            writeStaticString("Content-Length: ")
            writeString(String(length))
            writeStaticString("\r\n")
        } else if framing.isChunked {
            writeStaticString("Transfer-Encoding: chunked\r\n")
        }
        writeStaticString("X-Request-Id: ")
        writeString(requestID)
        writeStaticString("\r\n")
        writeBytes(date)
        switch framing.connection {
        case .persists: writeStaticString("\r\n")
        case .persistsForOldVersion: writeStaticString("Connection: keep-alive\r\n\r\n")
        case .closes: writeStaticString("Connection: close\r\n\r\n")
        }
    }

    private mutating func writeField(_ name: String, _ value: String) {
        writeString(name)
        writeStaticString(": ")
        writeString(value)
        writeStaticString("\r\n")
    }

    /// Whether a field is the transport's to decide.
    static func isTransportField(_ name: String) -> Bool {
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
