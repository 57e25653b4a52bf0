extension ServiceRequest {
    /// Answers the request: the one place where handlers are called, and where what they throw becomes a response.
    ///
    /// - Parameters:
    ///   - problemForError: What an error means to clients (``response(to:as:)``).
    ///   - operation: Reads the request, calls the handler and makes the response.
    public func answer(
        problemForError: @Sendable (any Error) -> ProblemDetails?,
        _ operation: (ServiceRequest) async throws -> ServiceResponse
    ) async -> ServiceResponse {
        var response = await RequestContext.$current.withValue(RequestContext(self)) {
            do {
                return try await operation(self)
            } catch {
                return self.response(to: error, as: problemForError(error))
            }
        }
        for field in match.descriptor.notices.fields { response.headers.append(field.name, field.value) }
        return response
    }

    /// The response to an error that a handler threw.
    ///
    /// - Parameters:
    ///   - error: What was thrown; it goes to the log.
    ///   - problem: What it means to clients; sent when the operation documents its status, else the answer is a 500.
    public func response(to error: any Error, as problem: ProblemDetails?) -> ServiceResponse {
        if let denied = error as? AccessDenied { return denied.response }
        if let error = error as? RequestBodyError { return error.problem.response() }
        if let error = error as? RequestItemError { return error.problem.response() }
        if let error = error as? RequestPartError { return error.problem.response() }
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
