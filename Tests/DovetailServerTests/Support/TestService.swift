import Synchronization

@testable import DovetailRuntime

/// A service whose operations do what a test of the transport needs.
struct TestService: HTTPService {
    /// What the service's handlers saw and wait for.
    final class Probe: Sendable {
        private struct State {
            var requests: [ServiceRequest] = []
            var waiting: [CheckedContinuation<Void, Never>] = []
            var cancelled = 0
            var failures: [any Error] = []
        }

        private let state = Mutex(State())

        var requests: [ServiceRequest] { state.withLock(\.requests) }
        var cancelled: Int { state.withLock(\.cancelled) }
        /// What reading a body or writing a response threw.
        var failures: [any Error] { state.withLock(\.failures) }
        var waiting: Int { state.withLock(\.waiting.count) }

        func saw(_ request: ServiceRequest) { state.withLock { $0.requests.append(request) } }

        func failed(_ error: any Error) { state.withLock { $0.failures.append(error) } }

        /// Waits until ``release()``, whether the task is cancelled or not.
        func wait() async {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    state.withLock { $0.waiting.append(continuation) }
                }
            } onCancel: {
                state.withLock { $0.cancelled += 1 }
            }
        }

        /// Lets every waiting handler go on.
        func release() {
            let waiting = state.withLock { state in
                defer { state.waiting = [] }
                return state.waiting
            }
            for continuation in waiting { continuation.resume() }
        }
    }

    struct Failure: Error {}

    let probe = Probe()
    /// Whether every target leads to the operation that waits for a body and returns it.
    var takesEverything = false

    private let router = OperationRouter([
        OperationDescriptor("getHealth", "GET", "/health", produces: ["application/json"]),
        OperationDescriptor("echo", "POST", "/echo", consumes: ["application/json"], produces: ["application/json"]),
        OperationDescriptor("getItem", "GET", "/items/{id}", produces: ["text/plain"]),
        OperationDescriptor("deleteItem", "DELETE", "/items/{id}"),
        OperationDescriptor("wait", "GET", "/wait", produces: ["text/plain"]),
        OperationDescriptor("fail", "GET", "/fail", produces: ["text/plain"]),
        OperationDescriptor("big", "GET", "/big/{size}", produces: ["text/plain"]),
        OperationDescriptor("cached", "GET", "/cached", produces: ["text/plain"]),
        OperationDescriptor("switch", "GET", "/switch"),
        OperationDescriptor("meddle", "GET", "/meddle", produces: ["text/plain"]),
        OperationDescriptor("endless", "GET", "/endless", produces: ["application/json"]),
        OperationDescriptor("old", "GET", "/old", isDeprecated: true),
        OperationDescriptor("small", "POST", "/small", bodyLimit: 4),
        OperationDescriptor("upload", "POST", "/upload", bodyLimit: 1_000_000, streamsRequestBody: true),
        OperationDescriptor("ignore", "POST", "/ignore", streamsRequestBody: true),
        OperationDescriptor("mirror", "POST", "/mirror", streamsRequestBody: true),
        OperationDescriptor("events", "GET", "/events"),
        OperationDescriptor("flood", "GET", "/flood/{size}"),
        OperationDescriptor("announced", "GET", "/announced/{size}"),
        OperationDescriptor("broken", "GET", "/broken"),
    ])

    func route(_ head: RequestHead) -> RoutingDecision {
        guard takesEverything else { return router.route(head) }
        let echo = OperationDescriptor("echo", head.method, "/echo")
        return .operation(OperationMatch(operation: 1, descriptor: echo, arguments: []))
    }

    func refusal(_ response: ServiceResponse, of head: RequestHead) -> ServiceResponse {
        var response = response
        response.appendHeader("X-Origin", head.headers.first("Origin"))
        return response
    }

    func respond(to request: ServiceRequest) async -> ServiceResponse {
        probe.saw(request)
        switch request.match.descriptor.id {
        case "getHealth":
            return ServiceResponse(status: 200, contentType: "application/json", body: Array(#"{"status":"ok"}"#.utf8))
        case "echo": return ServiceResponse(status: 200, contentType: "application/json", body: request.body.bytes)
        case "getItem": return text(argument(of: request))
        case "deleteItem": return ServiceResponse(status: 204)
        case "wait":
            await probe.wait()
            return text((request.head.headers.first("X-Request-Id") ?? "") + "waited")
        case "big":
            return ServiceResponse(
                status: 200,
                contentType: "text/plain",
                body: Self.pattern(Int(argument(of: request)) ?? 0)
            )
        case "upload", "ignore", "mirror", "events", "flood", "announced", "broken": return await stream(request)
        case "endless": return ServiceResponse(status: 200, json: Double.infinity)
        case "switch": return ServiceResponse(status: 101)
        case "cached":
            var response = text("must not be sent")
            response.status = 304
            return response
        case "meddle":
            var response = text("plain")
            for (name, value) in [("Content-Length", "999"), ("connection", "close"), ("Transfer-Encoding", "chunked")]
            {
                response.headers.append(name, value)
            }
            return response
        default:
            var response = ServiceResponse(status: 500)
            response.cause = Failure()
            return response
        }
    }

    /// A body whose pieces cannot change places unseen: it repeats after a prime number of bytes.
    static func pattern(_ size: Int) -> [UInt8] {
        var bytes = Array(UInt8(0)..<251)
        while bytes.count < size { bytes += bytes }
        return Array(bytes.prefix(size))
    }

    func text(_ text: String) -> ServiceResponse {
        ServiceResponse(status: 200, contentType: "text/plain", body: Array(text.utf8))
    }

    func argument(of request: ServiceRequest) -> String {
        guard let range = request.match.arguments.first else { return "" }
        return String(decoding: Array(request.head.target.utf8)[range], as: UTF8.self)
    }
}
