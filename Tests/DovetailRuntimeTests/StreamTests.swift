import Testing

@testable import DovetailRuntime

/// Bodies that are read and written piece by piece.
struct StreamTests {
    private struct Broken: Error {}

    private func pieces(_ stream: RequestBodyStream) async throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        for try await piece in stream { pieces.append(piece) }
        return pieces
    }

    @Test("A request's body can be read as a stream, whichever form it came in")
    func asStream() async throws {
        #expect(try await pieces(RequestBody.bytes([1, 2]).stream) == [[1, 2]])
        #expect(try await pieces(RequestBody.bytes([]).stream) == [])
        #expect(try await pieces(RequestBody.stream(RequestBodyStream([[1], [], [2, 3]])).stream) == [[1], [2, 3]])
    }

    @Test("A request's body can be collected up to a limit", arguments: [3, 4])
    func collecting(limit: Int) async throws {
        for body in [RequestBody.bytes([1, 2, 3]), .stream(RequestBodyStream([[1], [2, 3]]))] {
            #expect(try await body.collected(upTo: limit) == [1, 2, 3])
        }
    }

    @Test("A request's body above the limit is not collected")
    func collectingTooMuch() async throws {
        for body in [RequestBody.bytes([1, 2, 3]), .stream(RequestBodyStream([[1], [2, 3]]))] {
            await #expect(throws: RequestBodyError.tooLarge(limit: 2)) { try await body.collected(upTo: 2) }
        }
    }

    @Test("An error of the connection reaches who reads the body")
    func failing() async throws {
        let stream = RequestBodyStream { throw RequestBodyError.incomplete }
        await #expect(throws: RequestBodyError.incomplete) { try await pieces(stream) }
    }

    @Test("A handler that lets the body's error through answers with its status")
    func statusOfError() {
        let request = ServiceRequest(
            head: RequestHead(method: "POST", target: "/"),
            match: OperationMatch(operation: 0, descriptor: OperationDescriptor("a", "POST", "/"), arguments: [])
        )
        let errors: [RequestBodyError] = [.tooLarge(limit: 1), .tooSlow, .incomplete]
        #expect(errors.map { request.response(to: $0, as: nil).status } == [413, 408, 400])
    }

    @Test("A response can be written by a function or by a sequence")
    func writing() async throws {
        let written = ResponseStream { writer in
            try await writer.write([1])
            try await writer.write([2, 3])
        }
        #expect(try await ResponseBody.stream(written).collected() == [1, 2, 3])
        let sequence = ResponseStream(count: 2, RequestBodyStream([[1], [2]]))
        #expect(try await ResponseBody.stream(sequence).collected() == [1, 2])
        #expect(ResponseBody.stream(sequence).count == 2)
        #expect(ResponseBody.stream(written).count == nil)
    }

    @Test("A response whose writing fails is not collected")
    func failingResponse() async {
        let stream = ResponseStream { writer in
            try await writer.write([1])
            throw Broken()
        }
        await #expect(throws: Broken.self) { try await ResponseBody.stream(stream).collected() }
    }

    @Test("An operation says how much of a body it takes, and in which form")
    func limits() async {
        let service = Uploads()
        let small = await service.respond(to: RequestHead(method: "POST", target: "/collected"), body: [1, 2])
        #expect(small.status == 200)
        #expect(small.body?.bytes == [0])
        for target in ["/collected", "/streamed"] {
            let response = await service.respond(to: RequestHead(method: "POST", target: target), body: [1, 2, 3, 4])
            #expect(response.status == (target == "/streamed" ? 200 : 413))
            #expect(response.body?.bytes == [1] || response.status == 413)
        }
        let head = RequestHead(method: "POST", target: "/collected")
        #expect(await service.respond(to: head, body: [1, 2], maxBodyBytes: 1).status == 413)
    }

    /// Tells with one byte whether the body came as a stream.
    private struct Uploads: HTTPService {
        let router = OperationRouter([
            OperationDescriptor("collected", "POST", "/collected", bodyLimit: 3),
            OperationDescriptor("streamed", "POST", "/streamed", bodyLimit: 4, streamsRequestBody: true),
        ])

        func route(_ head: RequestHead) -> RoutingDecision { router.route(head) }

        func respond(to request: ServiceRequest) async -> ServiceResponse {
            var isStream: UInt8 = 0
            if case .stream = request.body { isStream = 1 }
            return ServiceResponse(status: 200, contentType: "application/octet-stream", body: [isStream])
        }
    }
}
