import DovetailJSON

/// A problem in the form of RFC 9457: what clients get for every request that is not served.
///
/// A handler may throw one; it is sent when its status is one the operation documents.
public struct ProblemDetails: Error, Sendable, Hashable {
    /// A URI reference that names the kind of problem; `about:blank` when the status says it all.
    public var type: String
    /// The kind of problem in a few words.
    public var title: String
    /// The status code.
    public var status: Int
    /// What went wrong this time, in a sentence.
    public var detail: String?
    /// Every way in which the request breaks the document, in its order; the first 100 are sent.
    public var errors: [Violation]

    /// Each parameter and the body can have as many, so that all of them together can have more.
    private static let mostErrors = 100

    /// Creates a problem of a status; the title is the status's own name.
    public init(status: Int, detail: String? = nil, errors: [Violation] = []) {
        self.type = "about:blank"
        self.title = StatusPhrase.of(status)
        self.status = status
        self.detail = detail
        self.errors = errors
    }

    /// The problem as a response of type `application/problem+json`.
    public func response() -> ServiceResponse {
        ServiceResponse(status: status, json: self, contentType: "application/problem+json")
    }
}

extension ProblemDetails: JSONWritable {
    /// Writes the members of RFC 9457 §3.1, then `errors`.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("title", title)
        writer.member("status", status)
        writer.member("detail", detail)
        if !errors.isEmpty { writer.member("errors", errors.prefix(Self.mostErrors).map(ProblemError.init)) }
        writer.endObject()
    }
}

/// One violation as a member of `errors`.
private struct ProblemError: JSONWritable {
    var violation: Violation

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        switch violation.place {
        case .pointer(let pointer): writer.member("pointer", pointer)
        case .parameter(let name): writer.member("parameter", name)
        }
        writer.member("keyword", violation.keyword)
        writer.member("detail", violation.detail)
        writer.endObject()
    }
}
