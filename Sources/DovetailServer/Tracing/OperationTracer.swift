import DovetailRuntime
import Instrumentation
import Tracing

/// Makes a span of every operation that is served, in the trace that the request says it belongs to.
///
/// The attributes are those of OpenTelemetry's conventions for HTTP servers. The query is none of them.
struct OperationTracer: Sendable {
    let tracer: any Tracer

    /// Lets a service answer a request, within a span.
    func respond(to request: ServiceRequest, with service: any HTTPService) async -> ServiceResponse {
        var context = InstrumentationContext.topLevel
        tracer.extract(request.head, into: &context, using: FieldExtractor())
        let operation = request.match.descriptor
        return await tracer.withAnySpan(operation.id, context: context, ofKind: .server) { span in
            span.attributes["http.request.method"] = request.head.method
            span.attributes["http.route"] = operation.path
            span.attributes["url.path"] = String(request.head.path)
            let response = await service.respond(to: request)
            span.attributes["http.response.status_code"] = response.status
            if let cause = response.cause { span.recordError(cause) }
            if response.status >= 500 { span.setStatus(SpanStatus(code: .error)) }
            return response
        }
    }

    private struct FieldExtractor: Extractor {
        func extract(key: String, from head: RequestHead) -> String? {
            head.headers.first(key)
        }
    }
}
