import DovetailRuntime
import DovetailTesting
import Testing

/// Documents whose parts stand in several files of a package.
struct SeveralFilesTests {
    private static let files = [
        "Package.swift": "// swift-tools-version: 6.2",
        "Sources/API/openapi.yaml": """
        openapi: 3.1.0
        info: { title: Words, version: 1.0.0 }
        paths:
          /word:
            get:
              operationId: getWord
              responses:
                '200':
                  description: A word.
                  content: { application/json: { schema: { $ref: '../parts/words.yaml#/components/schemas/Word' } } }
                default: { $ref: '../parts/words.yaml#/components/responses/Refusal' }
          /again: { $ref: '../parts/words.yaml#/components/pathItems/Again' }
        components:
          schemas:
            # The same pointer as in the other file.
            Word: { type: integer }
        """,
        "Sources/parts/words.yaml": """
        components:
          pathItems:
            Again:
              get:
                responses: { default: { $ref: '#/components/responses/Refusal' } }
          responses:
            Refusal:
              description: No.
              content: { application/json: { schema: { type: object, required: [reason] } } }
          schemas:
            Word: { type: object, properties: { text: { $ref: '#/components/schemas/Text' } } }
            Text: { type: string, maxLength: 3 }
        """,
    ]

    private func breach(_ status: Int, _ text: String, at path: String = "/word") async throws -> String? {
        let words = StubService([("getWord", "/word"), ("getAgain", "/again")]) {
            ServiceResponse(status: status, contentType: "application/json", body: Array(text.utf8))
        }
        let contract = try Contract(files: Self.files, document: "Sources/API/openapi.yaml")
        let response = await contract.checking(words).respond(to: RequestHead(method: "GET", target: path))
        return response.breach
    }

    @Test func `a schema in another file of the package is what its references lead to`() async throws {
        #expect(try await breach(200, #"{"text":"sea"}"#) == nil)
        let found = try await breach(200, #"{"text":"words"}"#)
        #expect(found == "line 8: getWord answers 200: the content at /text must have at most 3 characters, has 5")
    }

    @Test func `a response in another file is held to what stands there`() async throws {
        #expect(try await breach(404, #"{"reason":"none"}"#) == nil)
        let missing = #"the content must have the member "reason", which is required"#
        #expect(try await breach(404, "{}") == "line 11: getWord answers 404: \(missing)")
        let found = try await breach(404, "{}", at: "/again")
        #expect(found == "Sources/parts/words.yaml:5: getAgain answers 404: \(missing)")
    }
}
