import Testing

@testable import DovetailServer

/// How connections end when the server shuts down.
struct DrainTests {
    @Test func `an idle connection is closed after a moment`() async throws {
        let connection = try await TestConnection()
        try await connection.drain()
        await connection.advance(by: .milliseconds(99))
        #expect(connection.isOpen)
        await connection.advance(by: .milliseconds(1))
        #expect(!connection.isOpen)
    }

    @Test func `a request that was on its way is served, and the connection closed`() async throws {
        let connection = try await TestConnection()
        try await connection.drain()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(response.contains("\r\nConnection: close\r\n"))
        #expect(try await connection.isOutputClosed)
    }

    @Test func `a request in flight finishes with Connection close`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        try await connection.drain()
        await connection.advance(by: .seconds(3))
        await connection.release()
        let response = try await connection.received()
        #expect(response.contains("\r\nConnection: close\r\n"))
        #expect(response.hasSuffix("waited"))
        #expect(try await connection.isOutputClosed)
    }

    @Test func `a request in flight is cut off when the grace is over`() async throws {
        let connection = try await TestConnection(grace: .seconds(4))
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        try await connection.drain()
        await connection.advance(by: .seconds(4))
        #expect(!connection.isOpen)
        #expect(connection.service.probe.cancelled == 1)
        await connection.release()
    }

    @Test func `an upload that never ends is cut off when the grace is over`() async throws {
        let connection = try await TestConnection(grace: .seconds(4))
        try await connection.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n["
        )
        try await connection.drain()
        await connection.advance(by: .seconds(4))
        #expect(!connection.isOpen)
    }

    @Test func `a connection accepted while the server drains ends as well`() async throws {
        let load = ServerLoad(ServerLimits())
        load.beginDraining()
        let connection = try await TestConnection(load: load)
        await connection.advance(by: .milliseconds(100))
        #expect(!connection.isOpen)
    }
}
