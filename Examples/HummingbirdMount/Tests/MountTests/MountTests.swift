import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Mount

@Suite("A generated API in a Hummingbird application")
struct MountTests {
    private let application = Application(router: Mount.router())

    private func answer(
        _ uri: String,
        _ method: HTTPRequest.Method = .get,
        _ body: String? = nil
    ) async throws -> TestResponse {
        try await application.test(.live) { client in
            try await client.execute(
                uri: uri,
                method: method,
                headers: body == nil
                    ? [.origin: "https://example.com"]
                    : [.origin: "https://example.com", .contentType: "application/json"],
                body: body.map { ByteBuffer(string: $0) }
            )
        }
    }

    @Test("The document's operations are served, within the application's middleware")
    func serves() async throws {
        let response = try await answer("/greetings/Ada")
        #expect(response.status == .ok)
        #expect(String(buffer: response.body) == #"{"text":"Hello, Ada."}"#)
        #expect(response.headers[.accessControlAllowOrigin] == "https://example.com")
    }

    @Test("A request's body is read, and held against the document")
    func reads() async throws {
        let good = try await answer("/greetings", .post, #"{"text":"Moin"}"#)
        #expect(String(buffer: good.body) == #"{"text":"Moin"}"#)
        let bad = try await answer("/greetings", .post, #"{"text":""}"#)
        #expect(bad.status == .unprocessableContent)
        #expect(bad.headers[.contentType] == "application/problem+json")
        #expect(try await answer("/greetings/A").status == .unprocessableContent)
        #expect(try await answer("/greetings", .delete).status == .methodNotAllowed)
    }

    @Test("An answer to HEAD has the fields of the answer to GET, and no body")
    func heads() async throws {
        let length = try await answer("/greetings/Ada").headers[.contentLength]
        for uri in ["/greetings/Ada", "/docs", "/greetings/A"] {
            // On one connection: bytes after the head would be taken for the next answer.
            let answers = try await application.test(.live) { client in
                [
                    try await client.execute(uri: uri, method: .head),
                    try await client.execute(uri: "/own", method: .get),
                ]
            }
            #expect(answers[0].body.readableBytes == 0)
            #expect(String(buffer: answers[1].body) == "a route of the application")
            if uri == "/greetings/Ada" { #expect(answers[0].headers[.contentLength] == length) }
        }
    }

    @Test("A body that is too large is refused")
    func refuses() async throws {
        let response = try await answer("/greetings", .post, String(repeating: " ", count: 1024 * 1024 + 1))
        #expect(response.status == .contentTooLarge)
    }

    @Test("What the document does not know is left to the application")
    func passesOn() async throws {
        #expect(String(buffer: try await answer("/own").body) == "a route of the application")
        #expect(try await answer("/nothing").status == .notFound)
    }
}
