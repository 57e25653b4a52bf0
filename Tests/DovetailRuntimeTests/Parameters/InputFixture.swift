import Testing

@testable import DovetailRuntime

/// A request to one operation, read the way generated code reads it.
enum InputFixture {
    /// What a parameter is read as, and what the request is told when it breaks the document.
    static func read(
        path: String = "/notes/{id}",
        target: String,
        headers: HeaderList = [:],
        _ source: ParameterSource,
        _ name: String,
        _ shape: ParameterShape
    ) throws -> (value: String?, problems: String) {
        var input = RequestInput(try request(path: path, target: target, headers: headers))
        let value = input.parameter(source, name, shape) { $0.readValue() }
        return (value?.description, String(decoding: input.problem()?.body?.bytes ?? [], as: UTF8.self))
    }

    /// A request that has been routed to an operation with a path.
    static func request(
        path: String,
        target: String,
        headers: HeaderList = [:],
        body: [UInt8] = []
    ) throws -> ServiceRequest {
        let router = OperationRouter([OperationDescriptor("test", "GET", path)])
        let head = RequestHead(method: "GET", target: target, headers: headers)
        guard case .operation(let match) = router.route(head) else { throw LeadsNowhere(target: target) }
        return ServiceRequest(head: head, match: match, body: body)
    }

    struct LeadsNowhere: Error {
        var target: String
    }
}
