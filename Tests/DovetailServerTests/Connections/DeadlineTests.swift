import DovetailRuntime
import Testing

@testable import DovetailServer

/// What happens to those who take too long, on the loop's own clock.
struct DeadlineTests {
    private static let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let almost = Duration.milliseconds(1)

    @Test func `a client that sends nothing is closed without a word`() async throws {
        let connection = try await TestConnection()
        await connection.advance(by: .seconds(75) - Self.almost)
        #expect(connection.isOpen)
        await connection.advance(by: Self.almost)
        #expect(!connection.isOpen)
        #expect(try await connection.received() == "")
    }

    @Test func `a request starts the idle time anew`() async throws {
        let connection = try await TestConnection()
        for _ in 1...3 {
            await connection.advance(by: .seconds(74))
            try await connection.send(Self.health)
            #expect(try await connection.statuses() == [200])
        }
        await connection.advance(by: .seconds(75))
        #expect(!connection.isOpen)
    }

    @Test func `a head that trickles is refused at its deadline`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.health)
        _ = try await connection.received()
        for byte in "GET /heal" {
            await connection.advance(by: .seconds(1))
            try await connection.send(String(byte))
        }
        await connection.advance(by: .seconds(2) - Self.almost)
        #expect(try await connection.received() == "")
        await connection.advance(by: Self.almost)
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        #expect(response.contains("\r\nConnection: close\r\n"))
        await connection.advance(by: .seconds(2))
        #expect(!connection.isOpen)
    }

    @Test func `a body that trickles is refused at its deadline, and its place is given back`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"
        )
        for _ in 1...10 {
            await connection.advance(by: .seconds(1))
            try await connection.send("1")
        }
        #expect(connection.load.requestsInFlight == 1)
        await connection.advance(by: .milliseconds(20))
        #expect(try await connection.statuses() == [408])
        #expect(connection.load.requestsInFlight == 0)
        #expect(connection.service.probe.requests.isEmpty)
    }

    @Test func `a body that comes fast enough must still come in time`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
        )
        for _ in 1..<30 {
            await connection.advance(by: .seconds(1))
            try await connection.send([UInt8](repeating: 0x20, count: 1000))
        }
        #expect(try await connection.received() == "")
        await connection.advance(by: .seconds(1))
        #expect(try await connection.statuses() == [408])
    }

    @Test func `a handler that takes too long is cancelled, and the client gets 503`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        await connection.advance(by: .seconds(30))
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(response.contains("\r\nRetry-After: 1\r\n"))
        #expect(connection.service.probe.cancelled == 1)
        #expect(connection.load.requestsInFlight == 1, "the handler is still there")
        try await connection.send(Self.health)
        #expect(try await connection.statuses() == [200])
        await connection.release()
        #expect(try await connection.received() == "", "its late answer goes nowhere")
        #expect(connection.load.requestsInFlight == 0)
    }

    @Test func `the late answer of a cancelled handler is not taken for that of the next request`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\nX-Request-Id: first-\r\n\r\n")
        await connection.advance(by: .seconds(30))
        #expect(try await connection.statuses() == [503])
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\nX-Request-Id: second-\r\n\r\n")
        #expect(connection.service.probe.waiting == 2)
        await connection.release()
        let received = try await connection.received()
        #expect(received.matches(of: #/HTTP/1\.1 /#).count == 1)
        #expect(received.hasSuffix("\r\n\r\nsecond-waited"))
    }

    @Test func `a handler knows its deadline, unless the body that it reads moves it`() async throws {
        let connection = try await TestConnection()
        await connection.advance(by: .seconds(60))
        let before = ContinuousClock.now
        try await connection.send(Self.health)
        let deadline = try #require(connection.service.probe.requests.first?.origin.deadline)
        #expect(deadline >= before + .seconds(30))
        #expect(deadline <= ContinuousClock.now + .seconds(30))
        try await connection.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n")
        #expect(connection.service.probe.requests.last?.match.descriptor.id == "upload")
        #expect(connection.service.probe.requests.last?.origin.deadline == nil)
    }

    @Test func `a client that does not read its response is closed`() async throws {
        let connection = try await TestConnection()
        try await connection.onWire { $0.isStuck = true }
        try await connection.send(Self.health)
        await connection.advance(by: .seconds(30) - Self.almost)
        #expect(connection.isOpen)
        await connection.advance(by: Self.almost)
        #expect(!connection.isOpen)
        #expect(connection.log.requests.first?.metadata["aborted"] == "true")
    }

    @Test func `a client that reads slowly but steadily gets everything`() async throws {
        let connection = try await TestConnection()
        try await connection.onWire { $0.isStuck = true }
        try await connection.send("GET /big/1000000 HTTP/1.1\r\nHost: a\r\n\r\n")
        for _ in 1...16 {
            await connection.advance(by: .seconds(29))
            try await connection.onWire { $0.acknowledge() }
        }
        #expect(try await connection.onWire { Array($0.take().suffix(1_000_000)) } == TestService.pattern(1_000_000))
        #expect(connection.isOpen)
    }

    @Test func `a client that never closes its side does not hold the connection`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        for _ in 1...3 { try await connection.send("more") }
        await connection.advance(by: .seconds(2) - Self.almost)
        #expect(connection.isOpen)
        await connection.advance(by: Self.almost)
        #expect(!connection.isOpen)
    }
}
