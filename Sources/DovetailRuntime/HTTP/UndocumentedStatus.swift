extension ServiceResponse {
    /// The response itself, if its status is one that a key of the document stands for.
    ///
    /// Any other is a mistake of the handler: the answer is a 500, and the log has ``UndocumentedStatus``.
    public func documented(as key: DocumentedStatus) -> ServiceResponse {
        if key.holds(status) || cause != nil { return self }
        var response = ProblemDetails(status: 500, detail: "The service has failed to answer.").response()
        response.cause = UndocumentedStatus(status: status, documented: key)
        return response
    }
}

/// A handler answered with a status that its response does not have in the document.
public struct UndocumentedStatus: Error, Sendable, Hashable {
    /// What the handler gave.
    public var status: Int
    /// What the document has.
    public var documented: DocumentedStatus
}
