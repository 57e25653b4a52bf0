import DovetailRuntime

/// The operations: none of them knows whether it is asked over HTTP/1.1 or HTTP/2.
package struct Echoes: EchoHandlers {
    package init() {}

    package func repeatText(_ request: RepeatText.Request) async throws -> RepeatText.Response {
        .ok(request.body)
    }

    /// Takes a piece from the client when it has taken the one before.
    package func repeatBytes(_ request: RepeatBytes.Request) async throws -> RepeatBytes.Response {
        let bytes = request.body.stream
        let content = ResponseStream { writer in
            for try await piece in bytes { try await writer.write(piece) }
        }
        return .ok(ResponseContent(content))
    }

    package func greet(_ request: Greet.Request) async throws -> Greet.Response {
        .ok(Saying(text: "Hello, \(request.name)!"))
    }

    package func keepSilent(_ request: KeepSilent.Request) async throws -> KeepSilent.Response {
        try await Task.sleep(for: .seconds(3600))
        return .noContent
    }
}
