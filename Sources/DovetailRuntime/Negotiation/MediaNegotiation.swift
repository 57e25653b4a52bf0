/// Holds a request's `Accept`, `Content-Type` and what else says how to read its body against what an operation speaks.
enum MediaNegotiation {
    /// The 406, 415 or 400 that a head deserves, `nil` when both sides understand each other.
    static func refusal(of head: RequestHead, by operation: OperationDescriptor) -> ServiceResponse? {
        if let refusal = notAcceptable(head, operation) { return refusal }
        guard !operation.consumes.isEmpty, head.announcesBody else { return nil }
        return unsupportedMediaType(head, operation) ?? codedBody(head, operation) ?? partOfBody(head, operation)
    }

    /// 415 for a body in a coding, which nothing here takes off (RFC 9110 §8.4, §15.5.16).
    private static func codedBody(_ head: RequestHead, _ operation: OperationDescriptor) -> ServiceResponse? {
        let codings = head.headers.values("Content-Encoding").flatMap { $0.split(separator: ",") }
        guard !codings.allSatisfy({ HeaderText.trimmed($0).equalsIgnoringASCIICase("identity") }),
            !operation.bodyFields.contains("content-encoding")
        else { return nil }
        let problem = ProblemDetails(status: 415, detail: "This operation takes bodies without a content coding.")
        var response = problem.response()
        response.headers.append("Accept-Encoding", "identity")
        return response
    }

    /// 400 for a part of a representation, which must not replace the whole (RFC 9110 §14.5).
    private static func partOfBody(_ head: RequestHead, _ operation: OperationDescriptor) -> ServiceResponse? {
        guard head.method == "PUT", head.headers.first("Content-Range") != nil,
            !operation.bodyFields.contains("content-range")
        else { return nil }
        let problem = ProblemDetails(status: 400, detail: "This operation takes whole bodies, without Content-Range.")
        return problem.response()
    }

    /// 406 when nothing the operation produces is acceptable (RFC 9110 §15.5.7).
    private static func notAcceptable(_ head: RequestHead, _ operation: OperationDescriptor) -> ServiceResponse? {
        guard !operation.produces.isEmpty else { return nil }
        let fields = head.headers.values("Accept")
        if fields.isEmpty || fields == ["*/*"] { return nil }
        let ranges = fields.flatMap { $0.split(separator: ",") }.compactMap { MediaRange($0) }
        if ranges.isEmpty { return nil }
        let isAcceptable = operation.produces.contains { quality(of: $0, in: ranges) > 0 }
        if isAcceptable { return nil }
        let offered = operation.produces.joined(separator: ", ")
        return ProblemDetails(status: 406, detail: "This operation answers with \(offered).").response()
    }

    /// 415 when the body is of a type that the operation does not take, or of none (RFC 9110 §15.5.16).
    ///
    /// A body without a `Content-Type` is refused as well: browsers send such bodies across origins without asking
    /// (the "simple" requests of the Fetch standard), so guessing JSON would open a door to forged requests.
    private static func unsupportedMediaType(
        _ head: RequestHead,
        _ operation: OperationDescriptor
    ) -> ServiceResponse? {
        let field = head.headers.first("Content-Type")
        if let field, accepts(field, operation.consumes) { return nil }
        let known = operation.consumes.joined(separator: ", ")
        let detail =
            field == nil
            ? "The request has a body without a Content-Type; this operation takes \(known)."
            : "This operation takes \(known)."
        return ProblemDetails(status: 415, detail: detail).response()
    }

    private static func accepts(_ field: String, _ known: [String]) -> Bool {
        if known.contains(field) { return true }  // As most clients write it.
        guard let sent = MediaRange(field) else { return false }
        return known.contains { MediaRange($0)?.contains(sent) ?? false }
    }

    /// Which of several representations a client prefers: the position of the first with the greatest weight.
    static func preferred(by head: RequestHead, among representations: [[String]]) -> Int {
        let ranges = head.headers.values("Accept").flatMap { $0.split(separator: ",") }.compactMap { MediaRange($0) }
        if ranges.isEmpty { return 0 }
        let weights = representations.map { types in types.map { quality(of: $0, in: ranges) }.max() ?? 0 }
        return weights.indices.max { (weights[$0], -$0) < (weights[$1], -$1) } ?? 0
    }

    private static func quality(of name: String, in ranges: [MediaRange]) -> Int {
        guard let offered = MediaRange(name) else { return 0 }
        let matches = ranges.filter { $0.contains(offered) || offered.contains($0) }
        return matches.max { $0.precision(for: offered) < $1.precision(for: offered) }?.quality ?? 0
    }
}
