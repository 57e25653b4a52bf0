import DovetailRuntime
import NIOCore

/// How responses leave.
extension ConnectionHandler {
    /// A response leaves in pieces of this many bytes, each when the one before is with the system: what a slow reader
    /// makes us hold is the body once, and its progress can be seen.
    static let pieceBytes = 128 * 1024

    /// Writes a response: head and body together when they fit a piece.
    func respond(_ response: ServiceResponse, endsConnection: Bool = false) {
        guard let context else { return }
        var exchange = self.exchange ?? makeExchange()
        let persists = machine.answer(endsConnection: endsConnection, now: now)
        let head = ResponseHead(
            response: response,
            connection: !persists ? .closes : exchange.facts?.isOldVersion == true ? .persistsForOldVersion : .persists,
            requestID: exchange.requestID
        )
        let body = head.sendsBody(to: exchange.head.method) ? response.body ?? [] : []
        exchange.response = response
        exchange.sentBytes = body.count
        self.exchange = exchange

        let first = body.prefix(Self.pieceBytes)
        outgoing = body.dropFirst(first.count)
        var buffer = context.channel.allocator.buffer(capacity: head.capacity + first.count)
        head.write(to: &buffer, date: resources.date.bytes(now: context.eventLoop.now))
        buffer.writeBytes(first)
        write(buffer, context)
    }

    func sendContinue() {
        guard let context else { return }
        var buffer = context.channel.allocator.buffer(capacity: 32)
        buffer.writeStaticString("HTTP/1.1 100 Continue\r\n\r\n")
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    private func write(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
        let promise = context.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenSuccess { self.wrote() }
        context.writeAndFlush(wrapOutboundOut(buffer), promise: promise)
    }

    /// A piece is with the system: sends the next, or ends the exchange.
    private func wrote() {
        guard let context, machine.output == .writing else { return }
        if outgoing.isEmpty {
            endExchange(isComplete: true)
            react(to: machine.responseWritten(now: now))
        } else {
            machine.wrote(now: now)
            let piece = outgoing.prefix(Self.pieceBytes)
            outgoing = outgoing.dropFirst(piece.count)
            write(ByteBuffer(bytes: piece), context)
            drive()
        }
    }
}
