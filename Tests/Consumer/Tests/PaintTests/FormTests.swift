import DovetailRuntime
import Paint
import Testing

/// Forms, parameters and files whose schemas are put together of several.
@Suite("What several schemas say in sum")
struct FormTests {
    private let handlers = PaintHandlers()
    private let service: API

    init() {
        service = API(default: handlers)
    }

    /// Bytes that are no text.
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00]

    private func send(_ target: String, _ contentType: String, _ body: [UInt8]) async -> ServiceResponse {
        let fields: HeaderList = ["Content-Type": contentType, "Content-Length": String(body.count)]
        return await service.respond(to: RequestHead(method: "POST", target: target, headers: fields), body: body)
    }

    private func sendParts(_ parts: [(name: String, bytes: [UInt8])], to target: String = "/mixed") async -> Int {
        let body = parts.flatMap { name, bytes in
            Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
        }
        return await send(target, "multipart/form-data; boundary=b", body + Array("--b--".utf8)).status
    }

    private func parts() throws -> Mixed.MultipartBody {
        let request = try #require(handlers.last(Mixed.Request.self))
        guard case .multipart(let parts) = request.body else { throw NoParts() }
        return parts
    }

    private struct NoParts: Error {}

    @Test("Files are bytes wherever their schema stands, and what is absent is its default")
    func files() async throws {
        let name = (name: "name", bytes: Array("abc".utf8))
        #expect(
            await sendParts([name, ("photo", Self.png), ("photos", Self.png), ("photos", [1]), ("either", Self.png)])
                == 200
        )
        let found = try parts()
        #expect(found.photo?.bytes == Self.png)
        #expect(found.photos?.map(\.bytes) == [Self.png, [1]])
        #expect(found.either?.bytes == Self.png)
        #expect(found.size == 4)
        #expect(found.color == Color(r: 7))
        #expect(await sendParts([name, ("size", [0x35]), ("color", Array(#"{"R":2}"#.utf8))]) == 200)
        #expect(try parts().size == 5)
        #expect(try parts().color == Color(r: 2))
        #expect(await sendParts([name, ("photo", [UInt8](repeating: 1, count: 9))]) == 422)
    }

    @Test("Every schema of a part holds; a read-only one is read over, and an unknown one refused")
    func composed() async throws {
        #expect(await sendParts([("name", Array("abcd".utf8))]) == 422)
        #expect(await sendParts([("name", Array("abc".utf8)), ("id", [0x31])]) == 200)
        #expect(await sendParts([("name", Array("abc".utf8)), ("other", [0x31])]) == 422)
        #expect(await sendParts([("id", [0x31])]) == 422)
    }

    @Test("A parameter that contains itself is read at any depth, and refined members keep their types")
    func parameters() async throws {
        let name = [(name: "name", bytes: Array("abc".utf8))]
        let query = "tree[v]=1&tree[next][v]=2&tree[next][list][0][next][v]=3&from=7&to=8"
        #expect(await sendParts(name, to: "/mixed?\(query)") == 200)
        let request = try #require(handlers.last(Mixed.Request.self))
        #expect(request.tree?.v == 1)
        #expect(request.tree?.next?.v == 2)
        #expect(request.tree?.next?.list?.first?.next?.v == 3)
        #expect(request.span?.from == 7)
        #expect(request.span?.to == 8)
        #expect(await sendParts(name, to: "/mixed?to=10") == 422)
        #expect(await sendParts(name, to: "/mixed?tree[next][v]=x") == 422)
    }

    @Test("A form's member is what the pattern of its name says")
    func patterns() async throws {
        let form = "application/x-www-form-urlencoded"
        let response = await send("/mixed", form, Array("xa=5&b=3".utf8))
        #expect(response.status == 200)
        #expect(response.headers.first("Response") == "a")
        #expect(response.headers.first("Request") == "b")
        let request = try #require(handlers.last(Mixed.Request.self))
        guard case .form(let members) = request.body else {
            Issue.record("\(request.body)")
            return
        }
        #expect(members == ["xa": .string("5"), "b": .number(3)])
        #expect(await send("/mixed", form, Array("xa=5&b=c".utf8)).status == 422)
    }

    @Test(
        "A body of bytes has the lengths of its media type",
        arguments: [
            ("image/png", 10, 204), ("image/png", 15, 413), ("image/jpeg", 15, 204), ("image/jpeg", 21, 413),
            ("image/jpeg", 4, 422),
        ]
    )
    func lengths(type: String, count: Int, status: Int) async {
        #expect(await send("/thumb", type, [UInt8](repeating: 0xFF, count: count)).status == status)
    }
}
