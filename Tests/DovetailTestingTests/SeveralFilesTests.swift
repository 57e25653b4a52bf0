import DovetailRuntime
import DovetailTesting
import Foundation
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
                  content: { application/json: { schema: { $ref: '../shared/words.yaml#/components/schemas/Word' } } }
                default: { $ref: '../shared/words.yaml#/components/responses/Refusal' }
          /again: { $ref: '../shared/words.yaml#/components/pathItems/Again' }
        components:
          schemas:
            # The same pointer as in the other file.
            Word: { type: integer }
        """,
        "Sources/shared/words.yaml": """
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

    /// Answers with a status and a text.
    private struct Word: HTTPService {
        let status: Int
        let text: String
        private let router = OperationRouter([
            OperationDescriptor("getWord", "GET", "/word", produces: ["application/json"], statuses: [.any]),
            OperationDescriptor("getAgain", "GET", "/again", produces: ["application/json"], statuses: [.any]),
        ])

        init(_ status: Int, _ text: String) {
            self.status = status
            self.text = text
        }

        func route(_ head: RequestHead) -> RoutingDecision { router.route(head) }

        func respond(to request: ServiceRequest) async -> ServiceResponse {
            ServiceResponse(status: status, contentType: "application/json", body: Array(text.utf8))
        }
    }

    private func breach(_ status: Int, _ text: String, at path: String = "/word") async throws -> String? {
        let folder = FileManager.default.temporaryDirectory.appending(path: "several-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in Self.files {
            let file = folder.appending(path: path)
            let parent = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let document = folder.appending(path: "Sources/API/openapi.yaml")
        let service = try Contract(documentAt: document.path).checking(Word(status, text))
        let response = await service.respond(to: RequestHead(method: "GET", target: path))
        return response.breach?.replacing(folder.path + "/", with: "")
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
        #expect(found == "Sources/shared/words.yaml:5: getAgain answers 404: \(missing)")
    }
}
