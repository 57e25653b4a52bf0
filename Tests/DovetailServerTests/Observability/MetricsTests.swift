import CoreMetrics
import DovetailRuntime
import Testing

@testable import DovetailServer

/// What Prometheus gets to see.
struct MetricsTests {
    private func lines(_ registry: PrometheusRegistry) async -> [String] {
        await registry.text().split(separator: "\n").map(String.init)
    }

    @Test func `requests are counted by operation and status`() async throws {
        let registry = PrometheusRegistry()
        let load = ServerLoad(ServerLimits(), metrics: ServerMetrics(registry))
        let connection = try await TestConnection(load: load)
        for target in ["/health", "/health", "/fail", "/missing"] {
            try await connection.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        }
        try await connection.send("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
        let lines = await lines(registry)
        for line in [
            "# TYPE http_server_requests_total counter",
            #"http_server_requests_total{operation="fail",status="500"} 1"#,
            #"http_server_requests_total{operation="getHealth",status="200"} 2"#,
            #"http_server_requests_total{operation="none",status="404"} 1"#,
            "# TYPE http_server_request_duration_seconds histogram",
            #"http_server_request_duration_seconds_bucket{operation="getHealth",le="+Inf"} 2"#,
            #"http_server_request_duration_seconds_count{operation="getHealth"} 2"#,
            "http_server_requests_in_flight 1",
            "http_server_connections 1",
        ] {
            #expect(lines.contains(line), "\(lines.joined(separator: "\n"))")
        }
        await connection.release()
        try await connection.close()
        let after = await self.lines(registry)
        #expect(after.contains("http_server_requests_in_flight 0"))
        #expect(after.contains("http_server_connections 0"))
    }

    @Test func `requests that break the document are counted, and uses of deprecated operations`() async throws {
        let registry = PrometheusRegistry()
        let connection = try await TestConnection(load: ServerLoad(ServerLimits(), metrics: ServerMetrics(registry)))
        try await connection.send(
            "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\n1"
        )
        try await connection.send("GET /old HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.statuses() == [415, 500])
        let lines = await lines(registry)
        #expect(lines.contains(#"http_server_contract_violations_total{operation="none"} 1"#))
        #expect(lines.contains(#"http_server_deprecated_requests_total{operation="old"} 1"#))
        #expect(!lines.contains { $0.hasPrefix("http_server_deprecated") && $0.contains("echo") })
    }

    @Test func `a response that breaks the document is sent, logged and counted`() async throws {
        let registry = PrometheusRegistry()
        let connection = try await TestConnection(load: ServerLoad(ServerLimits(), metrics: ServerMetrics(registry)))
        try await connection.send("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.statuses() == [200])
        let lines = await lines(registry)
        #expect(lines.contains(#"http_server_response_breaches_total{operation="endless"} 1"#))
        let errors = connection.log.lines.filter { $0.level == "error" }
        #expect(errors.map(\.message) == ["response breaks the document"])
        #expect(errors.first?.metadata["breach"] == "a number that is not finite was written as null")
        #expect(errors.first?.metadata["operation"] == "endless")
        #expect(connection.log.requests.count == 1)
    }

    @Test func `a histogram has the values up to each bound`() async {
        let registry = PrometheusRegistry()
        let timer = Timer(label: "work", dimensions: [], factory: registry)
        for milliseconds in [1, 2, 200] { timer.recordNanoseconds(Int64(milliseconds) * 1_000_000) }
        let lines = await lines(registry)
        #expect(lines.first == "# TYPE work histogram")
        for line in [
            #"work_bucket{le="0.0005"} 0"#, #"work_bucket{le="0.001"} 1"#, #"work_bucket{le="0.0025"} 2"#,
            #"work_bucket{le="0.1"} 2"#, #"work_bucket{le="0.25"} 3"#, #"work_bucket{le="+Inf"} 3"#, "work_sum 0.203",
            "work_count 3",
        ] {
            #expect(lines.contains(line))
        }
    }

    @Test func `names, labels and numbers are written as the format wants them`() async {
        let registry = PrometheusRegistry()
        Counter(label: "db.pool-size", dimensions: [("a b", "\"x\"\\\n")], factory: registry).increment(by: 3)
        Gauge(label: "9lives", dimensions: [], factory: registry).record(1.5)
        Meter(label: "db.pool-size", dimensions: [], factory: registry).set(Double.infinity)
        #expect(
            await registry.text() == """
                # TYPE _9lives gauge
                _9lives 1.5
                # TYPE db_pool_size counter
                db_pool_size{a_b="\\"x\\"\\\\\\n"} 3
                # TYPE db_pool_size_gauge gauge
                db_pool_size_gauge +Inf

                """
        )
    }

    @Test func `who asks for the same metric twice gets the same, and a destroyed one is gone`() async {
        let registry = PrometheusRegistry()
        let counters = (1...2).map { _ in Counter(label: "a", dimensions: [("b", "c")], factory: registry) }
        for counter in counters { counter.increment() }
        #expect(await lines(registry).last == #"a{b="c"} 2"#)
        counters[0].destroy()
        #expect(await lines(registry) == ["# TYPE a counter"])
    }

    @Test func `what is to be looked up is looked up each time`() async {
        let registry = PrometheusRegistry()
        // A `Meter` would keep the registry that keeps it.
        let pool = registry.makeMeter(label: "pool", dimensions: [])
        registry.onCollect { pool.increment(by: 1) }
        _ = await registry.text()
        #expect(await lines(registry).last == "pool 2")
    }

    @Test func `metrics are served as text`() async {
        let registry = PrometheusRegistry()
        Counter(label: "a", dimensions: [], factory: registry).increment()
        let service = MetricsService(registry)
        let head = RequestHead(
            method: "GET",
            target: "/metrics",
            headers: ["Accept": "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5"]
                as HeaderList
        )
        let response = await service.respond(to: head)
        #expect(response.status == 200)
        #expect(response.headers.first("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
        #expect(response.body?.bytes == Array("# TYPE a counter\na 1\n".utf8))
        #expect(await service.respond(to: RequestHead(method: "GET", target: "/")).status == 404)
    }
}
