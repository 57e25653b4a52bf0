import DovetailRuntime
import Testing

@testable import DovetailServer

/// Requests that the transport itself refuses.
struct RefusalTests {
    private func statuses(_ request: String, limits: ServerLimits = ServerLimits()) async throws -> [Int] {
        let connection = try await TestConnection(limits: limits)
        try await connection.send(request)
        return try await connection.statuses()
    }

    @Test func `a refusal is a problem in these bytes`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\n\r\n")
        #expect(
            try await connection.received() == """
                HTTP/1.1 400 Bad Request\r
                Content-Type: application/problem+json\r
                Content-Length: 110\r
                X-Request-Id: e220a8397b1dcda\r
                Date: Sun, 06 Nov 1994 08:49:37 GMT\r
                Connection: close\r
                \r
                {"type":"about:blank","title":"Bad Request","status":400,"detail":"A request of HTTP/1.1 needs a Host field."}
                """
        )
    }

    @Test func `the service adds to a refusal what its client needs to read it`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /small HTTP/1.1\r\nHost: a\r\nOrigin: b\r\nContent-Length: 5\r\n\r\n")
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 413 "))
        #expect(response.contains("\r\nX-Origin: b\r\n"))
    }

    @Test(arguments: [
        ("a", 200), ("a:80", 200), ("a:", 200), ("127.0.0.1:8080", 200), ("[::1]:8080", 200), ("[::1]", 200), ("", 200),
        ("a b", 400), ("a/b", 400), ("a@b", 400), ("a:b", 400), ("a:1:2", 400), ("[::1", 400), ("[::1]x", 400),
        ("a#", 400), ("http://a", 400), ("[]", 400),
    ])
    func `a Host field holds a host`(_ host: String, status: Int) async throws {
        #expect(try await statuses("GET /health HTTP/1.1\r\nHost: \(host)\r\n\r\n") == [status])
    }

    @Test func `two Host fields are one too many, in old versions as well`() async throws {
        #expect(try await statuses("GET /health HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n") == [400])
        #expect(try await statuses("GET /health HTTP/1.0\r\nHost: a\r\nhost: b\r\n\r\n") == [400])
    }

    @Test(arguments: [
        ("GET http://other/health HTTP/1.1", 200), ("GET HTTPS://a:443/health?x=1 HTTP/1.1", 200),
        ("GET http://a HTTP/1.1", 404), ("GET http://a?x=1 HTTP/1.1", 404), ("GET /health?x=1 HTTP/1.1", 200),
        ("OPTIONS * HTTP/1.1", 204), ("OPTIONS http://a HTTP/1.1", 204), ("GET * HTTP/1.1", 400),
        ("GET http:///health HTTP/1.1", 400), ("GET ftp://a/health HTTP/1.1", 400), ("GET health HTTP/1.1", 400),
        ("GET /health#top HTTP/1.1", 400), ("GET /h\u{E4}lth HTTP/1.1", 400), ("GET /a b HTTP/1.1", 400),
        ("GET http://:80/health HTTP/1.1", 400), ("GET http://me@a/health HTTP/1.1", 400),
        ("GET http://a:x/health HTTP/1.1", 400), ("GET http://[/health HTTP/1.1", 400),
        ("GET http://[::1]:80/health HTTP/1.1", 200),
        ("CONNECT a:443 HTTP/1.1", 501), ("CONNECT /health HTTP/1.1", 501), ("CONNECT http://a/health HTTP/1.1", 501),
        ("GET /health HTTP/2.0", 505), ("GET /health HTTP/1.2", 505),
        ("GET /health", 505), ("GET /health HTTP/x", 505), ("GET /health HTTP/1.1 ", 505),
        ("get /health HTTP/1.1", 400),
        ("\u{16}\u{3}\u{1}", 400), (" GET /health HTTP/1.1", 400),
    ])
    func `a request line leads where RFC 9112 says`(_ line: String, status: Int) async throws {
        #expect(try await statuses("\(line)\r\nHost: a\r\n\r\n") == [status])
    }

    @Test func `the service sees a target in origin form`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET http://other:1/items/7?a=b/c HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(connection.service.probe.requests.first?.head.target == "/items/7?a=b/c")
        #expect(try await connection.received().hasSuffix("\r\n\r\n7"))
    }

    @Test(arguments: ["M-SEARCH", "PROPFIND", "UNSUBSCRIBE", "QUERY"])
    func `the service sees a method as it was sent`(_ method: String) async throws {
        let connection = try await TestConnection(TestService(takesEverything: true))
        try await connection.send("\(method) /x HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(connection.service.probe.requests.first?.head.method == method)
    }

    @Test func `the target may fill its limit, and no more`() async throws {
        func request(_ length: Int) -> String {
            "GET /items/\(String(repeating: "x", count: length - 7)) HTTP/1.1\r\nHost: a\r\n\r\n"
        }
        #expect(try await statuses(request(8192)) == [200])
        #expect(try await statuses(request(8193)) == [414])
        #expect(try await statuses(request(20_000)) == [431], "longer than any head may be")
    }

    @Test func `a field may fill its limit, and no more`() async throws {
        func request(_ length: Int) -> String {
            "GET /health HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: length - 1))\r\n\r\n"
        }
        #expect(try await statuses(request(8192)) == [200])
        #expect(try await statuses(request(8193)) == [431])
        #expect(try await statuses(request(20_000)) == [431])
    }

    @Test func `the head may fill its limit, and no more`() async throws {
        func request(_ fields: Int) -> String {
            "GET /health HTTP/1.1\r\nHost: a\r\n"
                + (0..<fields).map { "Field-\($0 % 10): \(String(repeating: "x", count: 993))\r\n" }.joined() + "\r\n"
        }
        #expect(try await statuses(request(16)) == [200])
        #expect(try await statuses(request(17)) == [431])
    }

    @Test func `the head may fill its limit to the byte, and no more`() async throws {
        func request(_ length: Int) -> String {
            let rest = "GET /health HTTP/1.1\r\nHost: a\r\nX: \r\nY: \r\n\r\n".utf8.count - 2
            let half = (length - rest) / 2
            return "GET /health HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: half))\r\n"
                + "Y: \(String(repeating: "y", count: length - rest - half))\r\n\r\n"
        }
        #expect(try await statuses(request(16 * 1024)) == [200])
        #expect(try await statuses(request(16 * 1024 + 1)) == [431])
    }

    @Test func `a client with too many fields is told of both limits of a head`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /health HTTP/1.1\r\n" + String(repeating: "X: y\r\n", count: 101) + "\r\n")
        #expect(try await connection.received().contains("larger than 16384 bytes, or these are more than 100."))
    }

    @Test(arguments: [
        // The other way round the decoder does not say what is wrong.
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 5\r\nContent-Length: 5", "Content-Length: 5, 5",
    ])
    func `a client that frames a body in two ways is told so`(_ fields: String) async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /echo HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n")
        #expect(try await connection.received().contains("\"detail\":\"Content-Length "))
    }

    @Test func `there may be a hundred fields, and no more`() async throws {
        func request(_ fields: Int) -> String {
            "GET /health HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: fields - 1) + "\r\n"
        }
        #expect(try await statuses(request(100)) == [200])
        #expect(try await statuses(request(101)) == [431])
    }

    @Test(arguments: [
        "GET /\(String(repeating: "x", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/3.0\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
        "CONNECT /health HTTP/1.1\r\nHost: a\r\n\r\n",
    ])
    func `a refusal for its form ends the connection`(_ request: String) async throws {
        let connection = try await TestConnection()
        try await connection.send(request)
        #expect(try await connection.received().contains("\r\nConnection: close\r\n"))
        #expect(try await connection.isOutputClosed)
    }
}
