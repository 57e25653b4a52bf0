import DovetailRuntime
import DovetailTesting
import Synchronization
import Testing

/// Services whose responses are held to a document.
struct CheckedServiceTests {
    private static let document = """
        openapi: 3.1.0
        info: { title: Words, version: 1.0.0 }
        paths:
          /word:
            get:
              operationId: getWord
              responses:
                '200':
                  description: A word.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [text]
                        properties:
                          text: { type: string, maxLength: 3 }
                        dependentRequired: { text: [author] }
                        allOf:
                          - $ref: '#/components/schemas/Author'
                          - required: [author, key]
                        anyOf:
                          - required: [text, key]
                  headers:
                    Retry-After:
                      schema:
                        oneOf:
                          - { type: integer, maximum: 120 }
                          - { type: string, pattern: '^[A-Z]' }
        components:
          schemas:
            Author:
              type: object
              required: [author]
              properties:
                author: { type: string, writeOnly: true }
                key: { $ref: '#/components/schemas/Key' }
            Key: { type: string, writeOnly: true }
        """

    private func response(
        _ word: String,
        of document: String = Self.document,
        report: @escaping @Sendable (Contract.Breach) -> Void
    ) async throws -> ServiceResponse {
        let words = StubService([("getWord", "/word")]) {
            var response = ServiceResponse(status: 200, json: ["text": word])
            response.headers.append("Retry-After", "120")
            return response
        }
        let service = try Contract(document).checking(words, report: report)
        return await service.respond(to: RequestHead(method: "GET", target: "/word"))
    }

    @Test func `a response that breaks the document is sent, and says how it does`() async throws {
        let reported = Mutex<[Contract.Breach]>([])
        let response = try await response("words") { breach in reported.withLock { $0.append(breach) } }
        #expect(response.status == 200)
        #expect(response.body?.bytes == Array(#"{"text":"words"}"#.utf8))
        let description = "line 8: getWord answers 200: the content at /text must have at most 3 characters, has 5"
        #expect(response.breach == description)
        #expect(reported.withLock { $0.map(\.description) } == [description])
    }

    @Test func `a response of an operation that the document does not have is reported`() async throws {
        let other = Self.document.replacing("/word:", with: "/other:")
        let response = try await response("sea", of: other) { _ in }
        #expect(response.breach == "line 1: getWord answers 200: the document has no operation GET /word")
    }

    @Test func `a response that keeps to the document is left alone, without what only requests have`() async throws {
        let response = try await response("sea") { Issue.record("\($0)") }
        #expect(response.breach == nil)
    }
}
