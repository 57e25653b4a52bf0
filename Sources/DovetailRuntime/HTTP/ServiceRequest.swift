/// A request whose operation is known, and whose body has arrived or is about to.
public struct ServiceRequest: Sendable {
    /// Method, target and header fields.
    public var head: RequestHead
    /// The operation and the values of its path parameters.
    public var match: OperationMatch
    /// The body: a stream for operations that want one, else bytes.
    public var body: RequestBody
    /// Where it comes from.
    public var origin: any RequestOrigin

    /// Creates a request.
    public init(
        head: RequestHead,
        match: OperationMatch,
        body: RequestBody,
        origin: any RequestOrigin = KnownOrigin()
    ) {
        self.head = head
        self.match = match
        self.body = body
        self.origin = origin
    }

    /// Creates a request with a body that has arrived, empty when there was none.
    public init(head: RequestHead, match: OperationMatch, body: [UInt8] = []) {
        self.init(head: head, match: match, body: .bytes(body))
    }
}

extension ServiceRequest {
    /// The request with all of its body: for operations that read it once they know who sends it.
    ///
    /// The transport has the limit (``OperationDescriptor/bodyLimit(collecting:streaming:)``).
    ///
    /// - Throws: ``RequestBodyError`` when the body will never be whole.
    public func collected() async throws -> ServiceRequest {
        guard case .stream = body else { return self }
        var request = self
        request.body = .bytes(try await body.collected(upTo: .max))
        return request
    }

    /// Which of several forms of a response the client prefers, by its `Accept`: a position.
    ///
    /// - Parameter representations: The media types of each form.
    public func preferred(among representations: [[String]]) -> Int {
        MediaNegotiation.preferred(by: head, among: representations)
    }

    /// The media type that the client prefers, by its `Accept`.
    public func preferred(of types: String...) -> String {
        types[MediaNegotiation.preferred(by: head, among: types.map { [$0] })]
    }
}
