import DovetailRuntime
import Testing

/// A response that breaks the document, and what is found.
struct Breach: Sendable, CustomTestStringConvertible {
    var operation: String
    var response: ServiceResponse
    var finding: String

    var testDescription: String { finding }

    static let all: [Breach] = [
        Breach(
            operation: "getHealth",
            response: ServiceResponse(status: 299),
            finding: "the status 299 is not documented"
        ),
        Breach(
            operation: "getHealth",
            response: ServiceResponse(status: 200),
            finding: "there is no content, where the document describes some"
        ),
        Breach(
            operation: "getHealth",
            response: ServiceResponse(status: 200, contentType: "text/plain", body: Array("ok".utf8)),
            finding: "the content type is text/plain, which is not documented"
        ),
        Breach(
            operation: "getHealth",
            response: json(200, #"{"status":"#),
            finding: "the content is not JSON: line 1, column 11: The text ends where a value has to follow."
        ),
        Breach(
            operation: "getNote",
            response: json(200, #"{"id":"1","text":"a"}"#),
            finding: "the content at /id must be an integer, is a string"
        ),
        Breach(
            operation: "createNote",
            response: json(201, #"{"id":1,"text":"a"}"#),
            finding: "the header Location is missing"
        ),
        Breach(
            operation: "deleteNote",
            response: json(204, "{}"),
            finding: "there is content, where the document describes none"
        ),
    ]

    private static func json(_ status: Int, _ body: String) -> ServiceResponse {
        ServiceResponse(status: status, contentType: "application/json", body: Array(body.utf8))
    }
}
