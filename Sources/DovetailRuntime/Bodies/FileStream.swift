import DovetailJSON

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

    /// The name of the part.
    private let name: String
    /// What has arrived behind the head of the part.
    private let start: [UInt8]
    private let rest: RequestBodyStream
    private let delimiter: [UInt8]
    /// The fewest bytes.
    var minLength = 0
    /// The most bytes.
    var maxLength: Int?

    init(_ head: MultipartForm.Head, _ start: ArraySlice<UInt8>, _ rest: RequestBodyStream, delimiter: [UInt8]) {
        fileName = head.fileName
        contentType = head.contentType
        headers = head.headers
        name = head.name
        self.start = Array(start)
        self.rest = rest
        self.delimiter = delimiter
    }

    /// Creates a file whose bytes are there: for tests.
    public init(_ bytes: [UInt8], fileName: String? = nil, contentType: String = "application/octet-stream") {
        let delimiter = Array("\r\n--end".utf8)
        let head = MultipartForm.Head(name: "", fileName: fileName, headers: ["Content-Type": contentType])
        self.init(head, [], RequestBodyStream([bytes, delimiter + [0x2D, 0x2D]]), delimiter: delimiter)
    }

    /// Starts to read.
    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    /// Reads piece by piece.
    public struct Iterator: AsyncIteratorProtocol {
        private let file: FileStream
        private var pieces: RequestBodyStream.Iterator
        /// What has arrived and not been handed out; it starts with the line break that ends the head, which may be the
        /// delimiter's.
        private var buffer: [UInt8]
        private var isAtStart = true
        private var hasEnded = false
        private var count = 0

        fileprivate init(_ file: FileStream) {
            self.file = file
            pieces = file.rest.makeAsyncIterator()
            buffer = [0x0D, 0x0A] + file.start
        }

        /// The next piece, `nil` at the end.
        public mutating func next() async throws -> [UInt8]? {
            while !hasEnded {
                let end = buffer.position(of: file.delimiter, from: 0)
                // What may be the start of the delimiter stays.
                let spare = buffer.count - file.delimiter.count + 1
                let piece = take(end ?? (spare > 0 ? spare : 0))
                if end != nil { try await finish() }
                try check(piece)
                if !piece.isEmpty { return piece }
                if !hasEnded { try await fill() }
            }
            return nil
        }

        /// Hands out what stands before an offset, but for the line break of the head.
        private mutating func take(_ end: Int) -> [UInt8] {
            if isAtStart, end < 2 { return [] }
            let skipped = isAtStart ? 2 : 0
            isAtStart = false
            defer { buffer.removeSubrange(..<end) }
            return Array(buffer[skipped..<end])
        }

        private mutating func fill() async throws {
            guard let more = try await pieces.next() else { throw RequestBodyError.incomplete }
            buffer += more
        }

        /// Reads the delimiter behind the file, which must be the last.
        private mutating func finish() async throws {
            hasEnded = true
            while buffer.count < file.delimiter.count + 2 { try await fill() }
            guard buffer.dropFirst(file.delimiter.count).starts(with: [0x2D, 0x2D]) else {
                throw error("encoding", "must be the last part: what stands behind it cannot be read before it")
            }
        }

        /// Holds the file to its lengths, which are of bytes (OpenAPI 3.1 §4.8.14.2).
        private mutating func check(_ piece: [UInt8]) throws {
            count += piece.count
            if let maxLength = file.maxLength, count > maxLength {
                throw error("maxLength", "must have at most \(maxLength) bytes")
            }
            if hasEnded, count < file.minLength {
                throw error("minLength", "must have at least \(file.minLength) bytes, has \(count)")
            }
        }

        private func error(_ keyword: String, _ detail: String) -> RequestPartError {
            let place = Violation.Place.pointer(JSONPointer().appending(file.name).description)
            return RequestPartError(Violation(place: place, keyword: keyword, detail: detail))
        }
    }
}

/// A part of a request's body that breaks the document, which was found while the handler read it.
public struct RequestPartError: Error, Sendable {
    /// What the client is told.
    public let problem: ProblemDetails

    init(_ violation: Violation) {
        let detail = "The request breaks the API's description in 1 place."
        problem = ProblemDetails(status: 422, detail: detail, errors: [violation])
    }
}
