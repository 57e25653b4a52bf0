import Testing

@testable import DovetailServer

/// Requests that do not wait for each other's responses (RFC 9112 §9.3.2).
struct PipeliningTests {
    private func get(_ path: String) -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n"
    }

    @Test func `requests in one packet are answered in order`() async throws {
        let connection = try await TestConnection()
        let paths = (0..<100).map { $0 % 7 == 3 ? "/missing/\($0)" : "/items/\($0)" }
        try await connection.send(paths.map(get).joined())
        for _ in paths { await connection.run() }
        let received = try await connection.received()
        let expected = (0..<100).map { $0 % 7 == 3 ? 404 : 200 }
        #expect(received.matches(of: #/HTTP/1\.1 (\d{3}) /#).compactMap { Int($0.1) } == expected)
        let items = received.matches(of: #/\r\n\r\n(\d+)HTTP/#).compactMap { Int($0.1) }
        #expect(items == (0..<99).filter { $0 % 7 != 3 })
    }

    @Test func `a slow request holds back those behind it`() async throws {
        let connection = try await TestConnection()
        try await connection.send(get("/wait") + get("/missing") + get("/health"))
        #expect(try await connection.received() == "")
        #expect(connection.service.probe.requests.count == 1)
        await connection.release()
        await connection.run()
        #expect(try await connection.statuses() == [200, 404, 200])
    }

    @Test func `a request cut into single bytes is one request`() async throws {
        let connection = try await TestConnection()
        let body = #"{"a":1}"#
        let request =
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n\(body)"
        for byte in request { try await connection.send(String(byte)) }
        #expect(try await connection.received().hasSuffix("\r\n\r\n" + body))
        #expect(connection.service.probe.requests.count == 1)
    }

    @Test func `requests after one that closes are not answered`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + get("/health"))
        #expect(try await connection.statuses() == [200])
        try await connection.send(get("/health"))
        #expect(try await connection.statuses() == [])
    }

    @Test func `garbage behind a request is refused after the request's response`() async throws {
        let connection = try await TestConnection()
        try await connection.send(get("/wait") + "\u{0}\u{1}\r\n\r\n")
        #expect(try await connection.received() == "")
        await connection.release()
        await connection.run()
        #expect(try await connection.statuses() == [200, 400])
        #expect(try await connection.isOutputClosed)
    }

    @Test func `the socket is not read while many requests wait`() async throws {
        let connection = try await TestConnection()
        try await connection.send(get("/wait") + String(repeating: get("/missing"), count: 32))
        let before = try await connection.onWire(\.reads)
        try await connection.requestRead()
        await connection.run()
        #expect(try await connection.onWire(\.reads) == before + 1, "64 arrivals may wait")
        try await connection.send(get("/missing"))
        try await connection.requestRead()
        await connection.run()
        #expect(try await connection.onWire(\.reads) == before + 1, "one more holds the read back")
        await connection.release()
        await connection.run()
        #expect(try await connection.onWire(\.reads) == before + 2, "the read that was held back follows")
        #expect(try await connection.statuses().count == 34)
    }

    @Test func `a client that does not read its responses is not served further ones`() async throws {
        let connection = try await TestConnection()
        try await connection.onWire { $0.isStuck = true }
        try await connection.send(get("/items/1") + get("/items/2"))
        await connection.run()
        #expect(connection.service.probe.requests.count == 1)
        try await connection.onWire { $0.acknowledge() }
        await connection.run()
        #expect(connection.service.probe.requests.count == 2)
    }
}
