import DovetailRuntime
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Sets up the channels that HummingbirdCore's server accepts: the HTTP/1 decoder and our handler behind it.
struct ConnectionChannel: ServerChildChannel {
    /// A channel that is set up; its handler serves it from here on.
    struct Value: ServerChildChannelValue {
        let channel: any Channel
    }

    let service: any HTTPService
    let configuration: DovetailServer.Configuration
    let load: ServerLoad
    let log: RequestLog
    let tracer: OperationTracer?
    let loops = LoopRegistry()

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            try Self.keepAlive(channel)
            try Self.addHandlers(to: channel, makeHandler(on: channel.eventLoop))
            return Value(channel: channel)
        }
    }

    /// The handler of a connection, or of one stream of a connection, on its event loop.
    func makeHandler(on eventLoop: any EventLoop, isStream: Bool = false) -> ConnectionHandler {
        ConnectionHandler(
            service: service,
            configuration: configuration,
            load: load,
            log: log,
            resources: loops.resources(of: eventLoop),
            isStream: isStream,
            tracer: tracer
        )
    }

    /// Puts the decoder and a handler at the end of a channel's pipeline, on its event loop.
    static func addHandlers(to channel: any Channel, _ handler: ConnectionHandler) throws {
        let limits = handler.machine.limits
        var decoding = NIOHTTPDecoderLimitConfiguration()
        // A target or field that is too long is let through as long as the whole head fits: the handler then knows
        // which of them it was, and answers 414 or 431.
        decoding.maxHeaderFieldSize = limits.headBytes
        decoding.maxHeaderListSize = limits.headBytes
        decoding.maxHeaderFieldCount = limits.fieldCount
        let decoder = HTTPRequestDecoder(limitConfiguration: decoding)
        try channel.pipeline.syncOperations.addHandlers(ByteToMessageHandler(decoder), handler)
    }

    /// Waits for the end of a connection; a cancelled server ends it.
    func handle(value: Value, logger: Logger) async {
        await withTaskCancellationHandler {
            try? await value.channel.closeFuture.get()
        } onCancel: {
            value.channel.close(promise: nil)
        }
    }
}
