import Testing

@testable import DovetailServer

/// How responses are framed (RFC 9110 §6.4, §8.6; RFC 9112 §6).
struct ResponseTests {
    @Test func `HEAD gets the fields of GET without the body`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\r\n\r\n")
        let get = try await connection.received()
        try await connection.send("HEAD /health HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\r\n\r\n")
        let head = try await connection.received()
        #expect(head + #"{"status":"ok"}"# == get)
        try await connection.send("HEAD /missing HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.received().hasSuffix("\r\n\r\n"))
    }

    @Test(arguments: [("DELETE /items/1", 204), ("GET /cached", 304), ("OPTIONS /health", 204)])
    func `a status without content has neither length nor body`(_ line: String, status: Int) async throws {
        let connection = try await TestConnection()
        try await connection.send("\(line) HTTP/1.1\r\nHost: a\r\n\r\n")
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 \(status) "))
        #expect(!response.contains("Content-Length"))
        #expect(response.hasSuffix("GMT\r\n\r\n"))
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.statuses() == [200])
    }

    @Test func `an empty body is announced`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /fail HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.received().contains("\r\nContent-Length: 0\r\n"))
    }

    @Test func `an answer to HEAD without a body says nothing of the length that GET would have`() async throws {
        let connection = try await TestConnection()
        try await connection.send("HEAD /fail HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await !connection.received().contains("Content-Length"))
    }

    @Test func `an interim status is no answer, and is not sent as one`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /switch HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.statuses() == [500])
        #expect(connection.log.requests.first?.metadata["refusal"] == "invalidResponse(status: 101)")
    }

    @Test func `fields that belong to the transport are not the handler's to set`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /meddle HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\r\n\r\n")
        #expect(
            try await connection.received() == """
                HTTP/1.1 200 OK\r
                Content-Type: text/plain\r
                Content-Length: 5\r
                X-Request-Id: a\r
                Date: Sun, 06 Nov 1994 08:49:37 GMT\r
                \r
                plain
                """
        )
        #expect(try await connection.isOutputClosed == false)
    }

    @Test func `a large body leaves in pieces, each when the one before has left`() async throws {
        let connection = try await TestConnection()
        try await connection.onWire { $0.isStuck = true }
        let size = 150_000
        try await connection.send("GET /big/\(size) HTTP/1.1\r\nHost: a\r\n\r\n")
        var received: [UInt8] = []
        for piece in 1...3 {
            #expect(try await connection.onWire(\.writes) == piece)
            received += try await connection.onWire { $0.take() }
            try await connection.onWire { $0.acknowledge() }
        }
        #expect(try await connection.onWire(\.writes) == 3)
        #expect(Array(received.suffix(size)) == TestService.pattern(size))
        try await connection.onWire { $0.isStuck = false }
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.statuses() == [200])
    }

    @Test(arguments: [
        (-86_401, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
    func `a date is written as RFC 9110 wants it`(_ seconds: Int, text: String) {
        #expect(DateField.text(seconds: seconds) == text)
    }

    @Test func `the date is written anew when its second is over`() {
        let clock = FakeClock()
        let field = DateField(wallClock: { clock.time })
        func text(_ milliseconds: Int64) -> String {
            String(decoding: field.bytes(now: .milliseconds(milliseconds)), as: UTF8.self)
        }
        clock.time = .milliseconds(784_111_777_400)
        #expect(text(5000) == "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n")
        clock.time = .milliseconds(784_111_778_000)
        #expect(text(5599) == "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n")
        #expect(text(5600) == "Date: Sun, 06 Nov 1994 08:49:38 GMT\r\n")
    }
}
