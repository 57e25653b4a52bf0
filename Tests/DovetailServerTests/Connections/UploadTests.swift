import DovetailRuntime
import Testing

@testable import DovetailServer

/// Bodies that are read while they arrive.
struct UploadTests {
    private static let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"

    private func chunk(_ count: Int) -> String {
        "\(String(count, radix: 16))\r\n\(String(repeating: "x", count: count))\r\n"
    }

    @Test func `a handler gets a body as it arrives`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        #expect(connection.service.probe.requests.count == 1, "the handler does not wait for the body")
        try await connection.send(chunk(10))
        try await connection.send(chunk(5))
        #expect(try await connection.received() == "")
        try await connection.send("0\r\n\r\n" + Self.health)
        let responses = try await connection.received()
        #expect(responses.contains("\r\n\r\n15HTTP/1.1 200 OK\r\n"))
        #expect(responses.hasSuffix(#"{"status":"ok"}"#))
    }

    @Test func `a request without a body is one with an empty body`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /upload HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.received().hasSuffix("\r\n\r\n0"))
    }

    @Test func `a body that the handler leaves unread holds the client back`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "POST /upload HTTP/1.1\r\nHost: a\r\nX-Slow: yes\r\nContent-Length: 900000\r\n\r\n"
        )
        for _ in 1...9 { try await connection.send(String(repeating: "x", count: 50_000)) }
        let held = try await connection.onWire(\.reads)
        try await connection.requestRead()
        #expect(try await connection.onWire(\.reads) == held, "nothing is read from the socket")
        for _ in 1...9 { await connection.release() }
        #expect(try await connection.onWire(\.reads) > held)
        for _ in 1...9 {
            try await connection.send(String(repeating: "x", count: 50_000))
            await connection.release()
        }
        while connection.service.probe.waiting > 0 { await connection.release() }
        #expect(try await connection.received().hasSuffix("\r\n\r\n900000"))
    }

    @Test func `a body above the operation's own limit is refused by its length alone`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1000001\r\n\r\n")
        #expect(try await connection.statuses() == [413])
        try await connection.close()
        let small = try await TestConnection()
        try await small.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n12345")
        #expect(try await small.received().contains("The body is larger than 4 bytes."))
        #expect(connection.service.probe.requests.isEmpty && small.service.probe.requests.isEmpty)
    }

    @Test func `a body that grows above the limit is refused, and its reader is told`() async throws {
        var limits = ServerLimits()
        limits.streamedBodyBytes = 20
        let connection = try await TestConnection(limits: limits)
        try await connection.send("POST /mirror HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(30))
        #expect(!connection.isOpen, "the response has begun, so that only its end can tell")
        #expect(connection.service.probe.failures.count == 1)
        #expect(connection.load.requestsInFlight == 0)

        let upload = try await TestConnection()
        try await upload.send("POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 1...21 { try await upload.send(chunk(50_000)) }
        #expect(try await upload.statuses() == [413])
        #expect(upload.service.probe.failures as? [RequestBodyError] == [.tooLarge(limit: 1_000_000)])
        #expect(upload.load.requestsInFlight == 0)
    }

    @Test func `a body that trickles is refused, and its reader is told`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n1")
        await connection.advance(by: .seconds(11))
        #expect(try await connection.statuses() == [408])
        await connection.run()
        #expect(connection.service.probe.failures as? [RequestBodyError] == [.tooSlow])
        #expect(connection.load.requestsInFlight == 0)
    }

    @Test func `a handler that does not want the body answers without it`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /ignore HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n")
        #expect(try await connection.received().hasSuffix("ignored"))
        try await connection.send("0123456789" + Self.health)
        #expect(try await connection.statuses() == [200])
    }

    @Test func `a client that waits to send its body is asked when the handler reads`() async throws {
        let connection = try await TestConnection()
        let head = "HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        try await connection.send("POST /upload " + head)
        #expect(try await connection.received() == "HTTP/1.1 100 Continue\r\n\r\n")
        try await connection.send("ab")
        #expect(try await connection.received().hasSuffix("\r\n\r\n2"))
        try await connection.send("POST /ignore " + head)
        #expect(try await connection.statuses() == [200])
        #expect(try await connection.isOutputClosed)
    }

    @Test func `a client that goes ends the handler's reading`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n1")
        try await connection.close()
        await connection.run()
        #expect(connection.service.probe.failures as? [RequestBodyError] == [.incomplete])
        #expect(connection.load.requestsInFlight == 0)
    }

    @Test(arguments: ["5\r\nhello\r\n0\r\n\r\n", "5\r\nhel"])
    func `nothing is left of an upload once its connection has gone`(body: String) async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(body)")
        #expect(connection.service.probe.requests.count == 1)
        #expect(try await connection.isHandlerKept)
        try await connection.close()
        await connection.run()
        #expect(try await !connection.isHandlerKept)
    }

    @Test func `a response can be made of the request while that arrives`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /mirror HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(3))
        #expect(try await connection.received().hasSuffix("\r\n\r\n3\r\nxxx\r\n"))
        try await connection.send(chunk(2))
        #expect(try await connection.received() == "2\r\nxx\r\n")
        try await connection.send("0\r\n\r\n" + Self.health)
        #expect(try await connection.received().hasPrefix("0\r\n\r\nHTTP/1.1 200 OK\r\n"))
    }
}
