import NIOCore
import NIOPosix

/// A client that sends bytes and reads bytes, over a socket.
struct RawClient: Sendable {
    private let channel: any Channel
    private let chunks: AsyncThrowingStream<[UInt8], any Error>

    init(port: Int) async throws {
        let (chunks, continuation) = AsyncThrowingStream.makeStream(of: [UInt8].self, throwing: (any Error).self)
        self.chunks = chunks
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Reader(continuation))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    /// The client's own port.
    var port: Int? { channel.localAddress?.port }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// Closes the client's side; responses can still be read.
    func finishSending() async throws {
        try await channel.close(mode: .output)
    }

    func close() async throws {
        try await channel.close()
    }

    /// Reads until the text so far satisfies a condition.
    func read(until isEnough: (String) -> Bool) async throws -> String {
        var text = ""
        for try await chunk in chunks {
            text += String(decoding: chunk, as: UTF8.self)
            if isEnough(text) { break }
        }
        return text
    }

    /// Reads until the server closes its side, then closes the client's.
    func readToEnd() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in chunks { bytes += chunk }
        channel.close(promise: nil)
        return bytes
    }

    /// Reads text until the server closes its side, then closes the client's.
    func read() async throws -> String {
        String(decoding: try await readToEnd(), as: UTF8.self)
    }

    private final class Reader: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        private let chunks: AsyncThrowingStream<[UInt8], any Error>.Continuation

        init(_ chunks: AsyncThrowingStream<[UInt8], any Error>.Continuation) {
            self.chunks = chunks
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            chunks.yield(Array(unwrapInboundIn(data).readableBytesView))
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case ChannelEvent.inputClosed = event { chunks.finish() }
        }

        func channelInactive(context: ChannelHandlerContext) {
            chunks.finish()
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            chunks.finish(throwing: error)
        }
    }
}
