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

    @Test("What is embedded wrongly is an error of the service")
    func wrongContent() {
        let resource = StaticResource(path: "/", contentType: "a/b", entityTag: "\"1\"", headers: [:], gzip: "H4s")
        #expect(resource.response(to: RequestHead(method: "GET", target: "/")).status == 500)
    }
}
