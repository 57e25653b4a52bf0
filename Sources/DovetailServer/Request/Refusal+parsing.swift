import NIOHTTP1

extension Refusal {
    /// What a client is told about bytes that the HTTP decoder did not take.
    init(parsing error: any Error, limits: ServerLimits) {
        switch error as? HTTPParserError {
        case .headerOverflow: self = .headTooLarge(limits)
        case .invalidVersion: self = .unsupportedVersion
        case .invalidEOFState: self = .incomplete
        case .invalidContentLength, .unexpectedContentLength: self = .invalidContentLength
        default: self = .malformed
        }
    }
}
