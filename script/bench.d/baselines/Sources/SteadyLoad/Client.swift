import NIOCore
import NIOPosix

/// A connection that sends a request whenever one is due and the answer before it is there.
struct Client: Sendable {
    private let channel: any Channel
    private let asking: NIOLoopBound<Asking>

    static func connect(port: Int, _ plan: Plan, first: NIODeadline, _ ticker: Ticker) async throws -> Client {
        try await ClientBootstrap(group: ticker.eventLoop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .connect(host: "127.0.0.1", port: port)
            .flatMapThrowing { channel in
                let asking = Asking(plan, due: first)
                try channel.pipeline.syncOperations.addHandler(asking)
                ticker.add(asking)
                return Client(channel: channel, asking: NIOLoopBound(asking, eventLoop: channel.eventLoop))
            }
            .get()
    }

    /// How long each answer took, in nanoseconds, once the connection's time is over.
    func times() async throws -> [Int64] {
        try await channel.closeFuture.get()
        return try await channel.eventLoop.submit { try asking.value.result() }.get()
    }
}

/// What a connection asks, and how long the answers take.
final class Asking: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let plan: Plan
    private var times: [Int64] = []
    /// When the next request is due.
    private var due: NIODeadline
    /// When the one was that is not answered yet.
    private var asked: NIODeadline?
    /// The bytes of the present answer that have arrived.
    private var received = 0
    /// The bytes of an answer, all of which are alike; known from the first.
    private var length: Int?
    private var failure: (any Error)?
    private var context: ChannelHandlerContext?

    init(_ plan: Plan, due: NIODeadline) {
        self.plan = plan
        self.due = due
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    /// Asks if a request is due; says whether there is more to ask.
    func tick(now: NIODeadline) -> Bool {
        guard let context else { return false }
        if now >= plan.end || failure != nil {
            context.close(promise: nil)
            return false
        }
        askIfDue(context, now: now)
        return true
    }

    private func askIfDue(_ context: ChannelHandlerContext, now: NIODeadline) {
        guard asked == nil, now >= due else { return }
        asked = due
        due = due + plan.interval
        context.writeAndFlush(wrapOutboundOut(plan.request), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        if length == nil {
            // The first answer comes whole: it is small, and nothing else is under way.
            guard bytes.readableBytesView.starts(with: Array("HTTP/1.1 200 ".utf8)) else {
                failure = NoSuccess(answer: String(buffer: bytes))
                return
            }
            length = bytes.readableBytes
        }
        received += bytes.readableBytes
        guard received == length, let asked else { return }
        received = 0
        let now = NIODeadline.now()
        if asked >= plan.warm { times.append((now - asked).nanoseconds) }
        self.asked = nil
        askIfDue(context, now: now)
    }

    func result() throws -> [Int64] {
        if let failure { throw failure }
        return times
    }

    struct NoSuccess: Error {
        var answer: String
    }
}
