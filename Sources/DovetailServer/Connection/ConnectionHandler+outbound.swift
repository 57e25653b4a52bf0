import DovetailRuntime
import NIOCore

/// What the handler sends, in the form that its channel takes: the bytes of HTTP/1.1, or the parts of a stream.
extension ConnectionHandler {
    /// Bytes of a response.
    func outbound(_ bytes: ByteBuffer) -> NIOAny {
        isStream ? NIOAny(StreamPart.body(bytes)) : wrapOutboundOut(bytes)
    }

    /// What tells the client to send the body of its request.
    var outboundContinue: NIOAny {
        isStream
            ? NIOAny(StreamPart.head(status: 100, fields: []))
            : wrapOutboundOut(ByteBuffer(staticString: "HTTP/1.1 100 Continue\r\n\r\n"))
    }

    /// What is sent last; on a connection nothing.
    var outboundEnd: NIOAny {
        isStream ? NIOAny(StreamPart.end) : wrapOutboundOut(ByteBuffer())
    }

    /// The head of a response on a stream: what ``NIOCore/ByteBuffer/writeHead(_:_:requestID:date:)`` writes, without what
    /// is of HTTP/1.1 alone.
    func streamHead(_ response: ServiceResponse, _ framing: ResponseFraming, requestID: String, date: [UInt8]) -> NIOAny
    {
        var fields: [(String, String)] = []
        for field in response.headers.fields where !ByteBuffer.isTransportField(field.name) {
            fields.append((field.name.lowercased(), field.value))
        }
        if let length = framing.contentLength { fields.append(("content-length", String(length))) }
        fields.append(("x-request-id", requestID))
        fields.append(("date", String(decoding: date.dropFirst(DateField.nameLength).dropLast(2), as: UTF8.self)))
        return NIOAny(StreamPart.head(status: response.status, fields: fields))
    }
}
