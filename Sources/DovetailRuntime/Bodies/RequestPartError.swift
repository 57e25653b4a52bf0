import DovetailJSON

/// A part of a request's body that breaks the document, which was found while the handler read it.
public struct RequestPartError: Error, Sendable {
    /// What the client is told.
    public let problem: ProblemDetails

    init(_ violation: Violation) {
        let detail = "The request breaks the API's description in 1 place."
        problem = ProblemDetails(status: 422, detail: detail, errors: [violation])
    }

    init(_ problem: ProblemDetails) {
        self.problem = problem
    }
}
