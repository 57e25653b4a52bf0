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
    ///   - timeout: How long sending and answering may take together.
    ///   - maxBodyBytes: The length of the longest content of an answer that is taken.
    /// - Throws: ``UnexpectedAnswer`` for an answer that the document does not describe, and what the client throws.
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
        let (seconds, attoseconds) = timeout.components
        let limit = TimeAmount.nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        let response = try await execute(sent, timeout: limit)
        let body = try await response.body.collect(upTo: maxBodyBytes)
        var fields = HeaderList()
        for (name, value) in response.headers { fields.append(name, value) }
        let answer = IncomingAnswer(
            status: Int(response.status.code),
            headers: fields,
            body: Array(body.readableBytesView)
        )
        return try Request.response(from: answer)
    }
}
#endif
