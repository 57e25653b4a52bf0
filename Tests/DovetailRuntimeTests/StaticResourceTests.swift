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

    @Test(
        "Conditions are held against the tag, in the order of RFC 9110 §13.2.2",
        arguments: [
            (nil, nil, 200), (nil, "\"1\"", 304), (nil, "W/\"1\", \"2\"", 304), (nil, "*", 304), (nil, "\"2\"", 200),
            ("\"1\"", nil, 200), ("\"2\", \"1\"", nil, 200), ("*", nil, 200), ("\"2\"", nil, 412),
            ("W/\"1\"", nil, 412), ("\"1\"", "\"1\"", 304), ("\"2\"", "\"1\"", 412),
        ] as [(String?, String?, Int)]
    )
    func conditions(match: String?, noneMatch: String?, status: Int) {
        var headers = HeaderList()
        if let match { headers.append("If-Match", match) }
        if let noneMatch { headers.append("If-None-Match", noneMatch) }
        let resource = StaticResource(path: "/", contentType: "a/b", entityTag: "\"1\"", headers: [:], body: "a")
        #expect(resource.response(to: RequestHead(method: "GET", target: "/", headers: headers)).status == status)
    }

    @Test("What is embedded wrongly is an error of the service")
    func wrongContent() {
        let resource = StaticResource(path: "/", contentType: "a/b", entityTag: "\"1\"", headers: [:], gzip: "H4s")
        #expect(resource.response(to: RequestHead(method: "GET", target: "/")).status == 500)
    }
}
