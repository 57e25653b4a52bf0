/// A request whose operation is known and whose body has arrived.
public struct ServiceRequest: Sendable {
    /// Method, target and header fields.
    public var head: RequestHead
    /// The operation and the values of its path parameters.
    public var match: OperationMatch
    /// The body, empty when there was none.
    public var body: [UInt8]

    /// Creates a request.
    public init(head: RequestHead, match: OperationMatch, body: [UInt8] = []) {
        self.head = head
        self.match = match
        self.body = body
    }
}

extension ServiceRequest {
    /// The response to an error that a handler threw.
    ///
    /// - Parameters:
    ///   - error: What was thrown; it goes to the log.
    ///   - problem: What it means to clients; sent when the operation documents its status, else the answer is a 500.
    public func response(to error: any Error, as problem: ProblemDetails?) -> ServiceResponse {
        if let denied = error as? AccessDenied { return denied.response }
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
