import Testing

@testable import DovetailRuntime

@Suite("Reading requests")
struct RequestInputTests {
    private func request(_ target: String, _ headers: HeaderList = [:], body: String = "") -> ServiceRequest {
        let descriptor = OperationDescriptor("test", "GET", "/notes/{id}")
        let router = OperationRouter([descriptor])
        let head = RequestHead(method: "GET", target: target, headers: headers)
        guard case .operation(let match) = router.route(head) else {
            Issue.record("\(target) leads nowhere")
            return ServiceRequest(
                head: head,
                match: OperationMatch(operation: 0, descriptor: descriptor, arguments: [])
            )
        }
        return ServiceRequest(head: head, match: match, body: Array(body.utf8))
    }

    private func problem(_ input: borrowing RequestInput) -> String {
        String(decoding: input.problem()?.body?.bytes ?? [], as: UTF8.self)
    }

    @Test("A path parameter is decoded after it has been matched")
    func path() {
        var input = RequestInput(request("/notes/a%2Fb+c%C3%A9"))
        #expect(input.required(.path(0), "id", .string) { $0.readString() } == "a/b+cé")
        #expect(input.problem() == nil)
    }

    @Test(
        "A query parameter has the form of HTML's forms",
        arguments: [
            ("q=a+b", "a b"), ("q=a%2Bb", "a+b"), ("q=", ""), ("q", ""), ("x=1&q=%E2%82%AC&y=2", "€"), ("%71=a", "a"),
            ("q=a=b", "a=b"), ("&&q=1&", "1"), ("q=?", "?"),
        ]
    )
    func query(query: String, value: String) {
        var input = RequestInput(request("/notes/1?\(query)"))
        #expect(input.parameter(.query(explode: true), "q", .string) { $0.readString() } == value)
        #expect(input.problem() == nil)
    }

    @Test("A problem says in how many places a request is wrong, and lists the first 100 of all its parts together")
    func manyViolations() {
        let items = Array(repeating: "x", count: 80).joined(separator: ",")
        var input = RequestInput(request("/notes/1?a=\(items)&b=\(items)"))
        for name in ["a", "b"] {
            _ = input.parameter(.query(explode: false), name, .array(.number)) { $0.readArray { $0.readInt() } }
        }
        let text = problem(input)
        #expect(text.contains("in 160 places"))
        #expect(text.ranges(of: #""parameter":"a""#).count == 80)
        #expect(text.ranges(of: #""parameter":"b""#).count == 20)
    }

    @Test("An array is several pairs, or one with commas when it is not exploded")
    func arrays() {
        var input = RequestInput(request("/notes/1?a=1&a=2&b=3,4%2C5&c="))
        #expect(
            input.parameter(.query(explode: true), "a", .array(.number)) { $0.readArray { $0.readInt() } } == [1, 2]
        )
        let b = input.parameter(.query(explode: false), "b", .array(.string)) { $0.readArray { $0.readString() } }
        #expect(b == ["3", "4,5"])
        #expect(input.problem() == nil)
    }

    @Test("A number keeps every digit", arguments: ["9007199254740993", "-9223372036854775808", "9223372036854775807"])
    func digits(text: String) {
        var input = RequestInput(request("/notes/\(text)"))
        let value = input.required(.path(0), "id", .number) { $0.readInt64() }
        #expect(String(value) == text)
    }

    @Test(
        "What is no number of the type is a violation that names the parameter",
        arguments: ["one", "1.5", "", "+1", "01", "0x1", "9223372036854775808", "1e400", "NaN", "%20"]
    )
    func notANumber(text: String) {
        var input = RequestInput(request("/notes/1?n=\(text)"))
        _ = input.parameter(.query(explode: true), "n", .number) { $0.readInt64() }
        #expect(input.problem()?.status == 422)
        #expect(problem(input).contains(#"{"parameter":"n","#))
    }

    @Test("Bytes that are not percent-encoded UTF-8 are a violation", arguments: ["%", "%1", "%GG", "%FF", "%C3"])
    func encoding(text: String) {
        var input = RequestInput(request("/notes/1?q=\(text)"))
        #expect(input.parameter(.query(explode: true), "q", .string) { $0.readString() } == nil)
        #expect(problem(input).contains(#""keyword":"encoding","detail":"must be percent-encoded UTF-8""#))
    }

    @Test("A parameter that is given twice is a violation")
    func twice() {
        var input = RequestInput(request("/notes/1?q=1&q=2"))
        _ = input.parameter(.query(explode: true), "q", .number) { $0.readInt() }
        #expect(problem(input).contains("must be given once, is given 2 times"))
    }

    @Test("A required parameter that is absent is one violation, and has a placeholder")
    func required() {
        var input = RequestInput(request("/notes/1"))
        #expect(input.required(.query(explode: true), "n", .number) { $0.readInt(minimum: 5) } == 0)
        #expect(problem(input).contains(#""errors":[{"parameter":"n","keyword":"required","detail":"is required"}]"#))
    }

    @Test("Headers and cookies are read without regard to what stands around them")
    func headersAndCookies() {
        let headers: HeaderList = ["x-tags": "a, b", "X-Tags": "c", "Cookie": "a=1; id=2;b=3"]
        var input = RequestInput(request("/notes/1", headers))
        let tags = input.parameter(.header(), "X-Tags", .array(.string)) { $0.readArray { $0.readString() } }
        #expect(tags == ["a", "b", "c"])
        #expect(input.parameter(.cookie(), "id", .number) { $0.readInt() } == 2)
        #expect(input.parameter(.cookie(), "none", .number) { $0.readInt() } == nil)
        #expect(input.problem() == nil)
    }

    @Test("A body that is not JSON is a 400 that says where", arguments: ["", "{", "{} x", "\u{FEFF}{}", "[1,]"])
    func notJSON(body: String) {
        var input = RequestInput(request("/notes/1", body: body))
        _ = input.jsonBody { $0.readValue() }
        #expect(input.problem()?.status == 400)
    }

    @Test("An optional body may be absent, and is checked when it is there")
    func optionalBody() {
        var absent = RequestInput(request("/notes/1"))
        #expect(absent.optionalJSONBody { $0.readInt() } == nil)
        #expect(absent.problem() == nil)
        var wrong = RequestInput(request("/notes/1", body: "\"1\""))
        #expect(wrong.optionalJSONBody { $0.readInt() } != nil)
        #expect(wrong.problem()?.status == 422)
    }

    @Test("Violations of parameters and body come together")
    func together() {
        var input = RequestInput(request("/notes/x", body: "[1,\"2\"]"))
        _ = input.required(.path(0), "id", .number) { $0.readInt64() }
        _ = input.jsonBody { $0.readArray { $0.readInt() } }
        let text = problem(input)
        #expect(text.contains(#""detail":"The request breaks the API's description in 2 places.""#))
        #expect(text.contains(#"{"parameter":"id","#))
        #expect(text.contains(#"{"pointer":"/1","#))
    }
}
