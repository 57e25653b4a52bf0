import DovetailJSON

/// A request's body as items of one type, each read and validated when it has arrived.
///
/// It can be read once. An item that breaks the document ends the reading with ``RequestItemError``; a handler that
/// lets it through has nothing else to do.
public struct RequestItems<Item: Sendable>: AsyncSequence, Sendable {
    /// An item of the body.
    public typealias Element = Item

    private let pieces: RequestBodyStream
    private let framing: ItemFraming
    private let read: @Sendable (inout JSONReader) -> Item

    /// Creates items of a body.
    public init(
        _ pieces: RequestBodyStream,
        _ framing: ItemFraming,
        read: @escaping @Sendable (inout JSONReader) -> Item
    ) {
        self.pieces = pieces
        self.framing = framing
        self.read = read
    }

    /// Starts to read.
    public func makeAsyncIterator() -> Iterator {
        Iterator(pieces: pieces.makeAsyncIterator(), separator: framing == .jsonSequence ? 0x1E : 0x0A, read: read)
    }

    /// Reads item by item.
    public struct Iterator: AsyncIteratorProtocol {
        /// The longest text of an item.
        private static var maxItemBytes: Int { 1 << 20 }

        fileprivate var pieces: RequestBodyStream.Iterator
        fileprivate let separator: UInt8
        fileprivate let read: @Sendable (inout JSONReader) -> Item
        private var buffer: [UInt8] = []
        private var searched = 0
        private var position = 0
        private var hasEnded = false

        fileprivate init(
            pieces: RequestBodyStream.Iterator,
            separator: UInt8,
            read: @escaping @Sendable (inout JSONReader) -> Item
        ) {
            self.pieces = pieces
            self.separator = separator
            self.read = read
        }

        /// The next item, `nil` at the end.
        public mutating func next() async throws -> Item? {
            while let text = try await nextText() {
                if text.allSatisfy(Self.isWhiteSpace) { continue }
                position += 1
                return try item(text)
            }
            return nil
        }

        private static func isWhiteSpace(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }

        private mutating func nextText() async throws -> [UInt8]? {
            while true {
                if let end = buffer[searched...].firstIndex(of: separator) {
                    let text = Array(buffer[..<end])
                    buffer.removeSubrange(...end)
                    searched = 0
                    return text
                }
                searched = buffer.count
                if hasEnded { return nil }
                guard buffer.count <= Self.maxItemBytes else {
                    throw RequestItemError(position: position + 1, limit: Self.maxItemBytes)
                }
                guard let piece = try await pieces.next() else {
                    hasEnded = true
                    defer { buffer = [] }
                    searched = 0
                    return buffer
                }
                buffer += piece
            }
        }

        private func item(_ text: [UInt8]) throws -> Item {
            var reader = JSONReader(text.span.bytes)
            let item = read(&reader)
            reader.finish()
            if let error = reader.syntaxError { throw RequestItemError(position: position, syntax: error) }
            let violations = reader.violations
            if !violations.isEmpty { throw RequestItemError(position: position, violations: violations) }
            return item
        }
    }
}

/// An item of a request's body that breaks the document.
public struct RequestItemError: Error, Sendable {
    /// What the client is told.
    public let problem: ProblemDetails

    init(position: Int, syntax: JSONSyntaxError) {
        problem = ProblemDetails(status: 400, detail: "Item \(position) of the body is not JSON: \(syntax)")
    }

    init(position: Int, limit: Int) {
        problem = ProblemDetails(status: 413, detail: "Item \(position) of the body is longer than \(limit) bytes.")
    }

    init(position: Int, violations: [Violation]) {
        let detail = "Item \(position) of the body breaks the API's description."
        problem = ProblemDetails(status: 422, detail: detail, errors: violations)
    }
}
