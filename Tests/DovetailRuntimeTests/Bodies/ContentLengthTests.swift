import Testing

@testable import DovetailRuntime

@Suite("Lengths of bodies that are bytes")
struct ContentLengthTests {
    private static let types = ["image/png", "image/jpeg", "image/gif"]
    private static let lengths: [ContentLengths] = [.init(max: 4), .init(min: 3, max: 9), .init()]

    private func request(_ type: String, _ body: RequestBody, announced: Int? = nil) throws -> ServiceRequest {
        var headers: HeaderList = ["Content-Type": type]
        if let announced { headers.append("Content-Length", String(announced)) }
        var request = try InputFixture.request(path: "/", target: "/", headers: headers)
        request.body = body
        return request
    }

    @Test(
        "A body that has arrived has the lengths of its media type",
        arguments: [
            ("image/png", 4, nil), ("image/png", 5, 413), ("image/jpeg", 5, nil), ("image/jpeg", 2, 422),
            ("image/jpeg", 10, 413), ("image/gif", 99, nil), ("image/jpeg", 0, 422),
        ] as [(String, Int, Int?)]
    )
    func collected(type: String, count: Int, status: Int?) throws {
        let body = RequestBody.bytes([UInt8](repeating: 7, count: count))
        var input = RequestInput(try request(type, body))
        _ = input.content(lengths: Self.lengths, of: Self.types)
        #expect(input.problem()?.status == status)
    }

    @Test("A length that is announced is refused before anything is read")
    func announced() throws {
        for (count, status) in [(5, 413), (4, nil)] as [(Int, Int?)] {
            var input = RequestInput(try request("image/png", .stream(RequestBodyStream([])), announced: count))
            _ = input.content(lengths: Self.lengths, of: Self.types)
            #expect(input.problem()?.status == status)
        }
    }

    @Test("Reading ends with an error where more bytes arrive than there may be, or fewer")
    func streamed() async throws {
        func read(_ type: String, _ pieces: [[UInt8]]) async throws -> Int {
            var input = RequestInput(try request(type, .stream(RequestBodyStream(pieces))))
            let content = input.content(lengths: Self.lengths, of: Self.types)
            if input.problem() != nil { return -1 }
            return try await content.collected(upTo: .max).count
        }
        #expect(try await read("image/png", [[1, 2], [3, 4]]) == 4)
        #expect(try await read("image/gif", [[1, 2, 3], [4, 5, 6]]) == 6)
        await #expect(throws: RequestBodyError.tooLarge(limit: 4)) {
            try await read("image/png", [[1, 2], [3, 4, 5]])
        }
        let error = await #expect(throws: RequestPartError.self) { try await read("image/jpeg", [[1, 2]]) }
        #expect(error?.problem.status == 422)
        #expect(error?.problem.errors.map(\.keyword) == ["minLength"])
    }

    @Test("A body that is not there has no length")
    func absent() throws {
        var input = RequestInput(try InputFixture.request(path: "/", target: "/"))
        _ = input.content(lengths: [.init(min: 3)], of: ["image/png"])
        #expect(input.problem()?.status == 400)
        #expect(
            input.problem().map { String(decoding: $0.body?.bytes ?? [], as: UTF8.self).contains("minLength") } == false
        )
    }
}
