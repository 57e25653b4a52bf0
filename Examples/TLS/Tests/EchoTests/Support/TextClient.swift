import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A client that sends text and reads text, over TLS or without.
struct TextClient: Sendable {
    let channel: any Channel
    private let pieces: AsyncStream<String>
    private let reader: Reader

    /// Whether the connection ended without the end of TLS (`close_notify`).
    var isCutOff: Bool { reader.hasFailed.load(ordering: .relaxed) }

    init(port: Int, tls: TLSConfiguration?) async throws {
        let (pieces, piece) = AsyncStream.makeStream(of: String.self)
        self.pieces = pieces
        let reader = Reader(piece: piece)
        self.reader = reader
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(TLSClient.handler(tls)) }
                    try pipeline.addHandler(reader)
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// Reads until the text so far satisfies a condition, or the connection ends.
    func read(until isEnough: (String) -> Bool = { _ in false }) async -> String {
        var text = ""
        for await piece in pieces {
            text += piece
            if isEnough(text) { break }
        }
        return text
    }

    private final class Reader: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer

        let piece: AsyncStream<String>.Continuation
        let hasFailed = Atomic(false)

        init(piece: AsyncStream<String>.Continuation) { self.piece = piece }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            piece.yield(String(buffer: unwrapInboundIn(data)))
        }

        func channelInactive(context: ChannelHandlerContext) { piece.finish() }

        /// What the server does to a connection, a test reads from its end.
        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            hasFailed.store(true, ordering: .relaxed)
            context.close(promise: nil)
        }
    }
}

/// The client's side of TLS: it trusts the certificate of the tests, and nothing else.
enum TLSClient {
    static func configuration(protocols: [String] = []) throws -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .file(try TestCertificate.shared.get().files.certificateFile)
        tls.applicationProtocols = protocols
        return tls
    }

    static func handler(_ tls: TLSConfiguration) throws -> NIOSSLClientHandler {
        try NIOSSLClientHandler(context: NIOSSLContext(configuration: tls), serverHostname: "localhost")
    }
}
