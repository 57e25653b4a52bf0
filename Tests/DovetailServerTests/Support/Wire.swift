import NIOCore

/// Stands where the socket is: keeps what is sent, and lets a test decide when it has left.
final class Wire: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer

    private(set) var sent: [UInt8] = []
    /// How often something was written.
    private(set) var writes = 0
    /// How often what was written was to leave.
    private(set) var flushes = 0
    /// Whether the connection was closed before something had left that was written.
    private(set) var isCutShort = false
    private(set) var reads = 0
    private(set) var isOutputClosed = false
    /// Whether the client reads nothing, so that writes stay with us.
    var isStuck = false

    private var isFlushed = true
    private let setWritable: (Bool) -> Void
    private var stuck: [EventLoopPromise<Void>?] = []

    /// Creates a wire that tells its channel whether it takes more.
    init(setWritable: @escaping (Bool) -> Void) {
        self.setWritable = setWritable
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let bytes = unwrapOutboundIn(data).readableBytesView
        if !bytes.isEmpty { writes += 1 }
        isFlushed = false
        sent += Array(bytes)
        if isStuck {
            stuck.append(promise)
            setWritable(false)
        } else {
            promise?.succeed(())
        }
    }

    func flush(context: ChannelHandlerContext) {
        flushes += 1
        isFlushed = true
    }

    func read(context: ChannelHandlerContext) {
        reads += 1
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        switch mode {
        case .output:
            isOutputClosed = true
            promise?.succeed(())
        case .input, .all:
            isCutShort = !isFlushed
            fail()
            context.close(mode: .all, promise: promise)
        }
    }

    /// The client reads what was written so far.
    func acknowledge() {
        let promises = stuck
        stuck = []
        for promise in promises { promise?.succeed(()) }
        setWritable(true)
    }

    /// What was sent since the last call.
    func take() -> [UInt8] {
        defer { sent = [] }
        return sent
    }

    private func fail() {
        let promises = stuck
        stuck = []
        for promise in promises { promise?.fail(ChannelError.ioOnClosedChannel) }
    }
}
