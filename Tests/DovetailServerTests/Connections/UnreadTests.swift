import NIOCore
import NIOEmbedded
import Testing

@testable import DovetailServer

/// What the server holds for clients that do not read.
struct UnreadTests {
    private let limits: ServerLimits

    init() {
        var limits = ServerLimits()
        limits.unreadBytes = 250_000
        self.limits = limits
    }

    /// A client that asks for 100 KB and reads nothing, beside another one or alone.
    private func stuckClient(
        _ target: String = "/big/100000",
        beside neighbour: TestConnection? = nil
    ) async throws -> TestConnection {
        let connection = try await TestConnection(limits: limits, beside: neighbour)
        try await connection.onWire { $0.isStuck = true }
        try await connection.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        return connection
    }

    @Test func `beyond the limit the connection that has waited the longest is closed`() async throws {
        let first = try await stuckClient()
        let second = try await stuckClient(beside: first)
        #expect(first.load.unreadBytes == 200_000)
        #expect(first.isOpen)
        let third = try await stuckClient(beside: first)
        #expect(!first.isOpen)
        #expect(first.log.requests.first?.metadata["aborted"] == "true")
        #expect(second.isOpen && third.isOpen)
        try await second.onWire { $0.acknowledge() }
        let fourth = try await stuckClient(beside: first)
        #expect(second.isOpen, "it has read on since the third began to wait")
        #expect(!third.isOpen)
        #expect(fourth.isOpen)
        #expect(fourth.load.unreadBytes == 200_000)
    }

    @Test func `what the closed connection holds is free before the next request is looked at`() async throws {
        let first = try await stuckClient()
        let second = try await stuckClient(beside: first)
        let third = try await TestConnection(limits: limits, beside: first)
        try await third.onWire { $0.isStuck = true }
        // The packet alone, and not what the loop does after it.
        try await third.channel.writeInbound(ByteBuffer(string: "GET /big/100000 HTTP/1.1\r\nHost: a\r\n\r\n"))
        #expect(!first.isOpen)
        #expect(second.isOpen && third.isOpen)
    }

    @Test func `a response above the limit reaches a client that reads, and no other`() async throws {
        let reader = try await TestConnection(limits: limits)
        try await reader.send("GET /big/300000 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await reader.onWire { Array($0.take().suffix(300_000)) } == TestService.pattern(300_000))
        let stuck = try await stuckClient("/big/300000")
        #expect(!stuck.isOpen)
        #expect(stuck.load.unreadBytes == 0)
    }

    @Test func `what has been read counts no more`() async throws {
        let connection = try await stuckClient()
        try await connection.onWire { $0.acknowledge() }
        #expect(connection.load.unreadBytes == 100_000, "a response is held until its end")
        try await connection.onWire { $0.acknowledge() }
        #expect(connection.load.unreadBytes == 0)
        try await connection.send("GET /big/100000 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(connection.load.unreadBytes == 100_000)
        try await connection.close()
        #expect(connection.load.unreadBytes == 0)
    }

    @Test func `of a stream only the piece counts that waits`() async throws {
        let connection = try await stuckClient("/flood/1000000")
        #expect(connection.isOpen)
        #expect((1...2 * TestService.pieceBytes).contains(connection.load.unreadBytes))
        try await connection.close()
        #expect(connection.load.unreadBytes == 0)
    }
}
