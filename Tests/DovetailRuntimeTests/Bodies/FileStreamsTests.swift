import DovetailJSON
import Testing

@testable import DovetailRuntime

@Suite("Files of an array that are read while they arrive")
struct FileStreamsTests {
    private static func part(_ name: String, _ type: String, _ content: String) -> String {
        "--b\r\nContent-Disposition: form-data; name=\(name); filename=\(content.utf8.count).x\r\n"
            + "Content-Type: \(type)\r\n\r\n\(content)\r\n"
    }

    private static func body(_ contents: [String], type: String = "image/png", end: String = "--b--\r\n") -> [UInt8] {
        Array((part("title", "text/plain", "A") + contents.map { part("files", type, $0) }.joined() + end).utf8)
    }

    /// Reads a body up to the files, as generated code does.
    private func files(
        _ body: [UInt8],
        pieces size: Int = 100_000,
        contentTypes: [String] = [],
        minItems: Int = 0,
        maxItems: Int? = nil,
        minLength: Int = 0,
        maxLength: Int? = nil
    ) async throws -> (files: FileStreams, problem: ServiceResponse?) {
        var request = try InputFixture.request(
            path: "/",
            target: "/",
            headers: ["Content-Type": "multipart/form-data; boundary=b", "Transfer-Encoding": "chunked"]
        )
        let cuts = stride(from: 0, to: body.count, by: size)
        request.body = .stream(RequestBodyStream(cuts.map { Array(body[$0..<min($0 + size, body.count)]) }))
        var input = RequestInput(request)
        let files = try await input.multipartBody(streaming: "files") { parts in
            _ = parts.requiredPart("title", .string) { $0.readString() }
            return parts.requiredFileStreams(
                "files",
                contentTypes,
                minItems: minItems,
                maxItems: maxItems,
                minLength: minLength,
                maxLength: maxLength
            )
        }
        return (files, input.problem())
    }

    private func texts(_ files: FileStreams) async throws -> [String] {
        var texts: [String] = []
        for try await file in files { texts.append(try await text(file)) }
        return texts
    }

    private func text(_ file: FileStream) async throws -> String {
        var bytes: [UInt8] = []
        for try await piece in file {
            #expect(!piece.isEmpty)
            bytes += piece
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "Each file has its head and its bytes, wherever the pieces of the body are cut",
        arguments: [1, 2, 3, 7, 100_000]
    )
    func pieces(size: Int) async throws {
        let contents = ["x", "", "\r\n--c\r\n-\r\n--", "", String(repeating: "0123456789\r\n", count: 40)]
        let (files, problem) = try await files(Self.body(contents), pieces: size)
        #expect(problem == nil)
        var names: [String?] = []
        var found: [String] = []
        for try await file in files {
            names.append(file.fileName)
            #expect(file.contentType == "image/png")
            found.append(try await text(file))
        }
        #expect(found == contents)
        #expect(names == contents.map { "\($0.utf8.count).x" })
    }

    @Test("What is left of a file is read over, and cannot be read any more")
    func passedOver() async throws {
        var iterator = try await files(Self.body(["first", "second", "third"]), pieces: 3).files.makeAsyncIterator()
        let first = try #require(try await iterator.next())
        var pieces = first.makeAsyncIterator()
        #expect(try await pieces.next() != nil)
        let second = try #require(try await iterator.next())
        await #expect(throws: FilePassedOverError.self) { try await pieces.next() }
        #expect(try await text(second) == "second")
        #expect(try await iterator.next().map(\.fileName) == "5.x")
        #expect(try await iterator.next() == nil)
        #expect(try await iterator.next() == nil)
    }

    @Test(
        "Files that break the document end the reading with a 422 that names them",
        arguments: [
            (["a", "b"], 3, nil, "minItems", "/files"), (["a", "b", "c"], 0, 2, "maxItems", "/files"),
            (["a", ""], 0, nil, "minLength", "/files/1"), (["a", "b", "cdefghijk"], 0, nil, "maxLength", "/files/2"),
        ] as [([String], Int, Int?, String, String)]
    )
    func broken(contents: [String], minItems: Int, maxItems: Int?, keyword: String, place: String) async throws {
        let (files, problem) = try await files(
            Self.body(contents),
            minItems: minItems,
            maxItems: maxItems,
            minLength: 1,
            maxLength: 8
        )
        #expect(problem == nil)
        let error = await #expect(throws: RequestPartError.self) { try await texts(files) }
        #expect(error?.problem.status == 422)
        #expect(error?.problem.errors.map(\.keyword) == [keyword])
        #expect(error?.problem.errors.map(\.place) == [.pointer(place)])
    }

    @Test("A file is held to the document when the handler reads over it, too")
    func brokenAndPassedOver() async throws {
        let files = try await files(Self.body(["a", "bcd", "e"]), maxLength: 2).files
        await #expect(throws: RequestPartError.self) { for try await _ in files {} }
    }

    @Test("The first file of another media type is refused before the handler runs, others when it asks for them")
    func contentTypes() async throws {
        #expect(try await files(Self.body(["a"], type: "text/html"), contentTypes: ["image/*"]).problem?.status == 422)
        let later = Self.body(["a"], end: Self.part("files", "text/html", "b") + "--b--")
        let (files, problem) = try await files(later, contentTypes: ["image/*"])
        #expect(problem == nil)
        let error = await #expect(throws: RequestPartError.self) { try await texts(files) }
        #expect(error?.problem.errors.map(\.keyword) == ["contentMediaType"])
    }

    @Test(
        "What stands behind the files is refused: another part, one without a head, nothing",
        arguments: [
            (part("title", "text/plain", "B") + "--b--", 422), ("--b\r\nno colon\r\n\r\n--b--", 400),
            ("--b\r\n" + String(repeating: "x", count: 20_000), 400),
        ]
    )
    func behind(end: String, status: Int) async throws {
        let files = try await files(Self.body(["a"], end: end)).files
        let error = await #expect(throws: RequestPartError.self) { try await texts(files) }
        #expect(error?.problem.status == status)
    }

    @Test("A body that ends between two files is incomplete", arguments: ["", "--b", "--b\r\nContent-Disp"])
    func incomplete(end: String) async throws {
        let files = try await files(Self.body(["a"], end: end)).files
        await #expect(throws: RequestBodyError.incomplete) { try await texts(files) }
    }

    @Test("Without a file, an array that must be there is refused before the handler runs")
    func absent() async throws {
        let (_, problem) = try await files(Self.body([]))
        #expect(problem?.status == 422)
    }

    @Test("Files for tests are read as those that arrive")
    func ready() async throws {
        #expect(try await texts(FileStreams([FilePart([0x41]), FilePart([])])) == ["A", ""])
        #expect(try await texts(FileStreams([])) == [])
    }
}
