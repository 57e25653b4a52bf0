#if TLS
import Logging
import NIOCore
import NIOHTTP2

/// Looks after a connection of HTTP/2 as a whole: how long it waits for streams, and how it ends.
///
/// Everything else is the streams' own business.
final class HTTP2Connection: ChannelInboundHandler {
    typealias InboundIn = HTTP2Frame
    typealias OutboundOut = HTTP2Frame

    private let configuration: DovetailServer.Configuration
    private let load: ServerLoad
    private let log: RequestLog

    private var context: ChannelHandlerContext?
    private var streams = 0
    private var lastStream = HTTP2StreamID.rootStream
    /// Whether the client was told which stream was the last.
    private var isLeaving = false
    private var idleTimer: Scheduled<Void>?
    /// Ends the connection, whatever the client does.
    private var endTimers: [Scheduled<Void>?] = []

    init(configuration: DovetailServer.Configuration, load: ServerLoad, log: RequestLog) {
        self.configuration = configuration
        self.load = load
        self.log = log
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        guard load.connectionBegan() else { return close() }
        awaitStreams()
        if load.isDraining { drain() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        idleTimer?.cancel()
        for timer in endTimers { timer?.cancel() }
        load.connectionEnded()
    }

    /// What is not of a stream is dealt with by SwiftNIO.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: drain()
        case ChannelEvent.inputClosed: close()  // Nothing can be answered without the client's WINDOW_UPDATE.
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }

    /// An error of a stream ends the stream; after one of the connection, a `GOAWAY` is on its way.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        log.logger.debug("connection failed", metadata: ["error": "\(error)"])
    }

    // MARK: Streams

    /// A stream that is answered at once can end before it is said to have begun.
    private func streamsChanged(by difference: Int) {
        streams += difference
        idleTimer?.cancel()
        guard streams == 0 else { return }
        isLeaving ? closeSoon() : awaitStreams()
    }

    private func awaitStreams() {
        idleTimer = schedule(after: configuration.limits.idleDeadline) { $0.leave() }
    }

    // MARK: The end

    /// The server shuts down: streams that are open may finish within the grace.
    private func drain() {
        leave()
        endTimers.append(schedule(after: configuration.grace) { $0.close() })
    }

    /// Tells the client which stream was the last; SwiftNIO refuses those that come after it, so that they can be opened
    /// elsewhere (RFC 9113 §6.8).
    private func leave() {
        guard !isLeaving else { return }
        isLeaving = true
        let farewell = HTTP2Frame.FramePayload.goAway(lastStreamID: lastStream, errorCode: .noError, opaqueData: nil)
        context?.writeAndFlush(wrapOutboundOut(HTTP2Frame(streamID: .rootStream, payload: farewell)), promise: nil)
        if streams == 0 { closeSoon() }
    }

    /// Closes when what is on its way has been answered or refused.
    private func closeSoon() {
        endTimers.append(schedule(after: ConnectionMachine.drainQuiet) { $0.close() })
    }

    /// SwiftNIO has found the client to break the protocol, and its `GOAWAY` is written, not yet flushed.
    private func fail() {
        context?.eventLoop.assumeIsolated().execute { self.close() }
    }

    private func close() {
        context?.close(promise: nil)
    }

    private func schedule(
        after duration: Duration,
        _ work: @escaping (HTTP2Connection) -> Void
    ) -> Scheduled<Void>? {
        context?.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(duration)) { work(self) }
    }

    /// Tells the connection of its streams, and of the error that SwiftNIO says goodbye with.
    struct Observer: NIOHTTP2StreamDelegate, NIOHTTP2FrameDelegate {
        let connection: NIOLoopBound<HTTP2Connection>

        func streamCreated(_ id: HTTP2StreamID, channel: any Channel) {
            connection.value.lastStream = max(connection.value.lastStream, id)
            connection.value.streamsChanged(by: 1)
        }

        func streamClosed(_ id: HTTP2StreamID, channel: any Channel) {
            connection.value.streamsChanged(by: -1)
        }

        func wroteFrame(_ frame: HTTP2Frame) {
            guard case .goAway(_, let error, _) = frame.payload, error != .noError else { return }
            connection.value.fail()
        }
    }
}
#endif
