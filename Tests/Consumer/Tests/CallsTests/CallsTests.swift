import Calls
import DovetailRuntime
import Testing

@Suite("Webhooks and callbacks, generated from Sources/Calls/openapi.yaml")
struct CallsTests {
    @Test("A webhook is sent as the document has it")
    func message() {
        let request = NoteCreated.Request(
            xDelivery: "7",
            kinds: [.created, .deleted],
            body: Event(kind: .created, id: 3)
        )
        let message = request.outgoingMessage()
        #expect(message.method == "POST")
        #expect(
            message.address(at: "https://a.example/hook")
                == "https://a.example/hook?attempt=1&kinds=created&kinds=deleted"
        )
        #expect(message.headers.first("X-Delivery") == "7")
        #expect(message.headers.first("Content-Type") == "application/json")
        #expect(String(decoding: message.body ?? [], as: UTF8.self) == #"{"kind":"created","id":3}"#)
    }

    @Test("What is answered is one of the documented responses, or an error")
    func answers() throws {
        func response(_ status: Int, _ body: String = "") throws -> NoteCreated.Response {
            try NoteCreated.Request.response(from: IncomingAnswer(status: status, body: Array(body.utf8)))
        }
        #expect(try response(200, #"{"again":true}"#) == .ok(NoteCreated.OkBody(again: true)))
        #expect(try response(422) == .clientError(status: 422))
        #expect(throws: UnexpectedAnswer.self) { try response(500) }
        #expect(throws: UnexpectedAnswer.self) { try response(200, #"{"again":1}"#) }
    }

    @Test("A callback goes where the request that asked for it says")
    func address() throws {
        let service = API(default: Subscriptions())
        let headers: HeaderList = ["Content-Type": "application/json"]
        let head = RequestHead(method: "POST", target: "/subscriptions/a%20b", headers: headers)
        guard case .operation(let match) = service.route(head) else { throw CancellationError() }
        let body = Array(#"{"callbackUrl":"https://a.example/cb"}"#.utf8)
        let request = ServiceRequest(head: head, match: match, body: body)
        #expect(SubscribeOnEvent.address.address(for: request) == "https://a.example/cb?topic=a b")
        let event = SubscribeOnEvent.Request(body: Event(kind: .deleted, id: 1))
        #expect(event.outgoingMessage().body == Array(#"{"kind":"deleted","id":1}"#.utf8))
        #expect(try SubscribeOnEvent.Request.response(from: IncomingAnswer(status: 204)) == .noContent)
    }
}
