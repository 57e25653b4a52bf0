import Testing

@testable import DovetailRuntime

@Suite("Embedded resources")
struct StaticResourceTests {
    private func cacheControl(_ headers: HeaderList) -> [String] {
        let resource = StaticResource(path: "/", contentType: "a/b", entityTag: "\"1\"", headers: headers, body: "")
        let head = RequestHead(method: "GET", target: "/", headers: [:] as HeaderList)
        return resource.response(to: head).headers.values("Cache-Control").map { String($0) }
    }

    @Test("Clients ask again each time, unless the resource says otherwise")
    func caching() {
        #expect(cacheControl([:]) == ["no-cache"])
        #expect(cacheControl(["Cache-Control": "immutable"]) == ["immutable"])
    }

    @Test("Bytes are embedded as Base64")
    func bytes() {
        #expect(StaticResource.bytes(fromBase64: "H4sI") == [0x1F, 0x8B, 0x08])
        #expect(StaticResource.bytes(fromBase64: "H4s") == nil)
    }
}
