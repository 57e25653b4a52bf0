import DovetailRuntime
import NIOCore
import NIOHTTP1

/// One request on its way to its response.
///
/// A class, since it is passed along and changed at every step, and copies of it would cost more than the steps.
final class Exchange {
    /// The facts of the head, `nil` when no head could be read.
    let facts: RequestFacts?
    /// The head as the service sees it.
    let head: RequestHead
    /// The request's name, in the log and in `X-Request-Id`.
    let requestID: String
    /// When the head was there, on the loop's clock.
    let started: Duration
    /// The operation it leads to, once that is known.
    var match: OperationMatch?
    /// What has arrived of a body that is collected.
    var body: [UInt8] = []
    /// Where a body goes that is read while it arrives.
    var pipe: BodyPipe?
    /// Whether it counts as one of the requests in flight; the service's task takes the place over when it starts.
    var holdsPlace = false
    /// The service's work.
    var task: Task<Void, Never>?
    /// The response, once there is one.
    var response: ServiceResponse?
    /// Why the transport answered in the service's place, `nil` when it did not.
    var refusal: Refusal?
    /// The bytes of the response's body that are sent or will be.
    var sentBytes = 0
    /// How the response is framed, once its head is written.
    var framing: ResponseFraming?
    /// What a streamed response waits for when the channel takes no more.
    var room: EventLoopPromise<Void>?

    init(facts: RequestFacts?, headers: HTTPHeaders, requestID: String, started: Duration) {
        self.facts = facts
        self.head = RequestHead(
            method: facts?.method ?? "GET",
            target: facts?.target ?? "/",
            headers: NIOHeaderFields(fields: headers)
        )
        self.requestID = requestID
        self.started = started
    }

    /// Ends what the service still reads and writes: there is nobody at the other end.
    func cutOff(_ error: RequestBodyError) {
        pipe?.finish(error)
        task?.cancel()
        room?.fail(CancellationError())
        room = nil
    }

    /// The request as the service gets it, once.
    func takeRequest(_ match: OperationMatch, from origin: ExchangeOrigin) -> ServiceRequest {
        defer { body = [] }
        if let pipe {
            let stream = RequestBodyStream { try await pipe.next() }
            return ServiceRequest(head: head, match: match, body: .stream(stream), origin: origin)
        }
        let arrived = RequestBody.bytes(body)
        let wanted = match.descriptor.streamsRequestBody ? .stream(arrived.stream) : arrived
        return ServiceRequest(head: head, match: match, body: wanted, origin: origin)
    }

    /// What there is to tell of it at a moment.
    func record(isComplete: Bool, now: Duration) -> RequestRecord {
        RequestRecord(
            method: facts?.method,
            path: facts.map { _ in String(head.path) },
            operation: match?.descriptor.id,
            requestID: requestID,
            status: response?.status,
            bytes: sentBytes,
            isComplete: isComplete,
            duration: now - started,
            refusal: refusal,
            cause: response?.causeText,
            breach: response?.breach
        )
    }
}
