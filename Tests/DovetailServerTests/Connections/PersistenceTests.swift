import Testing

@testable import DovetailServer

/// What becomes of a connection after a response (RFC 9112 §9).
struct PersistenceTests {
    private static let health = """
        HTTP/1.1 200 OK\r
        Content-Type: application/json\r
        Content-Length: 15\r
        X-Request-Id: a\r
        Date: Sun, 06 Nov 1994 08:49:37 GMT\r
        \r
        {"status":"ok"}
        """

    @Test func `a response is these bytes, in one write`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\r\n\r\n")
        #expect(try await connection.onWire(\.writes) == 1)
        #expect(try await connection.received() == Self.health)
        #expect(connection.isOpen)
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\r\n\r\n")
        #expect(try await connection.received() == Self.health)
    }

    @Test(arguments: ["close", "Close", "CLOSE", "TE, close", "close ,TE", "keep-alive, close"])
    func `a client that asks to close is told so, and our side is closed`(_ option: String) async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nConnection: \(option)\r\n\r\n")
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(response.contains("\r\nConnection: close\r\n\r\n"))
        #expect(try await connection.isOutputClosed)
        #expect(connection.isOpen, "the client must be able to read to the end")
        await connection.advance(by: .seconds(2))
        #expect(!connection.isOpen)
    }

    @Test(arguments: ["closed", "x-close", "enclose", "not-close"])
    func `an option that only looks like close closes nothing`(_ option: String) async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nConnection: \(option)\r\n\r\n")
        #expect(try await connection.received().contains("Connection:") == false)
        #expect(try await connection.isOutputClosed == false)
    }

    @Test func `a client of HTTP 1.0 gets one response`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.0\r\n\r\n")
        #expect(try await connection.received().contains("\r\nConnection: close\r\n"))
        #expect(try await connection.isOutputClosed)
    }

    @Test func `a client of HTTP 1.0 that asks to keep the connection is told that it may`() async throws {
        let connection = try await TestConnection()
        for _ in 1...2 {
            try await connection.send("GET /health HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
            #expect(try await connection.received().contains("\r\nConnection: keep-alive\r\n"))
        }
        #expect(try await connection.isOutputClosed == false)
    }

    @Test func `an offered upgrade is not taken, and the connection is closed`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "GET /health HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n"
        )
        #expect(try await connection.received().contains("\r\nConnection: close\r\n"))
        #expect(try await connection.isOutputClosed)
    }

    @Test(arguments: ["Proxy-Connection: upgrade\r\nUpgrade: h2c", "Proxy-Connection: close"])
    func `a connection is closed whose next request the decoder would not read`(_ fields: String) async throws {
        let connection = try await TestConnection()
        let request = "GET /health HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n"
        try await connection.send(request + request)
        let received = try await connection.received()
        #expect(received.matches(of: #/HTTP/1\.1 200 /#).count == 1)
        #expect(received.contains("\r\nConnection: close\r\n"))
        #expect(try await connection.isOutputClosed)
    }

    @Test func `the close that the client begins is finished at once`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        try await connection.closeInput()
        #expect(!connection.isOpen)
    }

    @Test func `a client that closes its side after its request gets the response, then the end`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        try await connection.closeInput()
        #expect(connection.isOpen)
        await connection.release()
        #expect(try await connection.received().hasSuffix("waited"))
        #expect(!connection.isOpen)
    }

    @Test func `a client that leaves has its handler cancelled and its place given back`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(connection.load.requestsInFlight == 1)
        try await connection.close()
        #expect(connection.service.probe.cancelled == 1)
        await connection.release()
        #expect(connection.load.requestsInFlight == 0)
        #expect(connection.log.requests.first?.metadata["aborted"] == "true")
    }
}
