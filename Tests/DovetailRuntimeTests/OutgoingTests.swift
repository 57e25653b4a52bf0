import Testing

@testable import DovetailRuntime

@Suite("Requests to others")
struct OutgoingTests {
    private func request(_ target: String, _ headers: HeaderList = [:], body: String = "") throws -> ServiceRequest {
        let router = OperationRouter([OperationDescriptor("test", "POST", "/a/{one}/{two}.x")])
        let head = RequestHead(method: "POST", target: target, headers: headers)
        guard case .operation(let match) = router.route(head) else { throw CancellationError() }
        return ServiceRequest(head: head, match: match, body: Array(body.utf8))
    }

    @Test(
        "An expression finds what the request has",
        arguments: [
            ("{$request.body#/url}", "https://a.example/?b=c"), ("$request.body#/list/1/x~1y", "found"),
            ("https://h/{$request.path.two}/{$request.query.q}", "https://h/2 2/a b"), ("{$method}", "POST"),
            ("https://h/{$request.header.x-name}?n={$request.body#/n}", "https://h/N?n=7"), ("https://h", "https://h"),
            ("{$request.body#/none}", nil), ("{$request.body#/list}", nil), ("{$request.body#/list/2}", nil),
            ("{$request.body#/list/+0}", nil), ("{$request.body#/list/00}", nil), ("{$request.body#/list/0}", "1"),
            ("{$request.query.none}", nil), ("{$request.path.none}", nil), ("{$response.body#/url}", nil),
            ("{$request.body}", nil), ("{$nothing}", nil),
        ]
    )
    func expressions(text: String, address: String?) throws {
        let body = #"{"url":"https://a.example/?b=c","list":[1,{"x/y":"found"}],"n":7}"#
        let request = try request("/a/1/2%202.x?q=a+b", ["X-Name": "N"], body: body)
        #expect(RuntimeExpression(text).address(for: request) == address)
    }

    @Test("Parameters go into the query and the header, scalars and lists, encoded")
    func parameters() {
        var message = OutgoingMessage("POST")
        message.appendQuery("a b", "x&y=é")
        message.appendQuery("n", [1, 2])
        message.appendQuery("none", Int?.none)
        message.appendHeader("X-Ids", ["a", "b"])
        message.appendHeader("X-Flag", true)
        message.appendCookie("c", "1;2")
        #expect(message.query == "a%20b=x%26y%3D%C3%A9&n=1&n=2")
        #expect(
            message.headers.fields.map { "\($0.name): \($0.value)" } == [
                "X-Ids: a,b", "X-Flag: true", "Cookie: c=1%3B2",
            ]
        )
        #expect(message.address(at: "https://h/x#f") == "https://h/x?a%20b=x%26y%3D%C3%A9&n=1&n=2#f")
        #expect(message.address(at: "https://h/x?y").hasPrefix("https://h/x?y&a%20b="))
    }

    @Test("Parameters have their styles, and what is inside an array or object is encoded on its own")
    func styles() throws {
        let object = try JSONValue.parse(#"{"a":"1,2","b":[1,2]}"#)
        var message = OutgoingMessage("POST")
        message.appendQuery("i", ["1", "a,b"], explode: false)
        message.appendQuery("s", [1, 2], .spaceDelimited, explode: false)
        message.appendQuery("p", [1, 2], .pipeDelimited, explode: false)
        message.appendQuery("e", [Int](), explode: false)
        message.appendQuery("o", object)
        message.appendQuery("d", object, .deepObject)
        message.appendQuery("n", try JSONValue.parse(#"[{"x":1},{"x":2}]"#), .deepObject)
        message.appendQuery("c", try JSONValue.parse(#"{"R":100,"G":200}"#), explode: false)
        message.appendQuery("j", json: [1])
        #expect(
            message.query.split(separator: "&") == [
                "i=1,a%2Cb", "s=1%202", "p=1%7C2", "a=1%2C2", "b=1", "b=2", "d%5Ba%5D=1%2C2", "d%5Bb%5D=1",
                "d%5Bb%5D=2", "n%5B0%5D%5Bx%5D=1", "n%5B1%5D%5Bx%5D=2", "c=R,100,G,200", "j=%5B1%5D",
            ]
        )
        message.appendHeader("X-O", try JSONValue.parse(#"{"R":1,"G":2}"#))
        message.appendHeader("X-E", try JSONValue.parse(#"{"R":1,"G":2}"#), explode: true)
        message.appendHeader("X-N", [Int]())
        message.appendHeader("X-J", json: ["a": 1])
        message.appendCookie("c", ["a b", "c"], explode: false)
        message.appendCookie("d", "a b", .cookie)
        message.appendCookie("e", json: [1])
        message.appendCookie("f", ["a", "b;"])
        message.appendCookie("g", ["a", "b"], .cookie)
        message.appendCookie("h", [Int]())
        #expect(
            message.headers.fields.map { "\($0.name): \($0.value)" } == [
                "X-O: R,1,G,2", "X-E: R=1,G=2", #"X-J: {"a":1}"#,
                "Cookie: c=a%20b,c; d=a b; e=%5B1%5D; f=a&f=b%3B; g=a; g=b",
            ]
        )
    }

    @Test("All cookies of a request are in one field, whatever stands between them")
    func cookies() {
        var message = OutgoingMessage("POST")
        message.appendCookie("a", [1, 2])
        message.appendHeader("X-Between", 1)
        message.appendCookie("b", "x")
        #expect(message.headers.values("Cookie") == ["a=1&a=2; b=x"])
    }

    @Test("A whole query is a form with its layouts, JSON, or text")
    func wholeQuery() throws {
        var message = OutgoingMessage("POST")
        let form = try JSONValue.parse(#"{"ids":[1,2],"all":[1,2],"f":{"a":1},"g":{"a":1},"s":"x"}"#)
        message.appendForm(form, layouts: ["ids": .pipeDelimited, "f": .deepObject])
        #expect(message.query == "ids=1%7C2&all=1&all=2&f%5Ba%5D=1&g=%7B%22a%22%3A1%7D&s=x")
        message.setQuery("a b", isJSON: false)
        #expect(message.query == "a%20b")
        message.setQuery("a", isJSON: true)
        #expect(message.query == "%22a%22")
    }

    @Test("An answer that breaks the document is an error with its violations")
    func answers() throws {
        let good = IncomingAnswer(status: 200, body: Array("[1]".utf8))
        #expect(try good.json { $0.readArray { $0.readInt() } } == [1])
        let wrong = IncomingAnswer(status: 200, body: Array(#"["x"]"#.utf8))
        let error = #expect(throws: UnexpectedAnswer.self) { try wrong.json { $0.readArray { $0.readInt() } } }
        #expect(error?.violations.count == 1)
        #expect(throws: UnexpectedAnswer.self) { try IncomingAnswer(status: 200).json { $0.readInt() } }
    }
}
