import Testing

@testable import DovetailRuntime

@Suite("Pages of other origins")
struct CORSTests {
    private struct Service: HTTPService {
        let router = OperationRouter([OperationDescriptor("list", "GET", "/notes")])

        func route(_ head: RequestHead) -> RoutingDecision { router.route(head) }

        func respond(to request: ServiceRequest) async -> ServiceResponse { ServiceResponse(status: 204) }
    }

    private func response(_ policy: CORSPolicy, _ method: String, _ headers: HeaderList) async -> HeaderList {
        let head = RequestHead(method: method, target: "/notes", headers: headers)
        return await Service().allowing(policy).respond(to: head).headers
    }

    private static let good = "https://good.example"

    @Test(
        "Only an exact match is echoed",
        arguments: [
            (good, true), ("https://good.example.evil", false), ("https://evil.good.example", false),
            ("http://good.example", false), ("https://good.example:443", false), ("HTTPS://GOOD.EXAMPLE", false),
            ("null", false), ("*", false), ("", false),
        ]
    )
    func exact(origin: String, isAllowed: Bool) async {
        let policy = CORSPolicy.origins([Self.good, "null", "*"], allowsCredentials: true)
        let headers = await response(policy, "GET", ["Origin": origin])
        #expect(headers.first("Access-Control-Allow-Origin") == (isAllowed ? origin : nil))
        #expect(headers.first("Access-Control-Allow-Credentials") == (isAllowed ? "true" : nil))
        #expect(headers.values("Vary") == ["Origin"])
    }

    @Test("Any origin means the star, and never credentials")
    func anyOrigin() async {
        let headers = await response(.anyOrigin, "GET", ["Origin": Self.good])
        #expect(headers.first("Access-Control-Allow-Origin") == "*")
        #expect(headers.first("Access-Control-Allow-Credentials") == nil)
    }

    @Test("A preflight is answered from the document, for the origins of the list alone")
    func preflight() async {
        var policy = CORSPolicy.origins([Self.good])
        policy.requestHeaders = ["X-A"]
        let wanted: HeaderList = ["Origin": Self.good, "Access-Control-Request-Method": "GET"]
        let headers = await response(policy, "OPTIONS", wanted)
        #expect(headers.first("Access-Control-Allow-Methods") == "GET, HEAD, OPTIONS")
        #expect(headers.first("Access-Control-Allow-Headers") == "X-A")
        #expect(headers.first("Access-Control-Max-Age") == "600")
        let evil: HeaderList = ["Origin": "https://evil.example", "Access-Control-Request-Method": "GET"]
        let refused = await response(policy, "OPTIONS", evil)
        #expect(refused.fields.map(\.name) == ["Vary"])
    }

    @Test("A page may read why it is refused")
    func refusals() async {
        let headers = await response(.origins([Self.good]), "POST", ["Origin": Self.good])
        #expect(headers.first("Allow") == "GET, HEAD, OPTIONS")
        #expect(headers.first("Access-Control-Allow-Origin") == Self.good)
    }

    @Test("A page may read why the transport has refused it")
    func transportRefusals() async {
        let service = Service().allowing(.origins([Self.good]))
        let head = RequestHead(method: "GET", target: "/notes", headers: ["Origin": Self.good] as HeaderList)
        let response = await service.respond(to: head, body: [1, 2], maxBodyBytes: 1)
        #expect(response.status == 413)
        #expect(response.headers.first("Access-Control-Allow-Origin") == Self.good)
    }
}
