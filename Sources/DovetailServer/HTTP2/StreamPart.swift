import NIOCore

/// What a handler sends into a stream of HTTP/2; the stream's codec makes frames of it.
enum StreamPart: Sendable {
    /// A status with its fields, whose names are in lowercase.
    case head(status: Int, fields: [(String, String)])
    /// Bytes of the body.
    case body(ByteBuffer)
    /// The end of the response.
    case end
}
