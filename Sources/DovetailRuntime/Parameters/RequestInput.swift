import DovetailJSON

/// Reads what an operation takes from a request, and collects every way in which the request breaks the document.
///
/// Each method returns a value at once, a placeholder where the request has none; generated code reads everything,
/// then asks ``problem()``, and calls the handler only when there is none.
public struct RequestInput: ~Copyable {
    let request: ServiceRequest
    let query: QueryString
    var violations: [Violation] = []
    private var unreadable: (status: Int, reason: String)?
    /// The most bytes of the body, where it has more.
    var bodyLimit: Int?

    /// Starts reading a request.
    public init(_ request: ServiceRequest) {
        self.request = request
        self.query = QueryString(request.head.query)
    }

    /// The answer to a request that breaks the document: 400 when its body is not of its media type, else 422 with all
    /// violations.
    ///
    /// `nil` when the request is in order.
    public func problem() -> ServiceResponse? {
        var response = refusal()?.response()
        response?.breaksDocument = true
        return response
    }

    private func refusal() -> ProblemDetails? {
        if let unreadable {
            return ProblemDetails(status: unreadable.status, detail: unreadable.reason, errors: violations)
        }
        if let bodyLimit { return RequestBodyError.tooLarge(limit: bodyLimit).problem }
        if violations.isEmpty { return nil }
        let places = violations.count == 1 ? "1 place" : "\(violations.count) places"
        let detail = "The request breaks the API's description in \(places)."
        return ProblemDetails(status: 422, detail: detail, errors: violations)
    }

    /// Adds a violation of a parameter.
    mutating func report(_ name: String, _ keyword: String, _ detail: String) {
        violations.append(Violation(place: .parameter(name), keyword: keyword, detail: detail))
    }

    /// Notes that the body cannot be read at all; the first reason counts.
    mutating func refuseBody(_ reason: String, status: Int = 400) {
        unreadable = unreadable ?? (status, reason)
    }

    /// What every reader makes of nothing.
    static func placeholder<Value>(_ read: (inout JSONReader) -> Value) -> Value {
        var reader = JSONReader(RawSpan())
        return read(&reader)
    }
}
