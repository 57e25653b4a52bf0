/// A service that answers HTTP requests, whatever carries them: a socket, another framework, or a test.
///
/// A transport asks ``route(_:)`` as soon as it has the head, so that a request nobody will serve is refused before its
/// body is read. It then calls ``respond(to:)``, with the whole body or, when the operation's descriptor says so, with
/// a stream of it.
public protocol HTTPService: Sendable {
    /// Decides from the head alone what becomes of a request.
    func route(_ head: RequestHead) -> RoutingDecision
    /// Answers a request. Never throws: what went wrong inside is in ``ServiceResponse/cause``.
    func respond(to request: ServiceRequest) async -> ServiceResponse

    /// What the client gets whose request the transport refuses by itself, for its form, its size or its slowness.
    ///
    /// It is the transport's response unless a service has to add to it, such as what lets pages of other origins read it.
    func refusal(_ response: ServiceResponse, of head: RequestHead) -> ServiceResponse
}

extension HTTPService {
    /// The response as the transport made it.
    public func refusal(_ response: ServiceResponse, of head: RequestHead) -> ServiceResponse { response }
}

/// What a head leads to.
public enum RoutingDecision: Sendable {
    /// An operation, which takes the body as its descriptor says.
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
    /// - Parameter maxBodyBytes: The transport's limit of bodies; a longer one is answered with 413.
    public func respond(
        to head: RequestHead,
        body: [UInt8] = [],
        maxBodyBytes: Int = .max
    ) async -> ServiceResponse {
        var head = head
        if !body.isEmpty, !head.announcesBody {
            head.headers = AnnouncedFields(fields: head.headers, length: String(body.count))
        }
        switch route(head) {
        case .operation(let match):
            let limit = match.descriptor.bodyLimit(collecting: maxBodyBytes, streaming: maxBodyBytes)
            if body.count > limit {
                return refusal(RequestBodyError.tooLarge(limit: limit).problem.response(), of: head)
            }
            let arrived = RequestBody.bytes(body)
            let wanted = match.descriptor.streamsRequestBody ? .stream(arrived.stream) : arrived
            return await respond(to: ServiceRequest(head: head, match: match, body: wanted))
        case .response(let response):
            return response
        }
    }
}

/// The fields of a request made in process, with the length of its body, which a transport would tell.
private struct AnnouncedFields: HeaderFields {
    let fields: any HeaderFields
    let length: String

    func first(_ name: String) -> String? {
        name.equalsIgnoringASCIICase("Content-Length") ? length : fields.first(name)
    }

    func values(_ name: String) -> [String] {
        name.equalsIgnoringASCIICase("Content-Length") ? [length] : fields.values(name)
    }
}
