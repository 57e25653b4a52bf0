import DovetailRuntime
import Testing

@testable import DovetailServer

/// What is in the log, and what never is.
struct RequestLogTests {
    @Test func `a request is one line with these facts`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /items/7?token=secret HTTP/1.1\r\nHost: a\r\nX-Request-Id: abc-1\r\n\r\n")
        let lines = connection.log.lines
        #expect(lines.count == 1)
        #expect(lines.first?.level == "info")
        #expect(
            lines.first?.metadata == [
                "method": "GET", "path": "/items/7", "operation": "getItem", "status": "200", "bytes": "1",
                "duration_ms": "0.000", "request_id": "abc-1",
            ]
        )
    }

    @Test func `a server that is to log no requests logs errors alone`() async throws {
        let connection = try await TestConnection(logsRequests: false)
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\nGET /fail HTTP/1.1\r\nHost: a\r\n\r\n")
        await connection.run()
        #expect(connection.log.lines.map(\.level) == ["error"])
    }

    @Test func `the duration is the time from the head to the end of the response`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        await connection.advance(by: .milliseconds(1234))
        await connection.release()
        #expect(connection.log.requests.first?.metadata["duration_ms"] == "1234.000")
    }

    @Test func `an error behind a response is logged as one, with the request's name`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /fail HTTP/1.1\r\nHost: a\r\nX-Request-Id: abc-2\r\n\r\n")
        let errors = connection.log.lines.filter { $0.level == "error" }
        #expect(errors.count == 1)
        #expect(errors.first?.metadata["error"] == "Failure()")
        #expect(errors.first?.metadata["request_id"] == "abc-2")
        #expect(connection.log.requests.first?.metadata["status"] == "500")
        #expect(try await connection.received().contains("Failure") == false)
    }

    @Test func `what a handler says is a line beside its request's name and operation`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /items/7 HTTP/1.1\r\nHost: a\r\nX-Request-Id: abc-3\r\n\r\n")
        connection.service.probe.requests.first?.origin.log(.warning, "hello")
        let said = connection.log.lines.first { $0.message == "hello" }
        #expect(said?.level == "warning")
        #expect(said?.metadata == ["request_id": "abc-3", "operation": "getItem"])
    }

    @Test func `secrets of a request are in no line`() async throws {
        let connection = try await TestConnection()
        let secret = "canary-8f3a"
        try await connection.send(
            """
            POST /echo?key=\(secret) HTTP/1.1\r
            Host: a\r
            Authorization: Bearer \(secret)\r
            Cookie: session=\(secret)\r
            X-\(secret): 1\r
            Content-Type: application/json\r
            Content-Length: \(secret.utf8.count)\r
            \r
            \(secret)GET /\(secret)#\(secret) HTTP/1.1\r
            Host: a\r
            \r

            """
        )
        await connection.run()
        #expect(try await connection.statuses() == [200, 400])
        #expect(connection.log.lines.count == 2)
        #expect(!connection.log.text.contains(secret))
    }

    @Test(arguments: ["", "a b", "a\"b", "a;b", String(repeating: "x", count: 129), "\u{E4}"])
    func `a request's name that cannot be logged is replaced`(_ name: String) async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nX-Request-Id: \(name)\r\n\r\n")
        #expect(try await connection.received().contains("\r\nX-Request-Id: e220a8397b1dcda\r\n"))
    }

    @Test(arguments: [("", "fly-1"), ("X-Request-Id: mine\r\n", "mine"), ("X-Request-Id: a b\r\n", "fly-1")])
    func `a request that its client does not name has the name that Fly's proxy gives it`(
        _ field: String,
        _ name: String
    ) async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\nfly-request-id: fly-1\r\n\(field)\r\n")
        #expect(try await connection.received().contains("\r\nX-Request-Id: \(name)\r\n"))
        #expect(connection.log.requests.map { $0.metadata["request_id"] } == [name])
    }

    @Test func `requests without a name get different ones`() {
        var identifiers = RequestIdentifiers()
        let names = Set((0..<1000).map { _ in identifiers.next() })
        #expect(names.count == 1000)
        #expect(names.allSatisfy { $0.utf8.count == 15 && FieldText.isToken($0) })
    }
}
