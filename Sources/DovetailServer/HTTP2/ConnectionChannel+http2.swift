#if TLS
import NIOCore
import NIOHTTP2

extension ConnectionChannel {
    /// Makes a channel one of HTTP/2, each of whose streams is a channel with a ``ConnectionHandler`` of its own.
    func addHTTP2(to channel: any Channel) throws {
        let connection = HTTP2Connection(configuration: configuration, load: load, log: log)
        let observer = HTTP2Connection.Observer(connection: NIOLoopBound(connection, eventLoop: channel.eventLoop))
        // The multiplexer is for those who open streams, or wait for them.
        _ = try channel.pipeline.syncOperations.configureAsyncHTTP2Pipeline(
            mode: .server,
            streamDelegate: observer,
            frameDelegate: observer,
            configuration: http2Configuration
        ) { stream in
            stream.eventLoop.makeCompletedFuture {
                let handler = makeHandler(on: stream.eventLoop, isStream: true)
                try stream.pipeline.syncOperations.addHandlers(StreamCodec(), handler)
            }
        }
        try channel.pipeline.syncOperations.addHandler(connection)
    }

    /// What one client may do; beyond it the connection is ended with `ENHANCE_YOUR_CALM` or `PROTOCOL_ERROR`.
    private var http2Configuration: NIOHTTP2Handler.Configuration {
        let limits = configuration.limits
        var http2 = NIOHTTP2Handler.Configuration()
        http2.connection.initialSettings = [
            HTTP2Setting(parameter: .maxConcurrentStreams, value: limits.streams),
            HTTP2Setting(parameter: .maxHeaderListSize, value: limits.headBytes),
        ]
        // Frames that cost the client nothing and the server something: streams opened only to be reset (CVE-2023-44487),
        // PING, SETTINGS, PRIORITY; in 30 s, which is far above what clients need.
        http2.stream.streamResetFrameRateLimit.maximumCount = 200
        http2.stream.streamErrorRateLimit.maximumCount = 200
        http2.connection.controlFrameRateLimit.maximumCount = 200
        http2.connection.maximumSequentialContinuationFrames = 5  // CVE-2024-27316
        http2.connection.maximumBufferedControlFrames = 1000
        // What a client's flow control holds back beyond this is counted among what is unread.
        http2.stream.outboundBufferSizeHighWatermark = 1024
        http2.stream.outboundBufferSizeLowWatermark = 512
        return http2
    }
}
#endif
