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
    private let shape: ParameterShape
    private let read: @Sendable (inout JSONReader) -> Item

    /// Creates items of a body.
    ///
    /// - Parameter shape: What the fields of a server-sent event stand for.
    public init(
        _ pieces: RequestBodyStream,
        _ framing: ItemFraming,
        shape: ParameterShape = .json,
        read: @escaping @Sendable (inout JSONReader) -> Item
    ) {
        self.pieces = pieces
        self.framing = framing
        self.shape = shape
        self.read = read
    }

    /// Starts to read.
    public func makeAsyncIterator() -> Iterator { Iterator(self) }

    /// Reads item by item.
    public struct Iterator: AsyncIteratorProtocol {
        /// The longest text of an item.
        private static var maxItemBytes: Int { 1 << 20 }

        private let items: RequestItems
        private var pieces: RequestBodyStream.Iterator
        private var event = EventFields()
        /// What has arrived and, from `start` on, is no text yet; up to `searched` no separator is in it.
        private var buffer: [UInt8] = []
        private var start = 0
        private var searched = 0
        private var position = 0
        private var hasEnded = false
        /// What ended the last text; `nil` for the end of the body.
        private var lastSeparator: UInt8?

        fileprivate init(_ items: RequestItems) {
            self.items = items
            pieces = items.pieces.makeAsyncIterator()
        }

        /// The next item, `nil` at the end.
        public mutating func next() async throws -> Item? {
            if items.framing == .events { return try await nextEvent() }
            let separator: UInt8 = items.framing == .jsonSequence ? 0x1E : 0x0A
            while let text = try await nextText(before: { $0 == separator }) {
                if text.allSatisfy(Self.isWhiteSpace) { continue }
                position += 1
                if items.framing == .jsonSequence, Self.mayBeCutOff(text) { throw RequestItemError(cutOff: position) }
                return try item(text)
            }
            return nil
        }

        /// Whether nothing shows that a number or a name has come to its end (RFC 7464 §2.4).
        private static func mayBeCutOff(_ text: [UInt8]) -> Bool {
            guard let last = text.last, !isWhiteSpace(last) else { return false }
            return !"\"]}".utf8.contains(last)
        }

        private static func isWhiteSpace(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }

        private mutating func nextEvent() async throws -> Item? {
            while let line = try await nextText(before: { $0 == 0x0A || $0 == 0x0D }) {
                guard let fields = event.take(line, endsWith: lastSeparator) else {
                    if event.count > Self.maxItemBytes {
                        throw RequestItemError(position: position + 1, limit: Self.maxItemBytes)
                    }
                    continue
                }
                position += 1
                let node = FormNode(event: fields, items.shape)
                let (item, violations) = RequestInput.lift(node, items.shape, items.read)
                if !violations.isEmpty { throw RequestItemError(position: position, violations: violations) }
                return item
            }
            if !event.isEmpty { throw RequestItemError(position: position + 1) }
            return nil
        }

        private mutating func nextText(before isSeparator: (UInt8) -> Bool) async throws -> [UInt8]? {
            while true {
                if let end = buffer[searched...].firstIndex(where: isSeparator) {
                    lastSeparator = buffer[end]
                    defer { start = end + 1 }
                    searched = end + 1
                    return Array(buffer[start..<end])
                }
                searched = buffer.count
                if hasEnded { return nil }
                guard buffer.count - start <= Self.maxItemBytes else {
                    throw RequestItemError(position: position + 1, limit: Self.maxItemBytes)
                }
                guard let piece = try await pieces.next() else {
                    hasEnded = true
                    lastSeparator = nil
                    defer { (buffer, start, searched) = ([], 0, 0) }
                    return Array(buffer[start...])
                }
                // Once for a piece and not for every text in it: what is left moves to the front.
                buffer.removeSubrange(..<start)
                (start, searched) = (0, searched - start)
                buffer += piece
            }
        }

        private func item(_ text: [UInt8]) throws -> Item {
            var reader = JSONReader(text.span.bytes)
            let item = items.read(&reader)
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

    /// An event that no empty line ends: nobody would ever get it (WHATWG HTML §9.2.6).
    init(position: Int) {
        problem = ProblemDetails(status: 400, detail: "Item \(position) of the body does not end with an empty line.")
    }

    /// A number, truth value or null of a JSON sequence that nothing follows.
    init(cutOff position: Int) {
        problem = ProblemDetails(
            status: 400,
            detail: "Item \(position) of the body may be cut off: no white space follows it."
        )
    }

    init(position: Int, limit: Int) {
        problem = ProblemDetails(status: 413, detail: "Item \(position) of the body is longer than \(limit) bytes.")
    }

    init(position: Int, violations: [Violation]) {
        let detail = "Item \(position) of the body breaks the API's description."
        problem = ProblemDetails(status: 422, detail: detail, errors: violations)
    }
}
