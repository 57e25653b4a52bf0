import Testing

@testable import DovetailRuntime

@Suite("Routing decisions")
struct OperationRouterTests {
    private let router = OperationRouter(
        [
            OperationDescriptor("list", "GET", "/notes", produces: ["application/json"]),
            OperationDescriptor(
                "create",
                "POST",
                "/notes",
                consumes: ["application/json"],
                produces: ["application/json"]
            ),
            OperationDescriptor("delete", "DELETE", "/notes/{id}"),
        ],
        resources: [
            StaticResource(path: "/docs", contentType: "text/html", entityTag: "\"1\"", headers: [:], body: "<p>")
        ]
    )

    private func decide(_ method: String, _ target: String, _ headers: HeaderList = [:]) -> RoutingDecision {
        router.route(RequestHead(method: method, target: target, headers: headers))
    }

    private func operation(_ decision: RoutingDecision) -> String? {
        if case .operation(let match) = decision { return match.descriptor.id }
        return nil
    }

    private func response(_ decision: RoutingDecision) -> ServiceResponse? {
        if case .response(let response) = decision { return response }
        return nil
    }

    @Test(
        "A path leads where it leads when nothing is encoded that need not be (RFC 3986 §6.2.2)",
        arguments: [
            "/%6eotes", "/not%65s", "/%6E%6F%74%65%73", "/notes%3Fx", "/notes%2F", "/%6", "/%zzotes", "/notes%",
        ]
    )
    func encoded(path: String) {
        let isNotes = !["/notes%3Fx", "/notes%2F", "/%6", "/%zzotes", "/notes%"].contains(path)
        #expect(operation(decide("GET", path)) == (isNotes ? "list" : nil))
    }

    @Test("A page is found as an operation is, whatever of its path is encoded", arguments: ["/%64ocs", "/d%6Fcs"])
    func encodedPage(path: String) {
        #expect(response(decide("GET", path))?.status == 200)
        #expect(response(decide("GET", path + "%2F"))?.status == 404)
    }

    @Test("Arguments are cut out of the target as it was sent")
    func encodedArguments() throws {
        for target in ["/%6eotes/a%2fb%41c?x", "/notes/a%2fb%41c", "/n%6ftes/a%2fb%41c"] {
            guard case .operation(let match) = decide("DELETE", target) else { throw CancellationError() }
            let bytes = Array(target.utf8)
            #expect(match.arguments.map { String(decoding: bytes[$0], as: UTF8.self) } == ["a%2fb%41c"])
        }
    }

    @Test("A body in a coding, or a part of one, is refused where the document does not know of it")
    func codedBodies() throws {
        func status(_ method: String, _ name: String, _ value: String, known: [String] = []) -> Int? {
            let router = OperationRouter([
                OperationDescriptor("put", method, "/", consumes: ["application/json"], bodyFields: known)
            ])
            var headers: HeaderList = ["Content-Type": "application/json", "Content-Length": "2"]
            for line in value.split(separator: "|") { headers.append(name, String(line)) }
            return response(router.route(RequestHead(method: method, target: "/", headers: headers)))?.status
        }
        #expect(status("POST", "Content-Encoding", "gzip") == 415)
        #expect(status("POST", "Content-Encoding", "Identity") == nil)
        #expect(status("POST", "Content-Encoding", "identity|gzip") == 415)
        #expect(status("POST", "Content-Encoding", "identity, identity|identity") == nil)
        #expect(status("POST", "Content-Encoding", "gzip", known: ["content-encoding"]) == nil)
        #expect(status("PUT", "Content-Range", "bytes 0-1/100") == 400)
        #expect(status("PUT", "Content-Range", "bytes 0-1/100", known: ["content-range"]) == nil)
        #expect(status("POST", "Content-Range", "bytes 0-1/100") == nil, "RFC 9110 §14.5 speaks of PUT alone")
    }

    @Test("Literals beyond ASCII are found whatever the case of their digits")
    func beyondASCII() {
        let router = OperationRouter([OperationDescriptor("eat", "GET", "/cafés")])
        for path in ["/caf%C3%A9s", "/caf%c3%a9s", "/c%61f%C3%a9s"] {
            #expect(operation(router.route(RequestHead(method: "GET", target: path))) == "eat", "\(path)")
        }
    }

    @Test(
        "A path and a base path of the document are found however they are encoded there",
        arguments: [
            ("/caf%c3%a9", "/caf%C3%A9"), ("/a%7Eb", "/a~b"), ("/%61{id}", "/ax"), ("/a%2fb", "/a%2Fb"),
            ("/a%b", "/a%25b"), ("/5%", "/5%25"),
        ]
    )
    func encodedTemplates(template: String, path: String) {
        let router = OperationRouter([OperationDescriptor("eat", "GET", template)])
        #expect(operation(router.route(RequestHead(method: "GET", target: path))) == "eat")
        let below = OperationRouter([OperationDescriptor("eat", "GET", "/x")], basePath: template)
        guard !template.contains("{") else { return }
        #expect(operation(below.route(RequestHead(method: "GET", target: path + "/x"))) == "eat")
    }

    @Test("Method and path choose the operation, and the query does not take part")
    func chooses() {
        #expect(operation(decide("GET", "/notes")) == "list")
        #expect(operation(decide("GET", "/notes?limit=1/2")) == "list")
        #expect(operation(decide("DELETE", "/notes/7?x")) == "delete")
    }

    @Test("HEAD goes to the operation of GET")
    func head() {
        #expect(operation(decide("HEAD", "/notes")) == "list")
        #expect(response(decide("HEAD", "/notes/7"))?.status == 405)
    }

    @Test("An unknown path is a 404 problem")
    func notFound() {
        let response = response(decide("GET", "/nothing"))
        #expect(response?.status == 404)
        #expect(response?.headers.first("Content-Type") == "application/problem+json")
    }

    @Test("A method that the path does not have is a 405 that names those it has")
    func methodNotAllowed() {
        let response = response(decide("PUT", "/notes"))
        #expect(response?.status == 405)
        #expect(response?.headers.first("Allow") == "GET, POST, HEAD, OPTIONS")
    }

    @Test("OPTIONS is answered from the table, without content")
    func options() {
        let response = response(decide("OPTIONS", "/notes/7"))
        #expect(response?.status == 204)
        #expect(response?.headers.first("Allow") == "DELETE, OPTIONS")
        #expect(response?.body == nil)
    }

    @Test(
        "A client that accepts nothing the operation produces gets a 406",
        arguments: [
            ("text/html", false), ("application/json;q=0", false), ("text/*, image/*", false),
            ("*/*", true), ("application/*", true), ("text/html, application/json;q=0.1", true),
            ("application/json;q=0, */*", false), ("*/*;q=0, application/json", true), ("nonsense", true), ("", true),
        ]
    )
    func accept(field: String, isAcceptable: Bool) {
        let decision = decide("GET", "/notes", ["Accept": field])
        #expect((operation(decision) == "list") == isAcceptable)
        if !isAcceptable { #expect(response(decision)?.status == 406) }
    }

    @Test(
        "A body of a type that the operation does not take gets a 415",
        arguments: [
            ("application/json", true), ("Application/JSON; charset=utf-8", true), ("application/json ", true),
            ("text/plain", false), ("application/jsonx", false), ("nonsense", false), (nil, false),
        ]
    )
    func contentType(field: String?, isTaken: Bool) {
        var headers: HeaderList = ["Content-Length": "2"]
        if let field { headers.append("Content-Type", field) }
        let decision = decide("POST", "/notes", headers)
        #expect((operation(decision) == "create") == isTaken)
        if !isTaken { #expect(response(decision)?.status == 415) }
    }

    @Test("An embedded resource is served with its tag, and not sent again to who has it")
    func resource() {
        let first = response(decide("GET", "/docs"))
        #expect(first?.status == 200)
        #expect(first?.headers.first("ETag") == "\"1\"")
        for tag in ["\"1\"", "W/\"1\"", "\"0\", \"1\"", "*"] {
            let second = response(decide("GET", "/docs", ["If-None-Match": tag]))
            #expect(second?.status == 304)
            #expect(second?.body == nil)
        }
        #expect(response(decide("GET", "/docs", ["If-None-Match": "\"2\""]))?.status == 200)
        #expect(response(decide("POST", "/docs"))?.headers.first("Allow") == "GET, HEAD, OPTIONS")
    }
}
