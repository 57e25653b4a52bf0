import DovetailRuntime
import NIOHTTP1

extension HTTPMethod {
    /// The method as it is sent: SwiftNIO spells one of them in another way.
    fileprivate var name: String {
        if case .MSEARCH = self { "M-SEARCH" } else { rawValue }
    }
}

extension RequestFacts {
    /// Reads the facts of a decoded head, and holds it against RFC 9112 and the limits.
    init(_ head: HTTPRequestHead, limits: ServerLimits, isStream: Bool = false) {
        let fields = ConnectionFields(head, limits: limits)
        let method = head.method.name
        self.isStream = isStream
        isOldVersion = !isStream && head.version.minor == 0
        self.method = method
        self.requestID = fields.requestID
        self.persists = !isStream && fields.persists(isOldVersion: isOldVersion)
        // The decoder reads nothing behind a CONNECT, whatever its target is.
        if method != "CONNECT", let target = RequestTarget.originForm(head.uri, method: method) {
            self.target = target
        } else {
            self.target = "/"
            self.refusal = method == "CONNECT" ? .unsupportedMethod : .invalidTarget
        }
        if head.uri.utf8.count > limits.targetBytes { refusal = .targetTooLong(limit: limits.targetBytes) }
        if head.headers.count > limits.fieldCount { refusal = .tooManyFields(limit: limits.fieldCount) }
        refusal = refusal ?? fields.refusal(isOldVersion: isOldVersion)
        guard refusal == nil else { return }
        readBody(fields)
        readExpectation(fields)
    }

    /// How the body is framed (RFC 9112 §6.3); whatever two readers could take for different lengths is refused.
    private mutating func readBody(_ fields: ConnectionFields) {
        if !fields.transferCodings.isEmpty {
            refusal = Self.refusal(ofCodings: fields, isOldVersion: isOldVersion)
            body = .chunked
        } else if let text = fields.contentLength {
            if text.utf8.allSatisfy(FieldText.isDigit), let length = Int(text) {
                body = length == 0 ? .none : .length(length)
            } else {
                refusal = .invalidContentLength
            }
        }
    }

    private static func refusal(ofCodings fields: ConnectionFields, isOldVersion: Bool) -> Refusal? {
        if fields.contentLength != nil { return .lengthBesideTransferCoding }
        if isOldVersion { return .transferCodingInOldVersion }
        let codings = fields.transferCodings
        if codings.count == 1, codings[0].equalsIgnoringASCIICase("chunked") { return nil }
        let chunked = codings.count { $0.equalsIgnoringASCIICase("chunked") }
        let isLast = codings.last?.equalsIgnoringASCIICase("chunked") ?? false
        return isLast && chunked == 1 ? .unknownTransferCoding : .chunkedNotLast
    }

    /// Expectations of HTTP/1.0 clients are ignored (RFC 9110 §10.1.1).
    private mutating func readExpectation(_ fields: ConnectionFields) {
        guard refusal == nil, !isOldVersion, let expectation = fields.expectation else { return }
        // Whatever a client expects, it may wait for it before it sends the body.
        expectsContinue = body != .none
        if !expectation.equalsIgnoringASCIICase("100-continue") { refusal = .unknownExpectation }
    }
}
