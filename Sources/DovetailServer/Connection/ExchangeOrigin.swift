import DovetailRuntime
import Logging
import NIOCore

/// What the server knows of a request, found out when the handler asks: few do.
final class ExchangeOrigin: RequestOrigin {
    let requestID: String
    private let operation: OperationDescriptor
    private let channel: any Channel
    private let logger: Logger
    /// The deadline on the loop's clock; `nil` when a body that is read while it arrives moves it with every piece.
    private let due: Duration?

    init(
        requestID: String,
        operation: OperationDescriptor,
        channel: any Channel,
        logger: Logger,
        due: Duration?
    ) {
        self.requestID = requestID
        self.operation = operation
        self.channel = channel
        self.logger = logger
        self.due = due
    }

    var peer: String? {
        guard let remote = channel.remoteAddress, let address = remote.ipAddress else { return nil }
        return PeerAddress.text(address: address, port: remote.port ?? 0)
    }

    var deadline: ContinuousClock.Instant? {
        due.map { .now + ($0 - .nanoseconds(Int64(channel.eventLoop.now.uptimeNanoseconds))) }
    }

    func log(_ level: RequestContext.Level, _ message: String) {
        logger.log(
            level: Logger.Level(rawValue: level.rawValue) ?? .info,
            "\(message)",
            metadata: ["request_id": "\(requestID)", "operation": "\(operation.id)"]
        )
    }
}
