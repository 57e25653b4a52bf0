/// A file of a body of `multipart/form-data` that is read while it arrives: pieces of whatever size, none of them empty.
///
/// It can be read once, by one task. What is not read holds the client back. Reading throws ``RequestBodyError`` when the
/// body will never be whole, and ``RequestPartError`` when the file breaks the document; a handler that lets them through
/// has nothing else to do.
public struct FileStream: AsyncSequence, Sendable {
    /// A piece.
    public typealias Element = [UInt8]

    /// The name that the client gives the file; never a path to trust.
    public let fileName: String?
    /// The media type that the client gives; `text/plain` where it gives none (RFC 7578 §4.4).
    public let contentType: String
    /// The header fields of the part.
    public let headers: HeaderList

    private let content: RequestBodyStream

    init(_ head: MultipartForm.Head, _ content: RequestBodyStream) {
        fileName = head.fileName
        contentType = head.contentType
        headers = head.headers
        self.content = content
    }

    /// Creates a file whose bytes are there: for tests.
    public init(_ bytes: [UInt8], fileName: String? = nil, contentType: String = "application/octet-stream") {
        self.init(FilePart(bytes, fileName: fileName, contentType: contentType, headers: ["Content-Type": contentType]))
    }

    init(_ file: FilePart) {
        fileName = file.fileName
        contentType = file.contentType
        headers = file.headers
        content = RequestBodyStream([file.bytes])
    }

    /// Starts to read.
    public func makeAsyncIterator() -> RequestBodyStream.Iterator { content.makeAsyncIterator() }
}
