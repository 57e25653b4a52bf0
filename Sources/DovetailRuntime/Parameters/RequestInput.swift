import DovetailJSON

/// Reads what an operation takes from a request, and collects every way in which the request breaks the document.
///
/// Each method returns a value at once, a placeholder where the request has none; generated code reads everything,
/// then asks ``problem()``, and calls the handler only when there is none.
public struct RequestInput: ~Copyable {
    let request: ServiceRequest
    let query: QueryString
    private(set) var violations: [Violation] = []
    private var unreadable: String?

    /// Starts reading a request.
    public init(_ request: ServiceRequest) {
        self.request = request
        self.query = QueryString(request.head.query)
    }

    /// The answer to a request that breaks the document: 400 when its body is not JSON, else 422 with all violations.
    ///
    /// `nil` when the request is in order.
    public func problem() -> ServiceResponse? {
        var response = refusal()?.response()
        response?.breaksDocument = true
        return response
    }

    private func refusal() -> ProblemDetails? {
        if let unreadable {
            return ProblemDetails(status: 400, detail: unreadable, errors: violations)
        }
        if violations.isEmpty { return nil }
        let places = violations.count == 1 ? "1 place" : "\(violations.count) places"
        let detail = "The request breaks the API's description in \(places)."
        return ProblemDetails(status: 422, detail: detail, errors: violations)
    }

    /// Reads a parameter that may be absent; `nil` when it is, or when it cannot be read.
    ///
    /// - Parameters:
    ///   - source: Where the parameter is.
    ///   - name: Its name in the document.
    ///   - shape: What its text stands for.
    ///   - read: Reads and validates the value that the text stands for.
    public mutating func parameter<Value>(
        _ source: ParameterSource,
        _ name: String,
        _ shape: ParameterShape,
        read: (inout JSONReader) -> Value
    ) -> Value? {
        guard let texts = texts(of: name, in: source, shape) else { return nil }
        var writer = JSONWriter(capacity: 64)
        shape.lift(texts, into: &writer)
        let bytes = writer.bytes
        var reader = JSONReader(bytes.span.bytes)
        let value = read(&reader)
        for violation in reader.violations {
            report(name, violation.keyword, violation.detail)
        }
        return value
    }

    /// Reads a parameter that must be there; a placeholder when it is not.
    public mutating func required<Value>(
        _ source: ParameterSource,
        _ name: String,
        _ shape: ParameterShape,
        read: (inout JSONReader) -> Value
    ) -> Value {
        let reported = violations.count
        if let value = parameter(source, name, shape, read: read) { return value }
        if violations.count == reported { report(name, "required", "is required") }
        // From nothing, every reader makes its placeholder.
        var reader = JSONReader(RawSpan())
        return read(&reader)
    }

    /// Reads a body that must be there as JSON.
    ///
    /// A body that is absent, not JSON or beyond the reader's limits makes the problem a 400; one that breaks the
    /// schema adds its violations.
    public mutating func jsonBody<Value>(_ read: (inout JSONReader) -> Value) -> Value {
        let body = request.body.bytes
        var reader = JSONReader(body.span.bytes)
        let value = read(&reader)
        reader.finish()
        if body.isEmpty {
            unreadable = "The request has no body; this operation needs one."
        } else if let error = reader.syntaxError {
            unreadable = "The body is not JSON: \(error)"
        }
        violations += reader.violations
        return value
    }

    /// Reads a body that may be absent as JSON; `nil` when it is.
    public mutating func optionalJSONBody<Value>(_ read: (inout JSONReader) -> Value) -> Value? {
        request.body.bytes.isEmpty ? nil : jsonBody(read)
    }

    /// Adds a violation of a parameter.
    mutating func report(_ name: String, _ keyword: String, _ detail: String) {
        violations.append(Violation(place: .parameter(name), keyword: keyword, detail: detail))
    }
}
