import DovetailJSON
import DovetailRuntime
import DovetailTesting
import Synchronization
import Testing

/// Responses that are no JSON text, held to a document.
struct ContentBreachTests {
    private static let document = """
        openapi: 3.2.0
        info: { title: Words, version: 1.0.0 }
        paths:
          /words:
            get:
              operationId: getWords
              responses:
                '200':
                  description: Words.
                  headers:
                    X-Page:
                      content:
                        application/json:
                          schema: { type: object, required: [number] }
                  content:
                    text/plain: { schema: { type: string, maxLength: 3 } }
                    text/count: { schema: { type: integer, maximum: 9 } }
                    image/png: { schema: { allOf: [{ $ref: '#/components/schemas/Picture' }], minLength: 2 } }
                    application/json:
                      schema:
                        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
                        discriminator: { propertyName: kind }
                    application/jsonl: { itemSchema: { $ref: '#/components/schemas/Word' } }
                    application/json-seq: { itemSchema: { $ref: '#/components/schemas/Word' } }
                    text/event-stream:
                      itemSchema:
                        type: object
                        required: [event]
                        properties:
                          event: { type: string, maxLength: 3 }
                          data: { $ref: '#/components/schemas/Word' }
        components:
          schemas:
            Cat: { type: object, required: [kind], properties: { kind: { type: string }, lives: { maximum: 9 } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string }, lives: { maximum: 1 } } }
            Picture: { type: string, format: binary, maxLength: 4 }
            Word: { type: object, required: [text], properties: { text: { type: string, maxLength: 3 } } }
        """

    private static let contract = Result { try Contract(document) }

    private static let long = "must have at most 3 characters, has 5"
    private static let sea = #"{"text":"sea"}"#
    private static let words = #"{"text":"words"}"#
    private static let unfinished = "ends within an event, which nobody gets"

    private func breaches(_ contentType: String, _ body: [UInt8], page: String? = nil) throws -> [String] {
        var response = ServiceResponse(status: 200, contentType: contentType, body: body)
        response.appendHeader("X-Page", page)
        return try Self.contract.get().breaches(of: response, to: "getWords")
    }

    @Test(
        "what content breaks is found, by the rules of its media type",
        arguments: [
            ("text/plain; charset=utf-8", "sea", nil),
            ("text/plain; charset=utf-8", "words", "the content \(long)"),
            ("text/count", "9", nil),
            ("text/count", "10", "the content must be at most 9, is 10"),
            ("text/count", "few", "the content must be an integer, is a string"),
            ("image/png", "PNG", nil),
            ("image/png", "P", "the content must have at least 2 bytes, has 1"),
            ("image/png", "PNG89", "the content must have at most 4 bytes, has 5"),
            ("application/jsonl", "\(sea)\n\n\(sea)", nil),
            ("application/jsonl", "\(sea)\n\(words)\n", "the content in item 2 at /text \(long)"),
            ("application/json-seq", "\u{1E}\(sea)\n\u{1E}\(words)\n", "the content in item 2 at /text \(long)"),
            ("text/event-stream", ": hello\n\nevent: new\r\ndata: {\"text\":\r\ndata: \"sea\"}\r\n\r\n", nil),
            ("text/event-stream", "event: new\rdata: \(words)\r\r", "the content in item 1 at /data/text \(long)"),
            ("text/event-stream", "\u{FEFF}event: newer\nevent: new\ndata: \(sea)\n\n", nil),
            ("text/event-stream", "event: newer\ndata: \(sea)\n\n", "the content in item 1 at /event \(long)"),
            ("text/event-stream", "event: new\ndata: \(sea)\n", "the content \(unfinished)"),
        ]
    )
    func content(contentType: String, body: String, finding: String?) throws {
        #expect(try breaches(contentType, Array(body.utf8)) == [finding].compactMap(\.self))
    }

    @Test func `bytes that are no text are found where a text is promised`() throws {
        #expect(try breaches("text/plain", [0xFF]) == ["the content is not UTF-8"])
    }

    @Test func `of the alternatives of a discriminator the one that it names decides alone`() throws {
        #expect(try breaches("application/json", Array(#"{"kind":"Cat","lives":1}"#.utf8)) == [])
        #expect(try breaches("application/json", Array(#"{"kind":"Dog","lives":9}"#.utf8)).count == 1)
    }

    @Test func `a header whose content is JSON is held to its schema`() throws {
        #expect(try breaches("text/plain", [0x61], page: #"{"number":1}"#) == [])
        let found = try breaches("text/plain", [0x61], page: "{}")
        #expect(found.count == 1 && found[0].hasPrefix("the header X-Page "), "\(found)")
        #expect(try breaches("text/plain", [0x61], page: "{").first?.hasPrefix("the header X-Page is not JSON") == true)
    }

    // MARK: Streams

    /// The text that arrives of a stream of pieces, and what is reported of it.
    private func sent(
        _ pieces: [String],
        _ contentType: String,
        count: Int? = nil
    ) async throws -> (text: String, reported: [String]) {
        let words = StubService([("getWords", "/words")]) {
            let stream = ResponseStream(count: count) { writer in
                for piece in pieces { try await writer.write(Array(piece.utf8)) }
            }
            return ServiceResponse(status: 200, contentType: contentType, stream: stream)
        }
        let reported = Mutex<[String]>([])
        let service = try Self.contract.get().checking(words) { breach in
            reported.withLock { $0.append(breach.description) }
        }
        let response = await service.respond(to: RequestHead(method: "GET", target: "/words"))
        let bytes = try await response.body?.collected() ?? []
        return (String(decoding: bytes, as: UTF8.self), reported.withLock(\.self))
    }

    @Test func `the first item of a stream to break the document is reported, and all of it is sent`() async throws {
        let pieces = [#"{"text":"s"#, "ea\"}\n{\"te", "xt\":\"words\"}\n", "\(Self.words)\n"]
        let (text, reported) = try await sent(pieces, "application/jsonl")
        #expect(text == pieces.joined())
        #expect(reported == ["line 8: getWords answers 200: the content in item 2 at /text \(Self.long)"])
    }

    @Test func `an event that a stream leaves unfinished is reported at its end`() async throws {
        let pieces = ["event: new\nda", "ta: \(Self.sea)\n"]
        let (_, reported) = try await sent(pieces, "text/event-stream")
        #expect(reported == ["line 8: getWords answers 200: the content \(Self.unfinished)"])
        let (_, none) = try await sent(pieces + ["\n"], "text/event-stream")
        #expect(none == [])
    }

    @Test func `the length of a file is held to the document before it is sent`() async throws {
        let (_, reported) = try await sent(["PNG", "89"], "image/png", count: 5)
        #expect(reported == ["line 8: getWords answers 200: the content must have at most 4 bytes, has 5"])
    }
}
