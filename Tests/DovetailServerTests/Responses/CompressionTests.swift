import CZlib
import DovetailRuntime
import Testing

@testable import DovetailServer

/// Long texts for clients that take gzip.
struct CompressionTests {
    private let compression = Compression(minimumBytes: 1024)
    private let gzip = RequestHead(method: "GET", target: "/", headers: ["Accept-Encoding": "br, gzip"] as HeaderList)

    private func response(_ count: Int, _ contentType: String = "application/json") -> ServiceResponse {
        ServiceResponse(status: 200, contentType: contentType, body: TestService.pattern(count))
    }

    private func sent(_ response: ServiceResponse, to head: RequestHead) async -> ServiceResponse {
        var response = response
        return compression.applies(to: &response, for: head) ? await compression.compressed(response) : response
    }

    @Test(arguments: [1024, 64 * 1024, 64 * 1024 + 1, 1_000_000])
    func `a long text is sent compressed, and is the same again when it arrives`(count: Int) async throws {
        let sent = await self.sent(response(count), to: gzip)
        let body = try #require(sent.body?.bytes)
        #expect(sent.headers.first("Content-Encoding") == "gzip")
        #expect(sent.headers.first("Vary") == "Accept-Encoding")
        #expect(body.count < count)
        #expect(inflated(body, count: count) == TestService.pattern(count))
    }

    @Test func `a client that does not take gzip gets the text, and caches are told`() async {
        let sent = await self.sent(response(2000), to: RequestHead(method: "GET", target: "/"))
        #expect(sent.body?.bytes?.count == 2000)
        #expect(sent.headers.first("Content-Encoding") == nil)
        #expect(sent.headers.first("Vary") == "Accept-Encoding")
    }

    @Test(arguments: ["image/png", "application/octet-stream", "application/zip"])
    func `what is no text stays as it is`(contentType: String) async {
        let sent = await self.sent(response(2000, contentType), to: gzip)
        #expect(sent.headers.fields.count == 1)
        #expect(sent.body?.bytes?.count == 2000)
    }

    @Test(arguments: [
        ("ETag", "\"1\""), ("Content-Range", "bytes 0-1999/4000"), ("Content-Digest", "sha-256=:AA==:"),
        ("Repr-Digest", "sha-256=:AA==:"),
    ])
    func `what has a tag, a range or a digest of its bytes stays as it is`(name: String, value: String) async {
        var tagged = response(2000)
        tagged.headers.append(name, value)
        #expect(await sent(tagged, to: gzip).headers.first("Content-Encoding") == nil)
    }

    @Test func `what depends on more of the request is compressed, what somebody else has coded is not`() async {
        var open = response(2000)
        open.headers.append("Vary", "Origin")
        #expect(await sent(open, to: gzip).headers.values("Vary") == ["Origin", "Accept-Encoding"])
        #expect(await sent(open, to: gzip).headers.first("Content-Encoding") == "gzip")
        for vary in ["accept-encoding", "Origin, Accept-Encoding", "*"] {
            var coded = response(2000)
            coded.headers.append("Vary", vary)
            #expect(await sent(coded, to: gzip).headers.first("Content-Encoding") == nil, "\(vary)")
        }
    }

    @Test func `a short text is not worth it, and neither is a stream`() {
        var (short, long) = (response(1023), response(1024))
        #expect(!compression.applies(to: &short, for: gzip))
        #expect(compression.applies(to: &long, for: gzip))
        var stream = ServiceResponse(status: 200, contentType: "text/plain", stream: ResponseStream { _ in })
        #expect(!compression.applies(to: &stream, for: gzip))
    }

    @Test func `a connection compresses what the client wants compressed`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /big/100000 HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n")
        await connection.run()
        let bytes = try await connection.onWire { $0.take() }
        let end = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) })
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        #expect(head.contains("\r\nContent-Encoding: gzip\r\n"))
        let body = Array(bytes[(end + 4)...])
        #expect(head.contains("\r\nContent-Length: \(body.count)\r\n"))
        #expect(inflated(body, count: 100_000) == TestService.pattern(100_000))
    }

    /// What zlib makes of a gzip file that holds `count` bytes.
    private func inflated(_ bytes: [UInt8], count: Int) -> [UInt8] {
        // zlib checks that its state stays where it was.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return []
        }
        defer { inflateEnd(stream) }
        return bytes.withUnsafeBufferPointer { input in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            return [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, written in
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(buffer.count)
                let isWhole = inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.avail_in == 0
                written = isWhole ? buffer.count - Int(stream.pointee.avail_out) : 0
            }
        }
    }
}
