/// A file of a body of `multipart/form-data`.
public struct FilePart: Sendable, Hashable {
    /// The name that the client gives the file; never a path to trust.
    public var fileName: String?
    /// The media type that the client gives; `text/plain` where it gives none (RFC 7578 §4.4).
    public var contentType: String
    /// The header fields of the part.
    public var headers: HeaderList
    /// The content.
    public var bytes: [UInt8]

    /// Creates a file.
    public init(
        _ bytes: [UInt8],
        fileName: String? = nil,
        contentType: String = "application/octet-stream",
        headers: HeaderList = [:]
    ) {
        self.bytes = bytes
        self.fileName = fileName
        self.contentType = contentType
        self.headers = headers
    }
}
