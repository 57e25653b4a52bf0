import DovetailRuntime
import Logging

/// Writes a line for every request, one for every error behind a response, and one for every response that breaks the
/// document.
///
/// No query, header field or body is in a line: they hold what people type and who they are.
struct RequestLog: Sendable {
    let logger: Logger
    /// Whether requests are worth a line at the logger's level, which asking it each time would copy it for.
    private let tellsRequests: Bool

    init(logger: Logger, tellsRequests: Bool = true) {
        self.logger = logger
        self.tellsRequests = tellsRequests && logger.logLevel <= .info
    }

    /// Writes what there is to tell of an exchange that has ended.
    func write(_ exchange: Exchange, isComplete: Bool, now: Duration) {
        let isTrouble = exchange.response?.cause != nil || exchange.response?.breach != nil
        guard tellsRequests || isTrouble else { return }
        write(exchange.record(isComplete: isComplete, now: now))
    }

    private func write(_ record: RequestRecord) {
        if let cause = record.cause {
            logger.error("request failed", metadata: identity(of: record).merging(["error": "\(cause)"]) { $1 })
        }
        if let breach = record.breach {
            let metadata = identity(of: record).merging(["breach": "\(breach)"]) { $1 }
            logger.error("response breaks the document", metadata: metadata)
        }
        guard tellsRequests else { return }
        var metadata = identity(of: record)
        metadata["status"] = record.status.map { "\($0)" }
        metadata["refusal"] = record.refusal.map { "\($0)" }
        if !record.isComplete { metadata["aborted"] = "true" }
        metadata["bytes"] = "\(record.bytes)"
        metadata["duration_ms"] = "\(Self.milliseconds(record.duration))"
        logger.info("request", metadata: metadata)
    }

    private func identity(of record: RequestRecord) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["request_id": "\(record.requestID)"]
        metadata["method"] = record.method.map { "\($0)" }
        metadata["path"] = record.path.map { "\($0)" }
        metadata["operation"] = record.operation.map { "\($0)" }
        return metadata
    }

    /// Milliseconds with three decimals.
    static func milliseconds(_ duration: Duration) -> String {
        let microseconds = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
        let fraction = String(microseconds % 1000)
        return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
    }
}
