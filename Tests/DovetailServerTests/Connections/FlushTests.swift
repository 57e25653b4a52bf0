import NIOCore
import Testing

@testable import DovetailServer

/// When responses are given to the system.
struct FlushTests {
    private static let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `all answers to one packet leave together`() async throws {
        let connection = try await TestConnection()
        try await connection.send(String(repeating: Self.health, count: 5))
        #expect(try await connection.statuses().count == 5)
        #expect(try await connection.onWire(\.writes) == 5)
        #expect(try await connection.onWire(\.flushes) == 1)
    }

    @Test func `a long answer waits for no other`() async throws {
        let connection = try await TestConnection()
        let long = ConnectionHandler.batchedBytes + 1
        try await connection.send("GET /big/\(long) HTTP/1.1\r\nHost: a\r\n\r\n" + Self.health)
        #expect(try await connection.onWire(\.flushes) == 2)
    }

    @Test func `an answer leaves before the next one has its connection closed`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.health + "GET /announced/0 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(!connection.isOpen, "the second one has no proper end")
        #expect(try await !connection.onWire(\.isCutShort))
    }

    @Test func `an answer waits for others a millisecond at most, as far as their handlers let go of the loop`()
        async throws
    {
        let connection = try await TestConnection()
        let neighbour = try await TestConnection(beside: connection)
        let before = try await connection.onWire(\.flushes)
        try await connection.onHandler { handler in
            let handler = try #require(handler)
            handler.resources.flushes.value.add(handler, now: .zero)
        }
        #expect(try await connection.onWire(\.flushes) == before)
        try await neighbour.onHandler { handler in
            let handler = try #require(handler)
            handler.resources.flushes.value.add(handler, now: FlushBatch.patience)
        }
        #expect(try await connection.onWire(\.flushes) == before + 1)
    }
}
