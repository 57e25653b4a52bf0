import Testing

@testable import DovetailRuntime

@Suite("Responses")
struct ResponseTests {
    @Test("A problem has the members of RFC 9457, those that are absent left out")
    func problem() {
        let response = ProblemDetails(status: 404, detail: "There is no note \"7\".").response()
        #expect(response.status == 404)
        #expect(response.headers.first("content-type") == "application/problem+json")
        #expect(
            String(decoding: response.body?.bytes ?? [], as: UTF8.self)
                == #"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no note \"7\"."}"#
        )
    }

    @Test("A header value cannot end its line", arguments: ["a\r\nSet-Cookie: b", "a\nb", "a\0b", "a\rb"])
    func splitting(value: String) {
        var headers = HeaderList()
        headers.append("X-Value", value)
        let sent = headers.first("X-Value") ?? ""
        #expect(!sent.utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 })
    }

    @Test(
        "A header name is a token, whatever was asked for",
        arguments: [("X-Good", "X-Good"), ("a: b\r\nc", "a--b--c")]
    )
    func names(asked: String, sent: String) {
        var headers = HeaderList()
        headers.append(asked, "")
        #expect(headers.fields.map(\.name) == [sent])
    }

    struct Failure: Error {}

    private func request(_ statuses: [DocumentedStatus]) -> ServiceRequest {
        let descriptor = OperationDescriptor("test", "GET", "/", statuses: statuses)
        let match = OperationMatch(operation: 0, descriptor: descriptor, arguments: [])
        return ServiceRequest(head: RequestHead(method: "GET", target: "/"), match: match)
    }

    @Test(
        "A thrown error becomes the problem it is mapped to when its status is documented, else a 500",
        arguments: [
            ([DocumentedStatus.code(409)], 409), ([.range(4)], 409), ([.any], 409), ([.code(404)], 500), ([], 500),
        ]
    )
    func thrown(statuses: [DocumentedStatus], expected: Int) {
        let problem = ProblemDetails(status: 409)
        let response = request(statuses).response(to: Failure(), as: problem)
        #expect(response.status == expected)
        #expect((response.cause is Failure) == (expected == 500))
    }

    @Test(
        "A status that its key in the document does not stand for is a 500 whose cause is for the log",
        arguments: [
            (DocumentedStatus.range(4), 409, true), (.range(4), 200, false), (.any, 200, true), (.any, 599, true),
            (.any, 42, false), (.any, 100, false), (.any, 600, false),
        ]
    )
    func held(key: DocumentedStatus, status: Int, isHeld: Bool) {
        let response = ServiceResponse(status: status).documented(as: key)
        #expect(response.status == (isHeld ? status : 500))
        let cause = response.cause as? UndocumentedStatus
        #expect(cause == (isHeld ? nil : UndocumentedStatus(status: status, documented: key)))
    }

    @Test("A failure keeps its own cause, whatever its key in the document")
    func failed() {
        let content = ResponseContent([], contentType: "text/plain")
        let failure = ServiceResponse(status: 404, content: content, documented: ["image/*"]).documented(as: .range(4))
        #expect(failure.cause is UndocumentedContentType)
    }

    @Test("An error without a problem is a 500 whose cause is for the log alone")
    func unexpected() {
        let response = request([.any]).response(to: Failure(), as: nil)
        #expect(response.status == 500)
        #expect(response.cause is Failure)
        let text = String(decoding: response.body?.bytes ?? [], as: UTF8.self)
        #expect(!text.contains("Failure"))
    }
}
