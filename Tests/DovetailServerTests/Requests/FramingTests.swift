import DovetailRuntime
import Testing

@testable import DovetailServer

/// How the end of a request is found, and that nobody can make two of one (RFC 9112 §6, §11.2).
struct FramingTests {
    private static let head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"

    @Test func `a body of a known length reaches the service`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.head + "Content-Length: 9\r\n\r\n[1,")
        #expect(try await connection.received() == "")
        try await connection.send("2,3,4]")
        #expect(
            try await connection.received().hasSuffix(
                "\r\nContent-Length: 9\r\nX-Request-Id: e220a8397b1dcda\r\n"
                    + "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n[1,2,3,4]"
            )
        )
    }

    @Test func `white space around a value is not part of it`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "POST /echo HTTP/1.1\r\nHost: \t a \t \r\nContent-Type:application/json \t\r\nContent-Length:  2  \r\n\r\n{}"
        )
        #expect(try await connection.statuses() == [200])
        #expect(connection.service.probe.requests.first?.head.headers.first("content-type") == "application/json")
    }

    @Test func `a chunked body reaches the service without its chunks, extensions and trailers`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.head + "Transfer-Encoding: Chunked\r\n\r\n")
        try await connection.send("3;name=\"value\"\r\n[1,\r\n00006\r\n2,3,4]\r\n0\r\nTrailer: x\r\n\r\n")
        #expect(try await connection.received().hasSuffix("\r\n\r\n[1,2,3,4]"))
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.statuses() == [200])
    }

    @Test(arguments: [
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4\r\nContent-Length: 4",
        "Content-Length: 4, 4",
        "Content-Length: +4",
        "Content-Length: -4",
        "Content-Length: 0x4",
        "Content-Length: 4 4",
        "Content-Length: 4;",
        "Content-Length:",
        "Content-Length: 99999999999999999999",
        "Content-Length : 4",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunkedx",
        "Transfer-Encoding: \"chunked\"",
        "Transfer-Encoding: chunked\u{B}",
        "Transfer-Encoding:",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding\t: chunked",
        " Transfer-Encoding: chunked",
        "X: y\r\n Transfer-Encoding: chunked",
        "X: y\nTransfer-Encoding: chunked",
        "X: y\rTransfer-Encoding: chunked",
        "X: y\u{0}",
        "X\u{0}: y",
        ": y",
        "Transfer\u{2013}Encoding: chunked",
        "Host: b",
    ])
    func `a head that two readers could frame differently is refused, and nothing after it is answered`(
        _ field: String
    ) async throws {
        let connection = try await TestConnection()
        try await connection.send(
            Self.head + field + "\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: a\r\n\r\n"
        )
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(response.contains("\r\nContent-Type: application/problem+json\r\n"))
        #expect(response.contains("\r\nConnection: close\r\n"))
        #expect(response.matches(of: #/HTTP/1\.1 /#).count == 1)
        #expect(try await connection.isOutputClosed)
        #expect(connection.service.probe.requests.isEmpty)
        try await connection.send("GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.received() == "")
    }

    @Test func `a coding that is not known is not implemented`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")
        #expect(try await connection.statuses() == [501])
        #expect(try await connection.isOutputClosed)
    }

    @Test func `chunks need HTTP 1.1`() async throws {
        let connection = try await TestConnection()
        try await connection.send("POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
        #expect(try await connection.statuses() == [400])
        #expect(try await connection.isOutputClosed)
    }

    @Test(arguments: [
        "x\r\n", "-1\r\n", "+1\r\n", "0x1\r\n", "1 \r\n[\r\n0\r\n\r\n", "1\n[\r\n0\r\n\r\n", "1\r\n[]\r\n0\r\n\r\n",
        "fffffffffffffffff\r\n", "1\r\n[1\r\n0\r\n\r\n", "\r\n", "1;a\nb\r\n[\r\n0\r\n\r\n", "0\r\nX: y\nZ: z\r\n\r\n",
        "0\r\n X: y\r\n\r\n",
    ])
    func `a chunk that is malformed is refused, and nothing after it is answered`(_ chunk: String) async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.head + "Transfer-Encoding: chunked\r\n\r\n")
        try await connection.send(chunk + "GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.statuses() == [400])
        #expect(try await connection.isOutputClosed)
        #expect(connection.service.probe.requests.isEmpty)
    }

    @Test func `a body that ends before its length is refused`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.head + "Content-Length: 9\r\n\r\n[1,")
        try await connection.closeInput()
        let response = try await connection.received()
        #expect(response.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(response.contains("The connection ended before the request did."))
        #expect(connection.service.probe.requests.isEmpty)
        #expect(!connection.isOpen)
    }
}
