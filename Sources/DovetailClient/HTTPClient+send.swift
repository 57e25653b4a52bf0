#if Client
public import AsyncHTTPClient
public import DovetailRuntime
import NIOCore
import NIOHTTP1

extension HTTPClient {
    /// Sends a webhook or a callback, and reads what the receiver answers.
    ///
    /// ```swift
    /// switch try await HTTPClient.shared.send(NoteCreated.Request(body: note), to: subscription.url) {
    /// case .noContent: break
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - request: What is sent.
    ///   - url: Where to; the query of the request is added to it.
    ///   - headers: Further header fields, such as a signature of the content.
    ///   - timeout: How long sending may take, and answering to the last byte.
    ///   - maxBodyBytes: The length of the longest content of an answer that is taken.
    /// - Throws: ``UnexpectedAnswer`` for an answer that the document does not describe, `HTTPClientError.deadlineExceeded`
    ///   after the timeout, and what else the client throws.
    public func send<Request: OutgoingRequest>(
        _ request: Request,
        to url: String,
        headers: HeaderList = [:],
        timeout: Duration = .seconds(10),
        maxBodyBytes: Int = 1_048_576
    ) async throws -> Request.Response {
        let message = request.outgoingMessage()
        var sent = HTTPClientRequest(url: message.address(at: url))
        sent.method = HTTPMethod(rawValue: message.method)
        for field in message.headers.fields + headers.fields { sent.headers.add(name: field.name, value: field.value) }
        if let body = message.body { sent.body = .bytes(ByteBuffer(bytes: body)) }
        return try Request.response(from: try await answer(to: sent, timeout: timeout, maxBodyBytes: maxBodyBytes))
    }

    /// What the receiver answers, all of it in time.
    ///
    /// The client's own limit ends with the head of an answer, whose body could then come a byte an hour.
    private func answer(
        to request: HTTPClientRequest,
        timeout: Duration,
        maxBodyBytes: Int
    ) async throws -> IncomingAnswer {
        let deadline = NIODeadline.now() + TimeAmount(timeout)
        return try await withThrowingTaskGroup(of: IncomingAnswer.self) { group in
            group.addTask {
                let response = try await self.execute(request, deadline: deadline)
                let body = try await response.body.collect(upTo: maxBodyBytes)
                return IncomingAnswer(response, body: Array(body.readableBytesView))
            }
            group.addTask {
                try await ContinuousClock().sleep(for: timeout)
                throw HTTPClientError.deadlineExceeded
            }
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw HTTPClientError.cancelled }
            return answer
        }
    }
}

extension IncomingAnswer {
    fileprivate init(_ response: HTTPClientResponse, body: [UInt8]) {
        var fields = HeaderList()
        for (name, value) in response.headers { fields.append(name, value) }
        self.init(status: Int(response.status.code), headers: fields, body: body)
    }
}
#endif
