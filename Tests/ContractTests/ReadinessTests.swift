import DovetailRuntime
import DovetailTesting
import Generated
import Handlers
import Storage
import Testing

@Suite("Readiness")
struct ReadinessTests {
    @Test("While the transport drains, the service is alive and not ready, as the document says")
    func draining() async throws {
        let drain = DrainSignal()
        let api = API(store: InMemoryNoteStore(), drain: drain)
        let (health, ready) = (Call(method: "GET", target: "/health"), Call(method: "GET", target: "/ready"))
        #expect(await ready.send(to: api).status == 200)
        drain.begin()
        let response = await ready.send(to: api)
        #expect(response.status == 503)
        #expect(response.cause == nil, "nothing has failed")
        #expect(try ContractTests.contract.get().breaches(of: response, to: "getReadiness") == [])
        #expect(await health.send(to: api).status == 200)
    }
}
