import DovetailRuntime
import NIOCore

/// How responses leave.
extension ConnectionHandler {
    /// A response leaves in pieces of this many bytes, each when the channel has room: what a slow reader makes us hold
    /// is the body once, and its progress can be seen.
    static let pieceBytes = 64 * 1024
    /// A piece that is longer than this does not wait to leave together with others.
    static let batchedBytes = 16 * 1024

    /// Writes a response: head and body together when they fit a piece.
    func respond(_ response: ServiceResponse, endsConnection: Bool = false) {
        guard let context else { return }
        guard (200...599).contains(response.status) else { return refuse(.invalidResponse(status: response.status)) }
        let exchange = self.exchange ?? makeExchange()
        self.exchange = exchange
        exchange.response = response
        let streams = streams(response, to: exchange.facts)
        let ends = endsConnection || ResponseFraming.endsConnection(response, to: exchange.facts)
        let persists = machine.answer(endsConnection: ends, streams: streams, now: now)
        releaseBody(of: exchange)

        let framing = ResponseFraming(response, to: exchange.facts, persists: persists)
        exchange.framing = framing
        let count = framing.sendsBody && !streams ? response.body?.count ?? 0 : 0
        exchange.sentBytes = count
        outgoing = 0..<count
        let piece = nextPiece()
        var buffer = context.channel.allocator.buffer(capacity: framing.capacity(response) + piece.count)
        let date = resources.date.bytes(now: now)
        if isStream {
            context.write(streamHead(response, framing, requestID: exchange.requestID, date: date), promise: nil)
        } else {
            buffer.writeHead(response, framing, requestID: exchange.requestID, date: date)
        }
        buffer.writeBody(response.body, piece)
        write(buffer, holding: count, context)
    }

    /// Takes from what is left of a response what leaves next.
    private func nextPiece() -> Range<Int> {
        let piece = outgoing.prefix(Self.pieceBytes)
        outgoing = piece.upperBound..<outgoing.upperBound
        return piece
    }

    /// Whether there is more of a response than its head, and what that is will turn out.
    private func streams(_ response: ServiceResponse, to facts: RequestFacts?) -> Bool {
        guard response.body?.isStream == true else { return false }
        return ResponseFraming(response, to: facts, persists: true).sendsBody
    }

    func sendContinue() {
        guard let context else { return }
        context.writeAndFlush(outboundContinue, promise: nil)
    }

    /// Writes a piece of a response of which so many bytes are held until the client has read on.
    func write(_ buffer: ByteBuffer, holding held: Int, _ context: ChannelHandlerContext) {
        context.write(outbound(buffer), promise: nil)
        if buffer.readableBytes <= Self.batchedBytes {
            resources.flushes.value.add(self, now: now)
        } else {
            context.flush()
        }
        if context.channel.isWritable {
            wrote()
        } else {
            awaitsWritability = true
            resources.unread.value.begin(self, bytes: held)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            resources.unread.value.end(self)
            if awaitsWritability {
                awaitsWritability = false
                readClock()
                wrote()
            }
            streamMayGoOn()
        }
        context.fireChannelWritabilityChanged()
    }

    /// The channel takes more: sends the next piece, or ends the exchange.
    private func wrote() {
        guard let context, machine.output == .writing else { return }
        if outgoing.isEmpty {
            endExchange(isComplete: true)
            react(to: machine.responseWritten(now: now))
        } else {
            machine.wrote(hasRoom: true, now: now)
            let piece = nextPiece()
            var buffer = context.channel.allocator.buffer(capacity: piece.count)
            buffer.writeBody(exchange?.response?.body, piece)
            write(buffer, holding: exchange?.sentBytes ?? 0, context)
            drive()
        }
    }

    /// Ends the connection, whose client leaves more unread than the server holds for all of them.
    ///
    /// At once, so that what it holds is free before the next connection's turn; but not in the middle of an event of its own.
    func endUnread(duringOwnEvent: Bool) {
        if duringOwnEvent {
            context?.eventLoop.assumeIsolated().execute { self.endUnread(duringOwnEvent: false) }
        } else {
            readClock()
            react(to: machine.reset())
        }
    }

    /// Waits until all that was written has left: an empty write is done when those before it are.
    ///
    /// What follows is not done within the flush that tells so: TLS ends with a write of its own, which would not leave
    /// before the connection is closed.
    func finish() {
        guard let context else { return }
        let promise = context.eventLoop.makePromise(of: Void.self)
        let eventLoop = context.eventLoop.assumeIsolated()
        promise.futureResult.assumeIsolated().whenSuccess {
            eventLoop.execute {
                self.readClock()
                self.react(to: self.machine.flushed(now: self.now))
            }
        }
        context.writeAndFlush(outboundEnd, promise: promise)
    }
}
