/// A service that answers HTTP requests, whatever carries them: a socket, another framework, or a test.
///
/// A transport asks ``route(_:)`` as soon as it has the head, so that a request nobody will serve is refused before its
/// body is read, then collects the body and calls ``respond(to:)``.
public protocol HTTPService: Sendable {
    /// Decides from the head alone what becomes of a request.
    func route(_ head: RequestHead) -> RoutingDecision
    /// Answers a request. Never throws: what went wrong inside is in ``ServiceResponse/cause``.
    func respond(to request: ServiceRequest) async -> ServiceResponse
}

/// What a head leads to.
public enum RoutingDecision: Sendable {
    /// An operation, once the body is there.
    case operation(OperationMatch)
    /// An answer that needs no body: a page, or a refusal such as 404.
    case response(ServiceResponse)
}

/// An operation that a request was matched to.
public struct OperationMatch: Sendable {
    /// The operation's position in the table of the service.
    public var operation: Int
    /// What the operation is, for routing, logs and metrics.
    public var descriptor: OperationDescriptor
    /// Where the path parameters' values lie in the target, in the order of the template, as UTF-8 offsets.
    public var arguments: [Range<Int>]
}

extension HTTPService {
    /// Answers a request made in process, as a transport would: for tests, and for calls that need no socket.
    ///
    /// - Parameter maxBodyBytes: The length of the longest body that is taken; a longer one is answered with 413.
    public func respond(
        to head: RequestHead,
        body: [UInt8] = [],
        maxBodyBytes: Int = .max
    ) async -> ServiceResponse {
        switch route(head) {
        case .operation(let match):
            if body.count > maxBodyBytes {
                return ProblemDetails(status: 413, detail: "The body is longer than \(maxBodyBytes) bytes.").response()
            }
            return await respond(to: ServiceRequest(head: head, match: match, body: body))
        case .response(let response):
            return response
        }
    }
}
