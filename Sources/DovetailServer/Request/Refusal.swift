import DovetailRuntime

/// Why the transport itself refuses a request: facts only, the sentences are in ``detail``.
enum Refusal: Hashable, Sendable {
    case malformed
    case incomplete
    case unsupportedVersion
    case unsupportedMethod
    case invalidTarget
    case targetTooLong(limit: Int)
    case missingHost
    case repeatedHost
    case invalidHost
    case headTooLarge(bytes: Int, fields: Int)
    case fieldTooLarge(limit: Int)
    case tooManyFields(limit: Int)
    case invalidContentLength
    case repeatedContentLength
    case lengthBesideTransferCoding
    case chunkedNotLast
    case transferCodingInOldVersion
    case unknownTransferCoding
    case unknownExpectation
    case bodyTooLarge(limit: Int)
    case headTooSlow
    case bodyTooSlow
    case answerTooSlow
    case tooManyConnections
    case tooManyRequests
    case invalidResponse(status: Int)
}

extension Refusal {
    /// The head is larger than the limits allow: the decoder does not say in which way.
    static func headTooLarge(_ limits: ServerLimits) -> Refusal {
        .headTooLarge(bytes: limits.headBytes, fields: limits.fieldCount)
    }

    /// The refusal as a response of type `application/problem+json`.
    func response() -> ServiceResponse {
        var response = ProblemDetails(status: status, detail: detail).response()
        if isOverload { response.headers.append("Retry-After", "1") }
        return response
    }

    /// The same, for a handler that is reading the body.
    var bodyError: RequestBodyError {
        switch self {
        case .bodyTooLarge(let limit): .tooLarge(limit: limit)
        case .bodyTooSlow: .tooSlow
        default: .incomplete
        }
    }

    var status: Int {
        switch self {
        case .malformed, .incomplete, .invalidTarget, .missingHost, .repeatedHost, .invalidHost,
            .invalidContentLength, .repeatedContentLength, .lengthBesideTransferCoding, .chunkedNotLast,
            .transferCodingInOldVersion:
            400
        case .headTooSlow, .bodyTooSlow: 408
        case .bodyTooLarge: 413
        case .targetTooLong: 414
        case .unknownExpectation: 417
        case .headTooLarge, .fieldTooLarge, .tooManyFields: 431
        case .invalidResponse: 500
        case .unsupportedMethod, .unknownTransferCoding: 501
        case .answerTooSlow, .tooManyConnections, .tooManyRequests: 503
        case .unsupportedVersion: 505
        }
    }

    /// Whether the client may try the same again a little later.
    private var isOverload: Bool {
        switch self {
        case .answerTooSlow, .tooManyConnections, .tooManyRequests: true
        default: false
        }
    }

    /// Whether what follows on the connection cannot be trusted, or is not wanted: the connection must be closed.
    var endsConnection: Bool {
        switch self {
        case .unknownExpectation, .answerTooSlow, .tooManyRequests, .invalidResponse: false
        default: true
        }
    }

    /// What is wrong, and what to do, for the client.
    private var detail: String {
        switch self {
        case .malformed: "The request is not well-formed HTTP/1.1."
        case .incomplete: "The connection ended before the request did."
        case .unsupportedVersion: "The request line must end with HTTP/1.1 or HTTP/1.0, then CR LF."
        case .unsupportedMethod: "This server is not a proxy: it does not take CONNECT."
        case .invalidTarget: "The request target must be a path that starts with /, or an http URL."
        case .targetTooLong(let limit): "The request target is longer than \(limit) bytes."
        case .missingHost: "A request of HTTP/1.1 needs a Host field."
        case .repeatedHost: "A request must have one Host field, this one has several."
        case .invalidHost: "The Host field does not hold a host."
        case .headTooLarge(let bytes, let fields):
            "The request line and the header fields are larger than \(bytes) bytes, or these are more than \(fields)."
        case .fieldTooLarge(let limit): "A header field is larger than \(limit) bytes."
        case .tooManyFields(let limit): "The request has more than \(limit) header fields."
        case .invalidContentLength: "Content-Length must be a decimal number, once, and not beside Transfer-Encoding."
        case .repeatedContentLength: "A request must have one Content-Length, this one has several."
        case .lengthBesideTransferCoding: "Content-Length and Transfer-Encoding exclude each other."
        case .chunkedNotLast: "The last transfer coding of a request must be chunked, and only the last."
        case .transferCodingInOldVersion: "Transfer-Encoding needs HTTP/1.1."
        case .unknownTransferCoding: "This server knows no transfer coding but chunked."
        case .unknownExpectation: "This server knows no expectation but 100-continue."
        case .bodyTooLarge(let limit): "The body is larger than \(limit) bytes."
        case .headTooSlow: "The request line and the header fields took too long to arrive."
        case .bodyTooSlow: "The body took too long to arrive."
        case .answerTooSlow: "The request took too long to answer. Try again later."
        case .tooManyConnections: "The server has too many connections. Try again later."
        case .tooManyRequests: "The server has too many requests in flight. Try again later."
        case .invalidResponse: "The service gave an answer that cannot be sent."
        }
    }
}
