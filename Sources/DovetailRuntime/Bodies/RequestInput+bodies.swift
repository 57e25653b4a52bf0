import DovetailJSON

extension RequestInput {
    /// Whether the request has a body.
    public var hasBody: Bool {
        switch request.body {
        case .bytes(let bytes): !bytes.isEmpty
        case .stream: request.head.announcesBody
        }
    }

    /// Which of an operation's media types the body has: the position of the first that holds its `Content-Type`.
    ///
    /// Routing has refused a body of any other type; a request without a body has the first.
    public func contentType(among types: [String]) -> Int {
        guard let field = request.head.headers.first("Content-Type"), let sent = MediaRange(field) else { return 0 }
        return MediaRange.position(of: sent, in: types) ?? 0
    }

    /// Reads a body that must be there as JSON.
    ///
    /// A body that is absent, not JSON or beyond the reader's limits makes the problem a 400; one that breaks the
    /// schema adds its violations.
    public mutating func jsonBody<Value>(_ read: (inout JSONReader) -> Value) -> Value {
        let body = request.body.bytes
        var reader = JSONReader(body.span.bytes)
        let value = read(&reader)
        reader.finish()
        if needsBody(), let error = reader.syntaxError { refuseBody("The body is not JSON: \(error)") }
        violations += reader.violations
        return value
    }

    /// Reads a body that may be absent as JSON; `nil` when it is.
    public mutating func optionalJSONBody<Value>(_ read: (inout JSONReader) -> Value) -> Value? {
        hasBody ? jsonBody(read) : nil
    }

    /// Reads a body that must be there as text: one string, number, truth value or enumeration.
    public mutating func textBody<Value>(_ shape: ParameterShape, _ read: (inout JSONReader) -> Value) -> Value {
        guard needsContent() else { return Self.placeholder(read) }
        if let charset = HeaderParameters(request.head.headers.first("Content-Type") ?? "").foreignCharset {
            refuseBody("This operation takes text in UTF-8, not in \(charset).", status: 415)
            return Self.placeholder(read)
        }
        guard let text = String(validating: request.body.bytes, as: UTF8.self) else {
            refuseBody("The body is not text in UTF-8.")
            return Self.placeholder(read)
        }
        let (value, found) = Self.lift(FormNode([text]), shape, read)
        violations += found
        return value
    }

    /// A body that must be there as it is; one without bytes is a content as well, if it has a media type.
    public mutating func content() -> RequestContent {
        _ = needsContent()
        return RequestContent(contentType: request.head.headers.first("Content-Type") ?? "", body: request.body)
    }

    /// A body that must be there as it is, with so many bytes as its media type may have.
    ///
    /// What arrives while the handler reads it is counted there: reading ends with ``RequestBodyError`` for too many bytes, with
    /// ``RequestPartError`` for too few.
    ///
    /// - Parameters:
    ///   - lengths: The lengths under each media type.
    ///   - types: The media types.
    public mutating func content(lengths: [ContentLengths], of types: [String]) -> RequestContent {
        var content = content()
        let position = contentType(among: types)
        guard hasContent, lengths.indices.contains(position) else { return content }
        let lengths = lengths[position]
        switch content.body {
        case .bytes(let bytes): check(bytes.count, lengths)
        case .stream(let stream):
            if let count = request.head.headers.first("Content-Length").flatMap({ Int($0) }) { check(count, lengths) }
            let measured = MeasuredBody(stream, lengths)
            content.body = .stream(RequestBodyStream { try await measured.next() })
        }
        return content
    }

    private mutating func check(_ count: Int, _ lengths: ContentLengths) {
        if let max = lengths.max, count > max { bodyLimit = max }
        if let violation = lengths.violation(count) { violations.append(violation) }
    }

    /// A body that must be there as items of one type, read while they arrive.
    public mutating func items<Item>(
        _ framing: ItemFraming,
        _ read: @escaping @Sendable (inout JSONReader) -> Item
    ) -> RequestItems<Item> {
        _ = needsContent()
        return RequestItems(request.body.stream, framing, read: read)
    }

    /// A body that must be there as server-sent events, read while they arrive.
    ///
    /// - Parameter shape: What an event's fields stand for: an object, or the data alone.
    public mutating func events<Item>(
        _ shape: ParameterShape,
        _ read: @escaping @Sendable (inout JSONReader) -> Item
    ) -> RequestItems<Item> {
        _ = needsContent()
        return RequestItems(request.body.stream, .events, shape: shape, read: read)
    }

    /// Notes that the body is missing, if it is.
    mutating func needsBody() -> Bool {
        if !hasBody { refuseBody("The request has no body; this operation needs one.") }
        return hasBody
    }

    /// Notes that the body is missing where one without bytes is a content as well: an empty file, an empty text.
    private mutating func needsContent() -> Bool {
        hasContent || needsBody()
    }

    private var hasContent: Bool { request.head.headers.first("Content-Type") != nil || hasBody }
}
