import Synchronization
import Testing

@testable import DovetailRuntime

@Suite("Parts of forms that are laid out by styles")
struct MultipartLayoutTests {
    /// A request whose form has these parts.
    private func input(_ parts: [(name: String, text: String)]) throws -> RequestInput {
        let body = parts.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.name)\"\r\n\r\n\($0.text)\r\n" }
        return RequestInput(
            try InputFixture.request(
                path: "/",
                target: "/",
                headers: ["Content-Type": "multipart/form-data; boundary=b"],
                body: Array((body.joined() + "--b--").utf8)
            )
        )
    }

    private func read(
        _ parts: [(String, String)],
        _ name: String,
        _ shape: ParameterShape,
        _ layout: FormLayout?,
        refusingOthers: Bool = false
    ) throws -> (value: String?, problems: String) {
        var input = try input(parts)
        let value = input.multipartBody { parts in
            _ = parts.part("other", .string) { $0.readString() }
            let value = parts.part(name, shape, layout) { $0.readValue() }
            if refusingOthers { parts.refuseOthers() }
            return value
        }
        return (value?.description, String(decoding: input.problem()?.body?.bytes ?? [], as: UTF8.self))
    }

    @Test(
        "The text of a part is cut by its layout, and nothing in it is percent-encoded",
        arguments: [
            ("a,b%2C", FormLayout.commaDelimited, "[s]", #"["a","b%2C"]"#),
            ("a b+", .spaceDelimited, "[s]", #"["a","b+"]"#), ("1|2", .pipeDelimited, "[n]", "[1,2]"),
            ("x,1,y,2", .commaDelimited, #"{"x":n,"y":n}"#, #"{"x":1,"y":2}"#),
            ("7,5", .commaDelimited, "s", #""7,5""#),
        ] as [(String, FormLayout, String, String)]
    )
    func delimited(text: String, layout: FormLayout, shape: String, json: String) throws {
        let (value, problems) = try read([("p", text)], "p", ParameterShape(stringLiteral: shape), layout)
        #expect(value == json)
        #expect(problems == "")
    }

    @Test("A part that is absent is its default, and one that is read over is no other")
    func absent() throws {
        var input = try input([("id", "7")])
        let value = input.multipartBody { parts in
            parts.passOver("id")
            defer { parts.refuseOthers() }
            return parts.part("o", .json, default: #"{"z":1}"#) { $0.readValue() }
        }
        #expect(value.description == #"{"z":1}"#)
        #expect(input.problem() == nil)
    }

    @Test("Objects stand in several parts, which are then no others")
    func objects() throws {
        let deep = try read(
            [("p[x]", "1"), ("p[y][0]", "a"), ("other", "o"), ("p[y][1]", "b")],
            "p",
            #"{"x":n,"y":[s]}"#,
            .deepObject,
            refusingOthers: true
        )
        #expect(deep.value == #"{"x":1,"y":["a","b"]}"#)
        #expect(deep.problems == "")
        let exploded = try read(
            [("x", "1"), ("other", "2"), ("y", "3")],
            "p",
            #"{"x":n,*:n}"#,
            .explodedObject,
            refusingOthers: true
        )
        #expect(exploded.value == #"{"x":1,"y":3}"#)
        #expect(exploded.problems == "")
        let closed = try read([("x", "1"), ("y", "3")], "p", #"{"x":n}"#, .explodedObject, refusingOthers: true)
        #expect(closed.value == #"{"x":1}"#)
        #expect(closed.problems.contains(#"{"pointer":"/y","keyword":"additionalProperties""#))
        #expect(try read([("other", "2")], "p", #"{"x":n}"#, .explodedObject).value == nil)
    }

    @Test("A text that holds all items is given once")
    func twice() throws {
        let (value, problems) = try read([("p", "1,2"), ("p", "3")], "p", "[n]", .commaDelimited)
        #expect(value == nil)
        #expect(problems.contains(#""/p","keyword":"encoding","detail":"must be given once, is given 2 times""#))
    }

    @Test("What is no object in its layout is a violation at the part")
    func broken() throws {
        let (value, problems) = try read([("p", "x,1,y")], "p", #"{"x":n}"#, .commaDelimited)
        #expect(value == nil)
        #expect(problems.contains(#"{"pointer":"/p","keyword":"encoding","detail":"must have a value for each name"}"#))
    }
}

@Suite("Files that are read while they arrive")
struct FileStreamTests {
    private struct Form {
        var title: String?
        var file: FileStream?
        var status: Int?
    }

    private static let head =
        "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n"

    /// Reads a body in pieces up to the file, as generated code does.
    private func read(
        _ pieces: [[UInt8]],
        contentTypes: [String] = [],
        minLength: Int = 0,
        maxLength: Int? = nil
    ) async throws -> Form {
        var request = try InputFixture.request(
            path: "/",
            target: "/",
            headers: ["Content-Type": "multipart/form-data; boundary=b", "Transfer-Encoding": "chunked"]
        )
        request.body = .stream(RequestBodyStream(pieces))
        var input = RequestInput(request)
        var form = try await input.multipartBody(streaming: "file") { parts in
            Form(
                title: parts.part("title", .string) { $0.readString() },
                file: parts.requiredFileStream("file", contentTypes, minLength: minLength, maxLength: maxLength)
            )
        }
        form.status = input.problem()?.status
        return form
    }

    private func bytes(_ file: FileStream?) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        if let file {
            for try await piece in file {
                #expect(!piece.isEmpty)
                bytes += piece
            }
        }
        return bytes
    }

    @Test(
        "Parts before the file are values, and the file is its bytes, wherever the pieces of the body are cut",
        arguments: [1, 2, 3, 7, 64, 100_000]
    )
    func pieces(size: Int) async throws {
        for content in ["", "x", "\r\n--", "\r\n--c\r\n-\r\n--", String(repeating: "0123456789\r\n", count: 40)] {
            let body = Array((Self.head + content + "\r\n--b--\r\n").utf8)
            let pieces = stride(from: 0, to: body.count, by: size).map { Array(body[$0..<min($0 + size, body.count)]) }
            let form = try await read(pieces)
            #expect(form.title == "A")
            #expect(form.status == nil)
            #expect(form.file?.fileName == "a.png")
            #expect(form.file?.contentType == "image/png")
            #expect(try await bytes(form.file) == Array(content.utf8))
        }
    }

    @Test("The handler has the first bytes of the file before the last have been sent, and holds the client back")
    func backPressure() async throws {
        let asked = Counter()
        var request = try InputFixture.request(
            path: "/",
            target: "/",
            headers: ["Content-Type": "multipart/form-data; boundary=b", "Transfer-Encoding": "chunked"]
        )
        request.body = .stream(
            RequestBodyStream {
                let position = asked.next()
                return position == 0 ? Array(Self.head.utf8) : [UInt8](repeating: 1, count: 1000)
            }
        )
        var input = RequestInput(request)
        let file = try await input.multipartBody(streaming: "file") { $0.requiredFileStream("file") }
        #expect(asked.count == 1)
        var iterator = file.makeAsyncIterator()
        let first = try await iterator.next()
        #expect(first?.first == 1)
        #expect(asked.count == 2)
    }

    private final class Counter: Sendable {
        private let value = Mutex(0)
        var count: Int { value.withLock(\.self) }
        func next() -> Int {
            value.withLock { value in
                defer { value += 1 }
                return value
            }
        }
    }

    @Test("A form without the file, with one of another type, or that is no form, is refused before the handler runs")
    func refused() async throws {
        let absent = "--b\r\nContent-Disposition: form-data; name=title\r\n\r\nA\r\n--b--"
        #expect(try await read([Array(absent.utf8)]).status == 422)
        #expect(try await read([Array((Self.head + "x\r\n--b--").utf8)], contentTypes: ["text/*"]).status == 422)
        #expect(try await read([Array("nothing".utf8)]).status == 400)
        #expect(try await read([Array("--b\r\nno colon\r\n\r\n".utf8)]).status == 400)
    }

    @Test("Parts before the file have a limit together")
    func limit() async throws {
        let pieces =
            [Array("--b\r\nContent-Disposition: form-data; name=title\r\n\r\n".utf8)]
            + Array(repeating: [UInt8](repeating: 0x41, count: 65_536), count: 17)
        await #expect(throws: RequestBodyError.tooLarge(limit: 1 << 20)) { try await read(pieces) }
    }

    @Test(
        "A client that sends byte by byte costs what its bytes cost, not their square",
        .timeLimit(.minutes(1)),
        arguments: ["", "--b\r\nContent-Disposition: form-data; name=title\r\n\r\n"]
    )
    func trickle(start: String) async throws {
        let pieces = [Array(start.utf8)] + Array(repeating: [0x41], count: 300_000)
        #expect(try await read(pieces).status == 400)
    }

    @Test("A body that ends within the file is incomplete")
    func incomplete() async throws {
        let form = try await read([Array((Self.head + "xyz\r\n--").utf8)])
        await #expect(throws: RequestBodyError.incomplete) { try await bytes(form.file) }
    }

    @Test(
        "What breaks the document within the file ends its reading with a 422",
        arguments: [
            ("xyz\r\n--b--", 4, nil, "minLength"), ("xyz\r\n--b--", 0, 2, "maxLength"),
            ("x\r\n--b\r\nContent-Disposition: form-data; name=title\r\n\r\nA\r\n--b--", 0, nil, "encoding"),
        ] as [(String, Int, Int?, String)]
    )
    func broken(content: String, minLength: Int, maxLength: Int?, keyword: String) async throws {
        let form = try await read([Array((Self.head + content).utf8)], minLength: minLength, maxLength: maxLength)
        #expect(form.status == nil)
        let error = await #expect(throws: RequestPartError.self) { try await bytes(form.file) }
        #expect(error?.problem.status == 422)
        #expect(error?.problem.errors.map(\.keyword) == [keyword])
        #expect(error?.problem.errors.map(\.place) == [.pointer("/file")])
    }

    @Test("A file for tests is read as one that arrives")
    func ready() async throws {
        #expect(try await bytes(FileStream([1, 2, 3])) == [1, 2, 3])
        #expect(try await bytes(FileStream([])) == [])
    }
}
