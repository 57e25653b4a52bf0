import Testing

@testable import DovetailServer

/// Bodies that are too large, not wanted, or waited for.
struct BodyTests {
    private static let post = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    private static let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"

    private var limits: ServerLimits {
        var limits = ServerLimits()
        limits.bodyBytes = 10
        limits.discardedBytes = 20
        return limits
    }

    @Test func `a body may fill its limit`() async throws {
        let connection = try await TestConnection(limits: limits)
        try await connection.send(Self.post + "Content-Length: 10\r\n\r\n0123456789")
        #expect(try await connection.statuses() == [200])
    }

    @Test func `a body whose length is above the limit is refused before it comes`() async throws {
        let connection = try await TestConnection(limits: limits)
        try await connection.send(Self.post + "Content-Length: 11\r\n\r\n")
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
        #expect(response.contains("The body is larger than 10 bytes."))
        #expect(try await connection.isOutputClosed)
        #expect(connection.load.requestsInFlight == 0)
    }

    @Test func `a chunked body is refused when it is above the limit`() async throws {
        let connection = try await TestConnection(limits: limits)
        try await connection.send(Self.post + "Transfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n")
        #expect(try await connection.received() == "")
        try await connection.send("1\r\n0\r\n")
        #expect(try await connection.statuses() == [413])
        #expect(try await connection.isOutputClosed)
        #expect(connection.service.probe.requests.isEmpty)
        try await connection.send("0\r\n\r\n" + Self.health)
        #expect(try await connection.received() == "")
    }

    @Test func `the small body of a refused request is thrown away, and the connection lives on`() async throws {
        let connection = try await TestConnection(limits: limits)
        try await connection.send("POST /missing HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\n0123456789")
        #expect(try await connection.statuses() == [404])
        try await connection.send("0123456789" + Self.health)
        #expect(try await connection.statuses() == [200])
        #expect(try await connection.isOutputClosed == false)
    }

    @Test func `the large body of a refused request ends the connection`() async throws {
        let connection = try await TestConnection(limits: limits)
        try await connection.send("POST /missing HTTP/1.1\r\nHost: a\r\nContent-Length: 21\r\n\r\n0123456789")
        #expect(try await connection.received().contains("\r\nConnection: close\r\n"))
        #expect(try await connection.isOutputClosed)
    }

    @Test func `a wrong media type is refused before the body comes`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\n"
        )
        #expect(try await connection.statuses() == [415])
        try await connection.send("abc" + Self.health)
        #expect(try await connection.statuses() == [200])
    }

    @Test func `a client that waits to send its body is asked for it`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.post + "Content-Length: 2\r\nExpect: 100-Continue\r\n\r\n")
        #expect(try await connection.received() == "HTTP/1.1 100 Continue\r\n\r\n")
        try await connection.send("{}")
        #expect(try await connection.received().hasSuffix("\r\n\r\n{}"))
        #expect(try await connection.isOutputClosed == false)
    }

    @Test(arguments: ["POST /missing", "PUT /echo", "GET /health/x"])
    func `a client that waits to send its body to nowhere is refused without being asked`(_ line: String) async throws {
        let connection = try await TestConnection()
        try await connection.send("\(line) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 40"))
        #expect(response.contains("\r\nConnection: close\r\n"), "the client may or may not send the body now")
        #expect(try await connection.isOutputClosed)
    }

    @Test func `a client that waits to send too much is refused without being asked`() async throws {
        let connection = try await TestConnection(limits: limits)
        try await connection.send(Self.post + "Content-Length: 11\r\nExpect: 100-continue\r\n\r\n")
        #expect(try await connection.statuses() == [413])
    }

    @Test func `an expectation without a body asks for nothing`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n")
        #expect(try await connection.statuses() == [200])
    }

    @Test func `after a refused expectation nothing is read, as the body may never come`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.post + "Content-Length: 11\r\nExpect: wonders\r\n\r\n")
        #expect(try await connection.received().contains("Connection: close"))
        #expect(try await connection.isOutputClosed || !connection.isOpen)
    }

    @Test func `another expectation fails, and one of HTTP 1.0 is none`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\n\r\n" + Self.health)
        #expect(try await connection.statuses() == [417, 200])
        try await connection.send("GET /health HTTP/1.0\r\nExpect: wonders\r\n\r\n")
        #expect(try await connection.statuses() == [200])
    }
}
