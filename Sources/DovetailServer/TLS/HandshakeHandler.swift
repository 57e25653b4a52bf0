#if TLS
import Logging
import NIOCore
import NIOTLS

/// Holds a connection until its TLS handshake is over, then makes it one of HTTP/2 or HTTP/1.1, and leaves.
///
/// A handshake costs the server far more than an answer does. So a connection that is one too many is closed before it
/// begins, and a client has as long for it as for the head of a request.
final class HandshakeHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private let connections: ConnectionChannel
    private var timer: Scheduled<Void>?
    private var isCounted = false

    init(_ connections: ConnectionChannel) {
        self.connections = connections
    }

    func channelActive(context: ChannelHandlerContext) {
        isCounted = true
        guard connections.load.connectionBegan(), !connections.load.isDraining else {
            return context.close(promise: nil)
        }
        let deadline = TimeAmount(connections.configuration.limits.headDeadline)
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: deadline) { context.close(promise: nil) }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case TLSUserEvent.handshakeCompleted(let negotiated): hand(over: context, to: negotiated)
        // No request is on its way, so that the client can go elsewhere.
        case is ChannelShouldQuiesceEvent: context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    /// A client that names no protocol speaks HTTP/1.1 (RFC 9113 §3.3 wants HTTP/2 to be negotiated).
    private func hand(over context: ChannelHandlerContext, to negotiated: String?) {
        let channel = context.channel
        // First: what takes over counts the connection itself.
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
        do {
            if negotiated == "h2" {
                try connections.addHTTP2(to: channel)
            } else {
                try ConnectionChannel.addHandlers(to: channel, connections.makeHandler(on: channel.eventLoop))
            }
        } catch {
            connections.log.logger.error("connection cannot be set up", metadata: ["error": "\(error)"])
            channel.close(promise: nil)
        }
    }

    /// The TLS handler closes the connection after its errors.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        connections.log.logger.debug("handshake failed", metadata: ["error": "\(error)"])
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
        if isCounted { connections.load.connectionEnded() }
        isCounted = false
    }
}
#endif
