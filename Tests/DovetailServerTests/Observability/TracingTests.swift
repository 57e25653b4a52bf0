import InMemoryTracing
import Testing
import Tracing

@testable import DovetailServer

/// Spans of operations.
struct TracingTests {
    @Test func `an operation that is served is a span, without the query`() async throws {
        let tracer = InMemoryTracer()
        let connection = try await TestConnection(tracer: tracer)
        try await connection.send(
            "GET /items/7?token=hunter2 HTTP/1.1\r\nHost: a\r\n\r\nGET /missing HTTP/1.1\r\nHost: a\r\n\r\n"
        )
        #expect(try await connection.statuses() == [200, 404])
        #expect(tracer.finishedSpans.map(\.operationName) == ["getItem"])
        let span = try #require(tracer.finishedSpans.first)
        #expect(span.kind == .server)
        #expect(span.attributes.get("http.route") == .string("/items/{id}"))
        #expect(span.attributes.get("url.path") == .string("/items/7"))
        #expect(span.attributes.get("http.request.method") == .string("GET"))
        #expect(span.attributes.get("http.response.status_code") == .int64(200))
        #expect(!"\(span)".contains("hunter2"))
    }

    @Test func `a failure is in its span`() async throws {
        let tracer = InMemoryTracer()
        let connection = try await TestConnection(tracer: tracer)
        try await connection.send("GET /fail HTTP/1.1\r\nHost: a\r\n\r\n")
        let span = try #require(tracer.finishedSpans.first)
        #expect(span.status?.code == .error)
        #expect(span.errors.count == 1)
    }

    @Test func `a span belongs to the trace that the request names`() async throws {
        let tracer = InMemoryTracer()
        let connection = try await TestConnection(tracer: tracer)
        try await connection.send(
            "GET /health HTTP/1.1\r\nHost: a\r\nin-memory-trace-id: 42\r\nin-memory-span-id: 7\r\n\r\n"
        )
        let span = try #require(tracer.finishedSpans.first)
        #expect(span.traceID == "42")
        #expect(span.parentSpanID == "7")
    }
}
