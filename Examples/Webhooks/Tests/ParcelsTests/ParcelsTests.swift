import DovetailRuntime
import DovetailServer
import Logging
import Parcels
import Shop
import Testing

@Suite("A webhook from one generated service to another, over a socket")
struct ParcelsTests {
    /// Moves parcel 7 while a shop listens, and returns what the depot answers and what the shop has heard.
    private func move(to town: String, hearsAtAttempt: Int) async throws -> (answer: String, heard: String?) {
        let counter = Counter(hearsAtAttempt: hearsAtAttempt)
        let answer = try await move(to: town, heardBy: Shop.API(deliveries: counter))
        return (answer, counter.town(of: 7))
    }

    private func move(to town: String, heardBy shop: some HTTPService) async throws -> String {
        try await withThrowingTaskGroup { group in
            let (ports, port) = AsyncStream.makeStream(of: Int.self)
            let server = DovetailServer(
                shop,
                configuration: DovetailServer.Configuration(port: 0),
                logger: Logger(label: "shop", factory: { _ in SwiftLogNoOpLogHandler() }),
                onListening: { port.yield($0) }
            )
            group.addTask { try await server.run() }
            defer { group.cancelAll() }
            guard let port = await ports.first(where: { _ in true }) else { throw CancellationError() }
            return await answer(shop: "http://127.0.0.1:\(port)/parcel-moves", town: town)
        }
    }

    private func answer(shop: String, town: String) async -> String {
        let service = Parcels.API(parcels: Depot(shop: shop))
        let headers: HeaderList = ["Content-Type": "application/json"]
        let head = RequestHead(method: "PUT", target: "/parcels/7/place", headers: headers)
        let response = await service.respond(to: head, body: Array(#"{"town":"\#(town)"}"#.utf8))
        return String(decoding: response.body?.bytes ?? [], as: UTF8.self)
    }

    @Test("The receiver gets the content and the header fields of the document") func sends() async throws {
        let move = try await move(to: "Ghent", hearsAtAttempt: 1)
        #expect(move.answer == #"{"told":true}"#)
        #expect(move.heard == "Ghent")
    }

    @Test("A documented answer is a case, so that the sender can try again") func triesAgain() async throws {
        #expect(try await move(to: "Ghent", hearsAtAttempt: 3).heard == "Ghent")
        let never = try await move(to: "Ghent", hearsAtAttempt: 4)
        #expect(never.answer == #"{"told":false}"#)
        #expect(never.heard == nil)
    }

    @Test("An answer that the sender's document does not have is an error") func undocumented() async throws {
        let move = try await move(to: String(repeating: "x", count: 21), hearsAtAttempt: 1)
        #expect(move.answer == #"{"told":false}"#)
    }

    @Test("So is no answer") func nobody() async {
        #expect(await answer(shop: "http://127.0.0.1:9/parcel-moves", town: "Ghent") == #"{"told":false}"#)
    }

    @Test("An answer that begins and does not end is given up in time", .timeLimit(.minutes(1)))
    func unending() async throws {
        #expect(try await move(to: "Ghent", heardBy: Unending()) == #"{"told":false}"#)
    }
}

/// Begins every answer, and ends none.
private struct Unending: HTTPService {
    func route(_ head: RequestHead) -> RoutingDecision {
        let stream = ResponseStream { writer in
            try await writer.write([0])
            try await Task.sleep(for: .seconds(3600))
        }
        return .response(ServiceResponse(status: 503, contentType: "text/plain", stream: stream))
    }

    func respond(to request: ServiceRequest) async -> ServiceResponse { ServiceResponse(status: 404) }
}
