import Testing

@testable import DovetailServer

/// What clients get when there are too many of them.
struct OverloadTests {
    private static let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `a connection too many gets 503 at once, and is closed`() async throws {
        var limits = ServerLimits()
        limits.connections = 1
        let load = ServerLoad(limits)
        let first = try await TestConnection(limits: limits, load: load)
        let second = try await TestConnection(limits: limits, load: load)
        let response = try await second.received()
        #expect(response.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(response.contains("\r\nRetry-After: 1\r\n"))
        #expect(response.contains("\r\nConnection: close\r\n"))
        #expect(try await second.isOutputClosed)
        try await second.send(Self.health)
        #expect(try await second.received() == "")
        try await first.close()
        try await second.close()
        let third = try await TestConnection(limits: limits, load: load)
        try await third.send(Self.health)
        #expect(try await third.statuses() == [200])
    }

    @Test func `a request too many gets 503, and its connection lives on`() async throws {
        var limits = ServerLimits()
        limits.requestsInFlight = 1
        let load = ServerLoad(limits)
        let service = TestService()
        let busy = try await TestConnection(service, limits: limits, load: load)
        let other = try await TestConnection(service, limits: limits, load: load)
        try await busy.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        try await other.send(Self.health)
        let response = try await other.received()
        #expect(response.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(response.contains("\r\nRetry-After: 1\r\n"))
        #expect(!response.contains("\r\nConnection: close\r\n"))
        try await other.send("GET /missing HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await other.statuses() == [404], "what needs no handler is answered all the same")
        await busy.release()
        try await other.send(Self.health)
        #expect(try await other.statuses() == [200])
        #expect(load.requestsInFlight == 0)
    }
}
