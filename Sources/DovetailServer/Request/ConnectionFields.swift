import DovetailRuntime
import NIOHTTP1

/// The header fields that concern the transport, gathered in one pass.
struct ConnectionFields {
    private(set) var contentLength: String?
    private(set) var expectation: String?
    private var clientRequestID: String?
    private var proxyRequestID: String?
    private(set) var transferCodings: [String] = []
    private var host: String?
    private var asksToClose = false
    private var asksToPersist = false
    private var asksToUpgrade = false
    private var broken: Refusal?

    init(_ head: HTTPRequestHead, limits: ServerLimits) {
        // Two spaces, the version, and the end of the line; of a field a colon, a space, and the end of the line.
        var bytes = head.method.rawValue.utf8.count + head.uri.utf8.count + 12
        for (name, value) in head.headers {
            let count = name.utf8.count + value.utf8.count
            if count > limits.fieldBytes { broken = .fieldTooLarge(limit: limits.fieldBytes) }
            bytes += count + 4
            read(name, FieldText.trimmed(value))
        }
        if bytes > limits.headBytes, broken == nil { broken = .headTooLarge(limits) }
    }

    /// Sorts by length first: most fields of a request are none of these.
    private mutating func read(_ name: String, _ value: String) {
        switch name.utf8.count {
        case 4 where name.equalsIgnoringASCIICase("Host"): readHost(value)
        case 6 where name.equalsIgnoringASCIICase("Expect"): expectation = value
        case 10 where name.equalsIgnoringASCIICase("Connection"): readConnection(value)
        case 12 where name.equalsIgnoringASCIICase("X-Request-Id"): clientRequestID = Self.identifier(value)
        case 14 where name.equalsIgnoringASCIICase("Fly-Request-Id"): proxyRequestID = Self.identifier(value)
        case 14 where name.equalsIgnoringASCIICase("Content-Length"):
            if contentLength != nil { broken = .repeatedContentLength }
            contentLength = value
        // The decoder takes it for Connection, and reads on or stops accordingly.
        case 16 where name.equalsIgnoringASCIICase("Proxy-Connection"): readConnection(value)
        case 17 where name.equalsIgnoringASCIICase("Transfer-Encoding"):
            let codings = FieldText.elements(of: value)
            transferCodings += codings.isEmpty ? [""] : codings
        default: break
        }
    }

    private mutating func readHost(_ value: String) {
        if host != nil {
            broken = .repeatedHost
        } else if !FieldText.isHost(value.utf8[...]) {
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

    /// What a request is called by its client, or else by Fly's proxy, whose log then has the same name.
    var requestID: String? { clientRequestID ?? proxyRequestID }

    /// An identifier; `nil` when it is no token or is longer than any in use.
    private static func identifier(_ value: String) -> String? {
        value.utf8.count <= 128 && FieldText.isToken(value) ? value : nil
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
