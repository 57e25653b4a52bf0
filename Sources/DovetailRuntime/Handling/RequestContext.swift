/// What a handler can know of the request it answers, beyond what the document says of it.
///
/// Handlers that need none of it never see it; those that do read ``current``, anywhere below the handler's method.
public struct RequestContext: Sendable {
    /// How much a log entry matters.
    public enum Level: String, Sendable, CaseIterable {
        /// From the least to the most.
        case debug, info, warning, error
    }

    /// The context of the request that the current task answers; `nil` outside of handlers.
    @TaskLocal public static var current: RequestContext?

    /// The request as it came. Its body has been read, unless the handler gets it as a stream: then it is that stream.
    public let request: ServiceRequest

    /// Creates the context of a request.
    public init(_ request: ServiceRequest) {
        self.request = request
    }

    /// What identifies the request in logs and in the answer's `X-Request-ID`.
    public var id: String { request.origin.requestID }
    /// The operation that the request is for.
    public var operation: OperationDescriptor { request.match.descriptor }
    /// Method, target and header fields.
    public var head: RequestHead { request.head }
    /// The other end of the connection, `nil` when there is none.
    public var peer: String? { request.origin.peer }
    /// When the transport gives the request up, if it does.
    public var deadline: ContinuousClock.Instant? { request.origin.deadline }

    /// Says something to the log, beside the request's id.
    public func log(_ level: Level = .info, _ message: String) {
        request.origin.log(level, message)
    }
}
