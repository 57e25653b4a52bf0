import DovetailRuntime

/// A schema with the operation that sends back what it is sent.
struct Subject: Sendable {
    /// Where the schema was taken from.
    var document: String
    /// The target whose document has it now.
    var target: String
    /// The operation.
    var path: String
    /// The name among the components.
    var schema: String
    var service: any HTTPService

    /// What generated code makes of a text: what it sends back, or nil and what it has against it.
    func answer(to text: [UInt8]) async -> (text: [UInt8]?, problem: String) {
        let headers: HeaderList = ["Content-Type": "application/json", "Content-Length": "\(text.count)"]
        let response = await service.respond(to: RequestHead(method: "PUT", target: path, headers: headers), body: text)
        let body = response.body?.bytes ?? []
        return response.status == 200 ? (body, "") : (nil, String(decoding: body, as: UTF8.self))
    }
}
