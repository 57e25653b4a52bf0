#if TLS
import HummingbirdCore
import Logging
import NIOCore

/// Sets up the channels that HummingbirdTLS has put TLS into: first the handshake, then what it agrees on.
struct NegotiatedChannel: ServerChildChannel {
    typealias Value = ConnectionChannel.Value

    let connections: ConnectionChannel

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            try ConnectionChannel.keepAlive(channel)
            try channel.pipeline.syncOperations.addHandler(HandshakeHandler(connections))
            return Value(channel: channel)
        }
    }

    func handle(value: Value, logger: Logger) async {
        await connections.handle(value: value, logger: logger)
    }
}
#endif
