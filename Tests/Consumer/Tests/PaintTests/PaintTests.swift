import DovetailRuntime
import DovetailTesting
import Foundation
import Paint
import Testing

/// Every place, style and media type, from the bytes of a request to a handler's values and back.
@Suite("What requests and responses can be")
struct PaintTests {
    private let handlers = PaintHandlers()
    private let service: API
    private let contract: Contract

    init() throws {
        service = API(default: handlers)
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let document = folder.appending(path: "../../Sources/Paint/openapi.yaml").standardizedFileURL
        contract = try Contract(documentAt: document.path(percentEncoded: false))
    }

    private func send(
        _ method: String,
        _ target: String,
        headers: HeaderList = [:],
        contentType: String? = nil,
        body: String = ""
    ) async throws -> (status: Int, headers: HeaderList, body: String) {
        var fields = headers
        if let contentType { fields.append("Content-Type", contentType) }
        if !body.isEmpty { fields.append("Content-Length", String(body.utf8.count)) }
        let head = RequestHead(method: method, target: target, headers: fields)
        let checked = contract.checking(service) { Issue.record("\($0)") }
        let response = await checked.respond(to: head, body: Array(body.utf8))
        let bytes = try await response.body?.collected() ?? []
        return (response.status, response.headers, String(decoding: bytes, as: UTF8.self))
    }

    @Test(
        "Path parameters in every style reach the handler, below the server's path and without it",
        arguments: ["", "/v2"]
    )
    func paths(prefix: String) async throws {
        let json = "%7B%22R%22%3A3%7D"
        let response = try await send("GET", "\(prefix)/p/1,2/.R,1,G,2/;R=3;tag=a%2Fb/\(json).x%2Fy")
        #expect(response.status == 204)
        let request = try #require(handlers.last(PathStyles.Request.self))
        #expect(request.simple == [1, 2])
        #expect(request.label == Color(r: 1, g: 2))
        #expect(request.matrix == Color(r: 3, tag: "a/b"))
        #expect(request.a == Color(r: 3))
        #expect(request.b == "x/y")
        #expect(response.headers.first("Deprecation") == "@0")
        #expect(response.headers.first("Sunset") == "Wed, 30 Jun 2027 00:00:00 GMT")
    }

    @Test("Query, header and cookie parameters in every style reach the handler")
    func queries() async throws {
        let query = "deep[R]=1&deep[tag]=7&form=R,2,tag,x&list=3&pipe=a&flag&kind=b&maybe=null&objDefault[a]=2"
        let headers: HeaderList = ["X-Trace": "R=4,G=5", "Cookie": "c=%20; c=b"]
        #expect(try await send("GET", "/q?\(query)", headers: headers).status == 200)
        let request = try #require(handlers.last(QueryStyles.Request.self))
        #expect(request.deep == Color(r: 1, tag: "7"))
        #expect(request.form == Color(r: 2, tag: "x"))
        #expect(request.list == [3])
        #expect(request.objDefault.a == 2)
        #expect(request.pipe == ["a"])
        #expect(request.flag == true)
        #expect(request.kind == .b)
        #expect(request.maybe == .null)
        #expect(request.xTrace == Color(r: 4, g: 5))
        #expect(request.c == ["%20", "b"])
    }

    @Test("Random values reach the handler unchanged, in every style")
    func random() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var colors = RandomColors(random: SeededRandom(seed: seed))
        for _ in 0..<300 {
            let (one, two, three) = (colors.next(), colors.next(), colors.next())
            let path = "/p/1/.\(one.joined(",", ","))/;\(two.joined(";", "="))/%7B%22R%22:1%7D.x"
            #expect(try await send("GET", path).status == 204, "\(path) with seed \(seed)")
            let paths = try #require(handlers.last(PathStyles.Request.self))
            #expect(paths.label == one, "\(path) with seed \(seed)")
            #expect(paths.matrix == two, "\(path) with seed \(seed)")

            let deep = one.pairs.map { "deep%5B\($0.name)%5D=\($0.text)" }.joined(separator: "&")
            let query = "/q?\(deep)&form=\(two.joined(",", ","))"
            #expect(try await send("GET", query).status == 200, "\(query) with seed \(seed)")
            let queries = try #require(handlers.last(QueryStyles.Request.self))
            #expect(queries.deep == one, "\(query) with seed \(seed)")
            #expect(queries.form == two, "\(query) with seed \(seed)")

            let whole = "/qs?\(one.joined("&", "="))"
            let nested = three.pairs.map { "deep[\($0.name)]=\($0.text)" }.joined(separator: "&")
            let form = "application/x-www-form-urlencoded"
            #expect(try await send("QUERY", whole, contentType: form, body: "a=1&\(nested)").status == 200)
            let forms = try #require(handlers.last(WholeQuery.Request.self))
            #expect(forms.all == one, "\(whole) with seed \(seed)")
            #expect(forms.body?.deep == three, "\(nested) with seed \(seed)")
        }
    }

    @Test("Absent parameters have their defaults")
    func defaults() async throws {
        #expect(try await send("GET", "/q").status == 200)
        let request = try #require(handlers.last(QueryStyles.Request.self))
        #expect(request.list == [1, 2])
        #expect(request.objDefault.a == 1)
        #expect(request.flag == false)
        #expect(request.kind == .a)
        #expect(request.deep == nil)
        #expect(request.maybe == nil)
    }

    @Test("All violations come together, those inside objects with their place")
    func violations() async throws {
        let query = "deep[R]=256&form=tag,x&list=x&kind=c"
        let response = try await send("GET", "/q?\(query)", headers: ["X-Trace": "R"])
        #expect(response.status == 422)
        for part in [
            #"{"parameter":"deep","keyword":"maximum","detail":"at /R "#, #"{"parameter":"form","keyword":"required""#,
            #"{"parameter":"list","keyword":"type""#, #"{"parameter":"kind","keyword":"enum""#,
            #"{"parameter":"X-Trace","keyword":"encoding""#,
        ] {
            #expect(response.body.contains(part), "\(part) in \(response.body)")
        }
    }

    @Test(
        "A response has the form that the client prefers, and its headers",
        arguments: [
            ("*/*", "application/json", #"{"R":1,"tag":"x"}"#), ("text/plain", "text/plain; charset=utf-8", "7"),
            ("application/vnd.color+json, */*;q=0.1", "application/vnd.color+json", #"{"R":1,"tag":"x"}"#),
            ("image/png", "image/png", "\u{1}\u{2}"),
        ]
    )
    func negotiation(accept: String, contentType: String, body: String) async throws {
        let response = try await send("GET", "/q", headers: ["Accept": accept])
        #expect(response.headers.first("Content-Type") == contentType)
        #expect(response.body == body)
        if accept == "*/*" {
            #expect(response.headers.first("X-List") == "1,2")
            #expect(response.headers.first("X-Obj") == "R=1,tag=x")
            #expect(response.headers.first("X-JSON") == #"{"R":1,"tag":"x"}"#)
            #expect(response.headers.first("X-Kind") == "y")
        }
    }

    @Test("What no form satisfies is a 406 before the handler runs")
    func notAcceptable() async throws {
        #expect(try await send("GET", "/q", headers: ["Accept": "video/mp4"]).status == 406)
        #expect(handlers.last(QueryStyles.Request.self) == nil)
    }

    @Test("The whole query and a form reach the handler, and events leave")
    func formsAndEvents() async throws {
        let body = "a=1&b=x,y&deep[R]=2&j=%7B%22k%22:1%7D"
        let response = try await send(
            "QUERY",
            "/qs?R=5&tag=x+y",
            contentType: "application/x-www-form-urlencoded",
            body: body
        )
        let request = try #require(handlers.last(WholeQuery.Request.self), "\(response)")
        #expect(request.all == Color(r: 5, tag: "x y"))
        #expect(request.body?.a == 1)
        #expect(request.body?.b == ["x", "y"])
        #expect(request.body?.deep == Color(r: 2))
        #expect(request.body?.j == ["k": 1])
        #expect(response.headers.first("Content-Type") == "text/event-stream")
        #expect(response.body.contains("event: add\n"))
        #expect(response.body.contains("data: a\ndata: b\n"))
    }

    private func multipart(_ parts: [(String, String)]) -> String {
        parts.map { "--b\r\nContent-Disposition: form-data; name=\($0.0)\r\n\r\n\($0.1)\r\n" }.joined() + "--b--\r\n"
    }

    @Test("Parts and files reach the handler, and lines leave")
    func upload() async throws {
        let body = multipart([
            ("title", "abc"), ("file; filename=x\r\nContent-Type: image/png", "\0\r\n"), ("files", "1"), ("files", "2"),
            ("meta", #"{"R":9}"#), ("kinds", "a"), ("kinds", "b"),
        ])
        let response = try await send("POST", "/upload", contentType: "multipart/form-data; boundary=b", body: body)
        let request = try #require(handlers.last(Upload.Request.self), "\(response)").body
        #expect(request.title == "abc")
        #expect(
            request.file
                == FilePart([0, 13, 10], fileName: "x", contentType: "image/png", headers: request.file.headers)
        )
        #expect(request.files?.map(\.bytes) == [[0x31], [0x32]])
        #expect(request.meta == Color(r: 9))
        #expect(request.kinds?.map(\.rawValue) == ["a", "b"])
        #expect(response.body == "{\"R\":1}\n{\"R\":2}\n{\"R\":3}\n")
    }

    @Test("Parts that break the document are all reported")
    func wrongUpload() async throws {
        let body = multipart([("title", "A"), ("file", ""), ("files", ""), ("other", "")])
        let response = try await send("POST", "/upload", contentType: "multipart/form-data; boundary=b", body: body)
        #expect(response.status == 422)
        for part in [#""/title","keyword":"pattern""#, #""/file","keyword":"contentMediaType""#, #""/other""#] {
            #expect(response.body.contains(part), "\(part) in \(response.body)")
        }
    }

    @Test(
        "The content type decides what a body is",
        arguments: [
            ("application/json", #"{"R":1}"#, 201, #"{"R":1}"#),
            ("application/x-www-form-urlencoded", "R=1&tag=a", 201, #"{"R":1,"tag":"a"}"#),
            ("text/plain", "hello", 200, "hello"), ("image/png", "bytes", 200, "bytes"), (nil, "", 200, ""),
            ("application/json", "{", 400, nil), ("application/x-www-form-urlencoded", "R=x", 422, nil),
        ] as [(String?, String, Int, String?)]
    )
    func choice(contentType: String?, body: String, status: Int, answer: String?) async throws {
        let response = try await send("POST", "/any", contentType: contentType, body: body)
        #expect(response.status == status)
        if let answer { #expect(response.body == answer) }
    }

    @Test(
        "Items arrive one by one, and one that breaks the document ends the request",
        arguments: [
            ("application/jsonl", "{\"R\":1}\n{\"R\":2}", 204),
            ("application/json-seq", "\u{1E}{\"R\":1}\n\u{1E}{\"R\":2}\n", 204),
            ("application/jsonl", "{\"R\":1}\n{\"R\":256}", 422), ("application/jsonl", "{\"R\":1}\n}", 400),
        ]
    )
    func items(contentType: String, body: String, status: Int) async throws {
        #expect(try await send("POST", "/lines", contentType: contentType, body: body).status == status)
        if status == 204 { #expect(handlers.last([Color].self)?.map(\.r) == [1, 2]) }
    }

    @Test("Bytes pass through in both directions")
    func bytes() async throws {
        let response = try await send("PUT", "/blob", contentType: "application/octet-stream", body: "\0\u{1}x")
        #expect(response.status == 200)
        #expect(response.body == "\0\u{1}x")
        #expect(response.headers.first("Content-Type") == "application/octet-stream")
    }
}
