import Testing

@testable import DovetailRuntime

@Suite("Streams of items")
struct ItemTests {
    private func items(
        _ pieces: [String],
        _ framing: ItemFraming
    ) -> RequestItems<Int> {
        RequestItems(RequestBodyStream(pieces.map { Array($0.utf8) }), framing) { $0.readInt(maximum: 100) }
    }

    @Test(
        "Items are told apart wherever the pieces of a body are cut",
        arguments: [
            ([], []), (["1"], [1]), (["1\n2\n", "3\n"], [1, 2, 3]), (["1", "2\n", "\r\n", "3"], [12, 3]),
            (["1\r\n2"], [1, 2]),
        ] as [([String], [Int])]
    )
    func jsonLines(pieces: [String], expected: [Int]) async throws {
        var found: [Int] = []
        for try await item in items(pieces, .jsonLines) { found.append(item) }
        #expect(found == expected)
    }

    @Test("A JSON sequence has its separators before its items")
    func jsonSequence() async throws {
        var found: [Int] = []
        for try await item in items(["\u{1E}1\n\u{1E}", "2\n"], .jsonSequence) { found.append(item) }
        #expect(found == [1, 2])
    }

    @Test(
        "An item that breaks the document ends the reading with a status",
        arguments: [("1\n101", 422), ("1\n{", 400)]
    )
    func wrong(text: String, status: Int) async throws {
        let error = await #expect(throws: RequestItemError.self) {
            for try await _ in items([text], .jsonLines) {}
        }
        #expect(error?.problem.status == status)
        #expect(error?.problem.detail?.hasPrefix("Item 2 of the body") == true)
    }

    private func events(_ text: String, cutAt size: Int = 1000, _ shape: ParameterShape) -> RequestItems<JSONValue> {
        let bytes = Array(text.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        return RequestItems(RequestBodyStream(pieces), .events, shape: shape) { $0.readValue() }
    }

    @Test(
        "Events are read line by line, whatever ends the lines and wherever the body is cut",
        arguments: [1, 2, 5, 1000]
    )
    func events(size: Int) async throws {
        let text =
            "\u{FEFF}: a comment\nevent: add\ndata: a\ndata:b\nid: 7\nretry: 10\nother: x\n\n"
            + "id: without data\n\ndata\r\n\r\ndata: 3\r\rretry: soon\ndata: 4\n\n"
        var found: [String] = []
        for try await item in events(text, cutAt: size, #"{"data":s,"retry":n}"#) { found.append(item.description) }
        #expect(
            found == [
                #"{"data":"a\nb","event":"add","id":"7","retry":10}"#, #"{"data":""}"#, #"{"data":"3"}"#,
                #"{"data":"4"}"#,
            ]
        )
    }

    @Test("The data of an event is JSON where its schema is no string, or all of the item")
    func eventData() async throws {
        var found: [String] = []
        for try await item in events("data: [1]\n\n", #"{"data":j}"#) { found.append(item.description) }
        for try await item in events("data: 7\n\n", .number) { found.append(item.description) }
        #expect(found == [#"{"data":[1]}"#, "7"])
    }

    @Test("An event that no empty line ends is an error, and so is one that does not end")
    func endlessEvents() async {
        let unended = await #expect(throws: RequestItemError.self) {
            for try await _ in events("data: 1\n\ndata: 2\n", .number) {}
        }
        #expect(unended?.problem.status == 400)
        #expect(unended?.problem.detail == "Item 2 of the body does not end with an empty line.")
        let endless = await #expect(throws: RequestItemError.self) {
            for try await _ in events(String(repeating: "data: 0123456789\n", count: 100_000), .number) {}
        }
        #expect(endless?.problem.status == 413)
    }

    struct Event: JSONWritable, Sendable {
        var json: String

        func write(to writer: inout JSONWriter) {
            writer.write((try? JSONValue.parse(json)) ?? .null)
        }
    }

    @Test(
        "Items are framed for their media type",
        arguments: [
            (ItemFraming.jsonLines, #"{"a":1}"#, "{\"a\":1}\n"),
            (.jsonSequence, "[1]", "\u{1E}[1]\n"),
            (
                .events, #"{"event":"add","data":"a\nb","retry":10,"id":null}"#,
                "event: add\ndata: a\ndata: b\nretry: 10\n\n"
            ),
            (.events, #"{"data":{"x":[1,2]}}"#, "data: {\"x\":[1,2]}\n\n"),
            (.events, "7", "data: 7\n\n"),
            (.events, #"{"a\nb":"1","data":"x"}"#, "data: x\n\n"),
            (.events, #"{"id":"a\nb","event":"c\rd","data":"x"}"#, "data: x\n\n"),
        ]
    )
    func framing(framing: ItemFraming, json: String, text: String) async throws {
        let response = ServiceResponse(
            status: 200,
            items: ResponseItems([Event(json: json)]),
            framing,
            contentType: "text/test"
        )
        #expect(String(decoding: try await response.body?.collected() ?? [], as: UTF8.self) == text)
    }

    @Test(
        "Bytes leave with a documented media type or not at all",
        arguments: [
            (nil, ["image/png"], 200), ("image/png", ["image/*"], 200), ("text/plain", ["*/*"], 200),
            (nil, ["image/*"], 500), ("text/plain", ["image/*"], 500), ("image/*", ["image/*"], 500),
        ] as [(String?, [String], Int)]
    )
    func content(contentType: String?, documented: [String], status: Int) {
        let content = ResponseContent([1], contentType: contentType)
        let response = ServiceResponse(status: 200, content: content, documented: documented)
        #expect(response.status == status)
        #expect((response.cause is UndocumentedContentType) == (status == 500))
    }

    @Test(
        "The form of a response follows Accept with its weights",
        arguments: [
            ("*/*", 0), ("text/plain", 1), ("application/json;q=0.5, text/plain", 1), ("text/*;q=0.1, */*;q=0", 1),
            ("application/json;q=0.5, text/plain;q=0.5", 0), ("image/png", 2), ("", 0),
        ]
    )
    func preference(accept: String, position: Int) {
        let headers: HeaderList = accept.isEmpty ? [:] : ["Accept": accept]
        let head = RequestHead(method: "GET", target: "/", headers: headers)
        let forms = [["application/json"], ["text/plain"], ["image/*"]]
        #expect(MediaNegotiation.preferred(by: head, among: forms) == position)
    }

    @Test("Each cookie stands in a field of its own")
    func cookies() {
        var response = ServiceResponse(status: 200)
        response.appendHeader("Set-Cookie", simple: ["a=1; Expires=Wed, 09 Jun 2027 10:00:00 GMT", "b=2"])
        response.appendHeader("set-cookie", simple: ["c": "3", "d": "4"], explode: true)
        response.appendHeader("SET-COOKIE", simple: "e=5")
        #expect(
            response.headers.values("Set-Cookie") == [
                "a=1; Expires=Wed, 09 Jun 2027 10:00:00 GMT", "b=2", "c=3", "d=4", "e=5",
            ]
        )
    }

    @Test("Many items of one piece take time in proportion", .timeLimit(.minutes(1)))
    func manyItems() async throws {
        // Moving what follows each item to the front took a minute for these.
        let piece = Array(String(repeating: "1\n", count: 2_000_000).utf8)
        let items = RequestItems(RequestBodyStream([piece, Array("2".utf8)]), .jsonLines) { $0.readInt() }
        var sum = 0
        for try await item in items { sum += item }
        #expect(sum == 2_000_002)
    }

    @Test("Values stand in header fields in the style simple")
    func headers() {
        var response = ServiceResponse(status: 200)
        response.appendHeader("A", simple: [1, 2])
        response.appendHeader("B", simple: ["x": "y", "z": "w"])
        response.appendHeader("C", simple: ["x": "y"], explode: true)
        response.appendHeader("D", json: ["x": [1]])
        response.appendHeader("E", simple: nil as String?)
        #expect(response.headers.fields.map(\.value) == ["1,2", "x,y,z,w", "x=y", #"{"x":[1]}"#])
    }
}
