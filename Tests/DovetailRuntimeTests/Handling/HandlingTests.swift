import Synchronization
import Testing

@testable import DovetailRuntime

@Suite("Handling a request")
struct HandlingTests {
    private func request(notices: HeaderList = [:], origin: any RequestOrigin = KnownOrigin()) -> ServiceRequest {
        let descriptor = OperationDescriptor("list", "GET", "/notes", statuses: [.code(200)], notices: notices)
        let match = OperationMatch(operation: 0, descriptor: descriptor, arguments: [])
        let head = RequestHead(
            method: "GET",
            target: "/notes?a=1",
            headers: HeaderList(dictionaryLiteral: ("X-A", "b"))
        )
        return ServiceRequest(head: head, match: match, body: .bytes([]), origin: origin)
    }

    @Test("A handler that asks finds the context of its request, and nobody else does")
    func context() async {
        let said = Mutex<[String]>([])
        let deadline = ContinuousClock().now
        let origin = KnownOrigin(requestID: "7", peer: "192.0.2.1:1", deadline: deadline) { level, message in
            said.withLock { $0.append("\(level) \(message)") }
        }
        _ = await request(origin: origin).answer(problemForError: { _ in nil }) { _ in
            let context = RequestContext.current
            context?.log(.warning, "hello")
            #expect(context?.id == "7")
            #expect(context?.peer == "192.0.2.1:1")
            #expect(context?.deadline == deadline)
            #expect(context?.operation.id == "list")
            #expect(context?.head.headers.first("x-a") == "b")
            return ServiceResponse(status: 200)
        }
        #expect(said.withLock(\.self) == ["warning hello"])
        #expect(RequestContext.current == nil)
    }

    @Test(
        "The other end of a connection is written as in a URL",
        arguments: [
            ("192.0.2.1", "192.0.2.1:50410"), ("2001:db8::1", "[2001:db8::1]:50410"),
            ("::ffff:192.0.2.1", "192.0.2.1:50410"), ("::ffff:1", "[::ffff:1]:50410"),
        ]
    )
    func peer(address: String, text: String) {
        #expect(PeerAddress.text(address: address, port: 50410) == text)
    }

    struct Failure: Error {}

    @Test("Notices go out with every response, a failure's too")
    func notices() async {
        let request = request(notices: ["Deprecation": "@0", "Sunset": "Wed, 30 Jun 2027 00:00:00 GMT"])
        let response = await request.answer(problemForError: { _ in nil }) { _ in throw Failure() }
        #expect(response.status == 500)
        #expect(response.cause is Failure)
        #expect(response.headers.first("Deprecation") == "@0")
        #expect(response.headers.first("Sunset") == "Wed, 30 Jun 2027 00:00:00 GMT")
    }

    @Test("An item that breaks the document is the client's mistake, documented or not")
    func items() async {
        let response = await request().answer(problemForError: { _ in nil }) { _ in
            throw RequestItemError(position: 1, limit: 5)
        }
        #expect(response.status == 413)
        #expect(response.cause == nil)
    }

    @Test(
        "Operations are found below the path of the document's server, and without it",
        arguments: [
            ("/v2/notes/7", "7"), ("/notes/7", "7"), ("/v2notes/7", nil), ("/v2/v2/notes/7", nil), ("/v2", nil),
            ("/v2/notes", nil),
        ]
    )
    func basePath(target: String, id: String?) throws {
        let router = OperationRouter([OperationDescriptor("get", "GET", "/notes/{id}")], basePath: "/v2")
        let head = RequestHead(method: "GET", target: target)
        guard case .operation(let match) = router.route(head) else {
            #expect(id == nil)
            return
        }
        var input = RequestInput(ServiceRequest(head: head, match: match))
        #expect(input.required(.path(0), "id", .string) { $0.readString() } == id)
    }
}
