/// A request that no alternative of the document lets in, with the 401 or 403 that it gets.
///
/// Generated code lets it through to ``ServiceRequest/response(to:as:)``.
public struct AccessDenied: Error, Sendable {
    /// The answer.
    public let response: ServiceResponse
}
