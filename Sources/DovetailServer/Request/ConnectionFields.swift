import DovetailRuntime
import NIOHTTP1

/// The header fields that concern the transport, gathered in one pass.
struct ConnectionFields {
    private(set) var contentLength: String?
    private(set) var expectation: String?
    private(set) var requestID: String?
    private(set) var transferCodings: [String] = []
    private var host: String?
    private var asksToClose = false
    private var asksToPersist = false
    private var asksToUpgrade = false
    private var broken: Refusal?

    init(_ headers: HTTPHeaders, limits: ServerLimits) {
        for (name, value) in headers {
            if name.utf8.count + value.utf8.count > limits.fieldBytes {
                broken = .fieldTooLarge(limit: limits.fieldBytes)
            }
            read(name, FieldText.trimmed(value))
        }
    }

    /// Sorts by length first: most fields of a request are none of these.
    private mutating func read(_ name: String, _ value: String) {
        switch name.utf8.count {
        case 4 where name.equalsIgnoringASCIICase("Host"): readHost(value)
        case 6 where name.equalsIgnoringASCIICase("Expect"): expectation = value
        case 10 where name.equalsIgnoringASCIICase("Connection"): readConnection(value)
        case 12 where name.equalsIgnoringASCIICase("X-Request-Id"): readRequestID(value)
        case 14 where name.equalsIgnoringASCIICase("Content-Length"):
            if contentLength != nil { broken = .repeatedContentLength }
            contentLength = value
        case 17 where name.equalsIgnoringASCIICase("Transfer-Encoding"):
            let codings = FieldText.elements(of: value)
            transferCodings += codings.isEmpty ? [""] : codings
        default: break
        }
    }

    private mutating func readHost(_ value: String) {
        if host != nil {
            broken = .repeatedHost
        } else if !FieldText.isHost(value) {
            broken = .invalidHost
        }
        host = value
    }

    private mutating func readConnection(_ value: String) {
        for option in FieldText.elements(of: value) {
            asksToClose = asksToClose || option.equalsIgnoringASCIICase("close")
            asksToPersist = asksToPersist || option.equalsIgnoringASCIICase("keep-alive")
            asksToUpgrade = asksToUpgrade || option.equalsIgnoringASCIICase("upgrade")
        }
    }

    /// An identifier that is no token, or is longer than any in use, is replaced by one of ours.
    private mutating func readRequestID(_ value: String) {
        if value.utf8.count <= 128, FieldText.isToken(value) { requestID = value }
    }

    /// Whether the connection may be used again (RFC 9112 §9.3).
    ///
    /// An offered upgrade is not taken, and the connection closed: the decoder stops reading at such a request.
    func persists(isOldVersion: Bool) -> Bool {
        !asksToClose && !asksToUpgrade && (!isOldVersion || asksToPersist)
    }

    /// What is wrong with the fields themselves.
    func refusal(isOldVersion: Bool) -> Refusal? {
        broken ?? (host == nil && !isOldVersion ? .missingHost : nil)
    }
}
