import Testing

@testable import DovetailRuntime

/// Who gets compressed content.
struct ContentCodingTests {
    private func head(_ fields: [String], known: String? = nil) -> RequestHead {
        var headers = HeaderList()
        for field in fields { headers.append("Accept-Encoding", field) }
        if let known { headers.append("If-None-Match", known) }
        return RequestHead(method: "GET", target: "/docs", headers: headers)
    }

    @Test(
        "Gzip is for who asks for it",
        arguments: [
            ([], false), ([""], false), (["identity"], false), (["br"], false), (["gzip;q=0"], false),
            (["*;q=0.0"], false), (["*, gzip;q=0"], false), (["gzip"], true), (["br, GZIP;q=0.1"], true), (["*"], true),
            (["br", "x-gzip"], true),
        ] as [([String], Bool)]
    )
    func gzip(fields: [String], isAccepted: Bool) {
        #expect(ContentCoding.acceptsGzip(head(fields).headers) == isAccepted)
    }

    @Test("A resource that was compressed beforehand is sent so, under a tag of its own")
    func resource() throws {
        let resource = StaticResource(
            path: "/docs",
            contentType: "text/html",
            entityTag: "\"1\"",
            headers: [:],
            // What `printf long | gzip --no-name` writes.
            gzip: "H4sIAAAAAAAAA8vJz0sHAGiplzsEAAAA"
        )
        let plain = resource.response(to: head([]))
        #expect(plain.body?.bytes == Array("long".utf8))
        #expect(plain.headers.first("Content-Encoding") == nil)
        #expect(plain.headers.first("ETag") == "\"1\"")
        let compressed = resource.response(to: head(["gzip"]))
        #expect(compressed.body?.bytes?.prefix(2) == [0x1F, 0x8B])
        #expect(compressed.headers.first("Content-Encoding") == "gzip")
        let tag = try #require(compressed.headers.first("ETag"))
        #expect(tag == "\"1-gzip\"")
        #expect([plain, compressed].allSatisfy { $0.headers.first("Vary") == "Accept-Encoding" })
        #expect(resource.response(to: head(["gzip"], known: "W/\(tag)")).status == 304)
        #expect(resource.response(to: head([], known: tag)).status == 200, "the other form's tag is not this one's")
    }

    @Test("A resource in one form has no other")
    func uncompressed() {
        let resource = StaticResource(
            path: "/a",
            contentType: "text/plain",
            entityTag: "\"1\"",
            headers: [:],
            body: "a"
        )
        let response = resource.response(to: head(["gzip"]))
        #expect(response.headers.first("Vary") == nil)
        #expect(response.headers.first("ETag") == "\"1\"")
    }
}
