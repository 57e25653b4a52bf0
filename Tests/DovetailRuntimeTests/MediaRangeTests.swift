import Testing

@testable import DovetailRuntime

@Suite("Media types and ranges")
struct MediaRangeTests {
    @Test(
        "Names are read in lower case, without white space around them",
        arguments: [
            ("application/json", "application", "json", 1000),
            ("Application/Problem+JSON", "application", "problem+json", 1000),
            (" text/html ; charset=utf-8", "text", "html", 1000),
            ("text /\thtml;Q=0.5", "text", "html", 500),
            ("text/*;level=1; q = 0.25", "text", "*", 250),
            ("*/*;q=0", "*", "*", 0),
            ("image/svg+xml;", "image", "svg+xml", 1000),
        ]
    )
    func reads(text: String, type: String, subtype: String, quality: Int) throws {
        let range = try #require(MediaRange(text))
        #expect(range.type == type)
        #expect(range.subtype == subtype)
        #expect(range.quality == quality)
    }

    @Test(
        "What is no media type is none",
        arguments: [
            "", "/", "text", "text/", "/html", "te xt/html", "text/ht ml", "text/a/b", "*/html", "text/ünder",
            "text/html;q=2", "text/html;q=-1", "text/html;q=x", ";text/html",
        ]
    )
    func refuses(text: String) {
        #expect(MediaRange(text) == nil)
    }

    @Test("Parameters tell representations apart, but for those that every client may add")
    func parameters() throws {
        let versions = ["application/json;v=1", "application/json; V=\"2\"", "text/*"]
        let expected = [
            "application/json;v=2": 1, "application/json; charset=utf-8; v=1": 0, "application/json": 0,
            "application/json;v=3": nil, "text/plain;v=3": 2,
        ]
        for (type, position) in expected {
            #expect(MediaRange.position(of: try #require(MediaRange(type)), in: versions) == position, "\(type)")
        }
        let operation = OperationDescriptor("read", "GET", "/", produces: Array(versions.prefix(2)))
        for (accept, isRefused) in [("application/json;v=2", false), ("application/json;v=3", true)] {
            let head = RequestHead(method: "GET", target: "/", headers: ["Accept": accept] as HeaderList)
            #expect((MediaNegotiation.refusal(of: head, by: operation) != nil) == isRefused, "\(accept)")
        }
        let newer = RequestHead(method: "GET", target: "/", headers: ["Accept": "application/json;v=2"] as HeaderList)
        #expect(MediaNegotiation.preferred(by: newer, among: versions.map { [$0] }) == 1)
    }

    @Test("A type without parameters is that of the document without parameters, also behind one with some")
    func withoutParameters() throws {
        let types = ["application/json;v=2", "application/json"]
        #expect(MediaRange.position(of: try #require(MediaRange("application/json")), in: types) == 1)
        #expect(MediaRange.position(of: try #require(MediaRange("application/json;v=2")), in: types) == 0)
        let fields = ["Accept": "application/json;v=1, application/json;q=0.2, text/plain;q=0.5"] as HeaderList
        let head = RequestHead(method: "GET", target: "/", headers: fields)
        #expect(MediaNegotiation.preferred(by: head, among: [["application/json"], ["text/plain"]]) == 1)
    }

    @Test("A content type that is written otherwise than in the document is the same one")
    func negotiates() {
        let operation = OperationDescriptor("create", "POST", "/notes", consumes: ["application/json"])
        for type in ["application/json", "Application/JSON", "application/json; charset=utf-8"] {
            let head = RequestHead(
                method: "POST",
                target: "/notes",
                headers: HeaderList(dictionaryLiteral: ("Content-Type", type), ("Content-Length", "2"))
            )
            #expect(MediaNegotiation.refusal(of: head, by: operation) == nil, "\(type)")
        }
    }
}
