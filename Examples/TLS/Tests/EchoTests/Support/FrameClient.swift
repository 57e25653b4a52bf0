import NIOCore
import NIOHPACK
import NIOHTTP2
import NIOPosix
import NIOSSL

/// A client of HTTP/2 that sends and reads frames as a test wants them.
struct FrameClient: Sendable {
    typealias Stream = NIOAsyncChannel<HTTP2Frame.FramePayload, HTTP2Frame.FramePayload>

    let channel: any Channel
    /// The error codes of the `GOAWAY` frames that came.
    let farewells: AsyncStream<HTTP2ErrorCode>
    private let streams: NIOHTTP2Handler.AsyncStreamMultiplexer<Void>

    init(port: Int, settings: HTTP2Settings = nioDefaultSettings) async throws {
        let (farewells, farewell) = AsyncStream.makeStream(of: HTTP2ErrorCode.self)
        self.farewells = farewells
        (channel, streams) = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    let tls = try TLSClient.configuration(protocols: ["h2"])
                    try pipeline.addHandler(TLSClient.handler(tls))
                    var configuration = NIOHTTP2Handler.Configuration()
                    configuration.connection.initialSettings = settings
                    let streams = try pipeline.configureAsyncHTTP2Pipeline(
                        mode: .client,
                        configuration: configuration
                    ) { $0.eventLoop.makeSucceededVoidFuture() }
                    try pipeline.addHandler(Listener(farewell: farewell))
                    return (channel, streams)
                }
            }
    }

    /// Opens a stream and gives it to a test.
    func open<Result: Sendable>(
        _ body:
            @Sendable @escaping (
                NIOAsyncChannelInboundStream<HTTP2Frame.FramePayload>,
                NIOAsyncChannelOutboundWriter<HTTP2Frame.FramePayload>
            ) async throws -> Result
    ) async throws -> Result {
        let stream = try await streams.openStream { channel in
            channel.eventLoop.makeCompletedFuture { try Stream(wrappingChannelSynchronously: channel) }
        }
        return try await stream.executeThenClose(body)
    }

    /// Sends a request and reads its answer.
    func ask(
        _ method: String,
        _ path: String,
        _ fields: [(String, String)] = [],
        body: String? = nil
    ) async throws
        -> Answer
    {
        try await open { inbound, outbound in
            try await outbound.write(.head(method, path, fields, isLast: body == nil))
            if let body { try await outbound.write(.bytes(ByteBuffer(string: body), isLast: true)) }
            return try await Answer(inbound)
        }
    }

    /// Sends a frame that belongs to no stream.
    func send(_ payload: HTTP2Frame.FramePayload) async throws {
        try await channel.writeAndFlush(HTTP2Frame(streamID: .rootStream, payload: payload))
    }

    private final class Listener: ChannelInboundHandler, Sendable {
        typealias InboundIn = HTTP2Frame

        let farewell: AsyncStream<HTTP2ErrorCode>.Continuation

        init(farewell: AsyncStream<HTTP2ErrorCode>.Continuation) { self.farewell = farewell }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            if case .goAway(_, let code, _) = unwrapInboundIn(data).payload { farewell.yield(code) }
        }

        func channelInactive(context: ChannelHandlerContext) { farewell.finish() }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {}
    }
}

extension HTTP2Frame.FramePayload {
    /// A request's header block.
    static func head(_ method: String, _ path: String, _ fields: [(String, String)] = [], isLast: Bool) -> Self {
        let names = [(":method", method), (":scheme", "https"), (":authority", "localhost"), (":path", path)]
        return .headers(.init(headers: HPACKHeaders(names + fields), endStream: isLast))
    }

    /// A piece of a body.
    static func bytes(_ bytes: ByteBuffer, isLast: Bool = false) -> Self {
        .data(.init(data: .byteBuffer(bytes), endStream: isLast))
    }
}

/// What came back on a stream, up to its end.
struct Answer: Sendable {
    var status = 0
    var fields = HPACKHeaders()
    var body = ""

    init(_ inbound: NIOAsyncChannelInboundStream<HTTP2Frame.FramePayload>) async throws {
        for try await payload in inbound {
            switch payload {
            case .headers(let block):
                status = block.headers.first(name: ":status").flatMap { Int($0) } ?? 0
                fields = block.headers
                if block.endStream { return }
            case .data(let data):
                if case .byteBuffer(let bytes) = data.data { body += String(buffer: bytes) }
                if data.endStream { return }
            default: break
            }
        }
    }
}
