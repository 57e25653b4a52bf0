import DovetailRuntime
import Synchronization
import Testing
import Vault

@Suite("A service with security, generated from Sources/Vault/openapi.yaml")
struct VaultTests {
    private let service = API(
        secrets: Answers(),
        people: Answers(),
        public: Answers(),
        security: Guards()
    )

    private func answer(
        _ method: String,
        _ target: String,
        _ headers: HeaderList = [:],
        body: String = ""
    ) async throws -> (status: Int, text: String, challenges: [String]) {
        let head = RequestHead(method: method, target: target, headers: headers)
        let response = await service.respond(to: head, body: Array(body.utf8))
        let text = String(decoding: response.body?.bytes ?? [], as: UTF8.self)
        return (response.status, text, response.headers.values("WWW-Authenticate"))
    }

    @Test("A token goes in, a principal comes out at the handler")
    func principal() async throws {
        let answer = try await answer("GET", "/secrets", ["Authorization": "Bearer reader"])
        #expect(answer.status == 200)
        #expect(answer.text == #""for reader""#)
    }

    @Test("Without a credential the answer is 401 and names the scheme, the realm and the scopes")
    func challenge() async throws {
        let answer = try await answer("GET", "/secrets")
        #expect(answer.status == 401)
        #expect(answer.challenges == [#"Bearer realm="Vault", scope="secrets:read""#])
    }

    @Test("Two schemes at once make one principal; one of them alone does not do")
    func both() async throws {
        let headers: HeaderList = ["Authorization": "Bearer writer", "Content-Type": "application/json"]
        #expect(try await answer("POST", "/secrets", headers, body: #"{"text":"x"}"#).status == 401)
        var with = headers
        with.append("X-Device", "tablet")
        #expect(try await answer("POST", "/secrets", with, body: #"{"text":"x"}"#).text == #""x by writer on tablet""#)
    }

    @Test("The other alternative does alone")
    func alternative() async throws {
        let headers: HeaderList = ["Authorization": "Basic cm9vdDp0b29y", "Content-Type": "application/json"]
        #expect(try await answer("POST", "/secrets", headers, body: #"{"text":"x"}"#).text == #""x by root""#)
        #expect(try await answer("GET", "/secrets", headers).status == 401)
    }

    @Test("Who may not is told so before the body is looked at, and what the body lacks afterwards")
    func order() async throws {
        let json = ("Content-Type", "application/json")
        let reader: HeaderList = ["Authorization": "Bearer reader", "X-Device": "tablet", json.0: json.1]
        #expect(try await answer("POST", "/secrets", reader, body: "{").status == 403)
        #expect(try await answer("POST", "/secrets", [json.0: json.1], body: "{").status == 401)
        let writer: HeaderList = ["Authorization": "Bearer writer", "X-Device": "tablet", json.0: json.1]
        #expect(try await answer("POST", "/secrets", writer, body: "{").status == 400)
        #expect(try await answer("POST", "/secrets", writer, body: "{}").status == 422)
    }

    @Test("Nothing of the body is read for who is not let in")
    func unread() async throws {
        let read = Mutex(0)
        func answer(_ headers: HeaderList) async throws -> Int {
            let head = RequestHead(method: "POST", target: "/secrets", headers: headers)
            guard case .operation(let match) = service.route(head) else { throw CancellationError() }
            #expect(match.descriptor.streamsRequestBody)
            let body = RequestBodyStream {
                let pieces = [Array(#"{"text":"#.utf8), Array(#""x"}"#.utf8), nil]
                return read.withLock { position in
                    position += 1
                    return pieces[position - 1]
                }
            }
            return await service.respond(to: ServiceRequest(head: head, match: match, body: .stream(body))).status
        }
        let json = ("Content-Type", "application/json")
        #expect(try await answer([json.0: json.1]) == 401)
        #expect(read.withLock(\.self) == 0)
        #expect(try await answer(["Authorization": "Basic cm9vdDp0b29y", json.0: json.1]) == 201)
        #expect(read.withLock(\.self) == 3)
    }

    @Test("Where security is optional, a principal may be absent")
    func optional() async throws {
        #expect(try await answer("GET", "/greeting").text == #""Hello, stranger!""#)
        #expect(try await answer("GET", "/greeting", ["Cookie": "session=s1"]).text == #""Hello, user of s1!""#)
        #expect(try await answer("GET", "/greeting?badge=7").text == #""Hello, badge 7!""#)
        let signed = try await answer("GET", "/greeting", ["Authorization": "HOBA result=1"])
        #expect(signed.text == #""Hello, GET signed by result=1!""#)
    }

    @Test("An operation can do without the document's security")
    func override() async throws {
        #expect(try await answer("GET", "/version").text == #""1""#)
    }
}
