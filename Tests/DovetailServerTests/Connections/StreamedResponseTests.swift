import Testing

@testable import DovetailServer

/// Responses that are made while they are sent.
struct StreamedResponseTests {
    private static let events = "GET /events HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `each piece leaves as soon as it is written`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.events + Self.health)
        let begin = try await connection.received()
        #expect(begin.contains("\r\nTransfer-Encoding: chunked\r\n"))
        #expect(!begin.contains("Content-Length"))
        #expect(begin.hasSuffix("\r\n\r\n9\r\ndata: 1\n\n\r\n"))
        await connection.release()
        #expect(try await connection.received() == "9\r\ndata: 2\n\n\r\n")
        await connection.release()
        await connection.release()
        let end = try await connection.received()
        #expect(end.hasPrefix("9\r\ndata: 3\n\n\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n"), "and the next request is answered")
        #expect(connection.log.requests.first?.metadata["bytes"] == "27")
        #expect(connection.load.requestsInFlight == 0)
    }

    @Test func `a quiet stream is not cut off, and counts as a request in flight`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.events)
        await connection.advance(by: .seconds(86_400))
        #expect(connection.isOpen)
        #expect(connection.load.requestsInFlight == 1)
        await connection.release()
        #expect(try await connection.received().hasSuffix("data: 2\n\n\r\n"))
    }

    @Test func `a client that goes cancels the stream`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.events)
        try await connection.closeInput()
        #expect(!connection.isOpen)
        #expect(connection.service.probe.cancelled == 1)
        await connection.release()
        #expect(connection.service.probe.failures.first is CancellationError)
        #expect(connection.load.requestsInFlight == 0)
        #expect(connection.log.requests.first?.metadata["aborted"] == "true")
        #expect(!connection.log.lines.contains { $0.level == "error" }, "that a client goes is no failure")
    }

    @Test func `a client that does not read holds the stream back, until its deadline`() async throws {
        let connection = try await TestConnection()
        try await connection.onWire { $0.isStuck = true }
        try await connection.send("GET /flood/1000000 HTTP/1.1\r\nHost: a\r\n\r\n")
        let writes = try await connection.onWire(\.writes)
        #expect(writes <= 2, "the head and a piece")
        await connection.advance(by: .seconds(29))
        try await connection.onWire { $0.acknowledge() }
        await connection.run()
        #expect(try await connection.onWire(\.writes) == writes + 1)
        await connection.advance(by: .seconds(29))
        #expect(connection.isOpen, "a piece that left gives the next one its time")
        await connection.advance(by: .seconds(1))
        #expect(!connection.isOpen)
        await connection.run()
        #expect(connection.service.probe.failures.first is CancellationError)
        #expect(connection.load.requestsInFlight == 0)
    }

    @Test func `a long stream arrives whole`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /flood/1000000 HTTP/1.1\r\nHost: a\r\n\r\n")
        await connection.run()
        let bytes = try await connection.onWire { $0.take() }
        let end = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) })
        #expect(try dechunked(bytes[(end + 4)...]) == TestService.pattern(1_000_000))
    }

    /// The content of a chunked body (RFC 9112 §7.1).
    private func dechunked(_ coded: ArraySlice<UInt8>) throws -> [UInt8] {
        var (rest, content) = (coded, [UInt8]())
        while true {
            let line = rest.prefix { $0 != 0x0D }
            let size = try #require(Int(String(decoding: line, as: UTF8.self), radix: 16))
            rest = rest.dropFirst(line.count + 2)
            content += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
            if size == 0 { return content }
        }
    }

    @Test func `a stream that fails has no end, and the log has the reason`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /broken HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.received().hasSuffix("4\r\nsome\r\n"))
        #expect(!connection.isOpen)
        #expect(connection.log.lines.contains { $0.level == "error" && $0.metadata["error"] == "Failure()" })
    }

    @Test func `a length that is announced is kept`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /announced/10 HTTP/1.1\r\nHost: a\r\n\r\n" + Self.health)
        let response = try await connection.received()
        #expect(response.contains("\r\nContent-Length: 10\r\n"))
        #expect(!response.contains("Transfer-Encoding"))
        #expect(response.contains("\r\n\r\nxxxxxxxxxxHTTP/1.1 200 OK\r\n"))
        for size in [9, 11] {
            let wrong = try await TestConnection()
            try await wrong.send("GET /announced/\(size) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(!wrong.isOpen)
            #expect(try await wrong.received().hasSuffix(size == 9 ? "\r\n\r\nxxxxxxxxx" : "\r\n\r\n"))
            #expect(wrong.log.text.contains("announced 10 bytes"))
        }
    }

    @Test func `HTTP 1 0 gets the pieces without chunks, and the end of the connection`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /flood/4 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        let response = try await connection.received()
        #expect(!response.contains("Transfer-Encoding"))
        #expect(response.contains("\r\nConnection: close\r\n"))
        #expect(response.hasSuffix("\r\n\r\n\u{0}\u{1}\u{2}\u{3}"))
        #expect(try await connection.isOutputClosed)
    }

    @Test func `HEAD of a stream has no body, and starts none`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "HEAD /events HTTP/1.1\r\nHost: a\r\n\r\nHEAD /announced/10 HTTP/1.1\r\nHost: a\r\n\r\n"
        )
        let responses = try await connection.received()
        #expect(!responses.contains("data"))
        #expect(responses.contains("\r\nContent-Length: 10\r\n"))
        #expect(connection.service.probe.waiting == 0)
    }
}
