/// A request whose operation is known, and whose body has arrived or is about to.
public struct ServiceRequest: Sendable {
    /// Method, target and header fields.
    public var head: RequestHead
    /// The operation and the values of its path parameters.
    public var match: OperationMatch
    /// The body: a stream for operations that want one, else bytes.
    public var body: RequestBody

    /// Creates a request.
    public init(head: RequestHead, match: OperationMatch, body: RequestBody) {
        self.head = head
        self.match = match
        self.body = body
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
        return ServiceRequest(head: head, match: match, body: try await body.collected(upTo: .max))
    }

    /// The response to an error that a handler threw.
    ///
    /// - Parameters:
    ///   - error: What was thrown; it goes to the log.
    ///   - problem: What it means to clients; sent when the operation documents its status, else the answer is a 500.
    public func response(to error: any Error, as problem: ProblemDetails?) -> ServiceResponse {
        if let denied = error as? AccessDenied { return denied.response }
        if let error = error as? RequestBodyError { return error.problem.response() }
        if let problem, match.descriptor.documents(problem.status) {
            var response = problem.response()
            if problem.status >= 500 { response.cause = error }
            return response
        }
        var response = ProblemDetails(status: 500, detail: "The service has failed to answer.").response()
        response.cause = error
        return response
    }
}
