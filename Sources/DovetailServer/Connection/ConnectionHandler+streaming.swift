import DovetailRuntime
import NIOCore

/// Bodies that are read while they arrive, and responses that are made while they are sent.
extension ConnectionHandler {
    // MARK: In

    /// Keeps a piece of a body, or passes it on.
    func collect(_ bytes: ByteBuffer) {
        guard let exchange else { return }
        if let pipe = exchange.pipe {
            isBodyHeld = !pipe.push(Array(bytes.readableBytesView))
        } else {
            exchange.body.append(contentsOf: bytes.readableBytesView)
        }
    }

    /// A pipe for the body of an exchange; its reader can be on any thread.
    func makePipe(for exchange: Exchange, on eventLoop: any EventLoop) -> BodyPipe {
        let place = NIOLoopBound((handler: self, exchange: exchange), eventLoop: eventLoop)
        return BodyPipe {
            if eventLoop.inEventLoop {
                place.value.handler.bodyWanted(by: place.value.exchange)
            } else {
                eventLoop.execute { place.value.handler.bodyWanted(by: place.value.exchange) }
            }
        }
    }

    /// Lets go of a body that the machine gave up.
    func releaseBody(of exchange: Exchange) {
        if case .body = machine.input { return }
        isBodyHeld = false
        exchange.pipe?.finish(.incomplete)
    }

    private func bodyWanted(by exchange: Exchange) {
        guard self.exchange === exchange else { return }
        readClock()
        isBodyHeld = false
        react(to: machine.bodyWanted(now: now))
    }

    // MARK: Out

    /// Sends a piece of a streamed response.
    ///
    /// - Returns: What to wait for before the next piece; `nil` when there is room at once.
    /// - Throws: `CancellationError` when nobody reads the response any more.
    func send(_ piece: [UInt8], of exchange: Exchange) throws -> EventLoopFuture<Void>? {
        guard let context, let framing = exchange.framing, self.exchange === exchange, machine.output == .streaming
        else { throw CancellationError() }
        if let announced = framing.contentLength, exchange.sentBytes + piece.count > announced {
            throw StreamLengthError(announced: announced)
        }
        exchange.sentBytes += piece.count
        readClock()
        context.writeAndFlush(outbound(framing.isChunked ? .chunk(piece) : ByteBuffer(bytes: piece)), promise: nil)
        let hasRoom = context.channel.isWritable
        machine.wrote(hasRoom: hasRoom, now: now)
        if !hasRoom { resources.unread.value.begin(self, bytes: piece.count) }
        drive()
        return hasRoom ? turn(after: piece.count, context) : room(for: exchange, context)
    }

    /// Lets other connections have the loop now and then, however fast this client reads.
    private func turn(after count: Int, _ context: ChannelHandlerContext) -> EventLoopFuture<Void>? {
        streamedInTurn += count
        guard streamedInTurn >= Self.pieceBytes else { return nil }
        streamedInTurn = 0
        let promise = context.eventLoop.makePromise(of: Void.self)
        context.eventLoop.execute { promise.succeed() }
        return promise.futureResult
    }

    private func room(for exchange: Exchange, _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
        let promise = exchange.room ?? context.eventLoop.makePromise(of: Void.self)
        exchange.room = promise
        return promise.futureResult
    }

    /// The channel takes more.
    func streamMayGoOn() {
        guard let room = exchange?.room else { return }
        exchange?.room = nil
        readClock()
        machine.wrote(hasRoom: true, now: now)
        room.succeed()
    }

    /// A response has written itself to its end, or failed.
    func streamEnded(_ failure: (any Error)?, of exchange: Exchange) {
        guard let context, let framing = exchange.framing, self.exchange === exchange, machine.output == .streaming
        else { return }
        readClock()
        if let announced = framing.contentLength, failure == nil, exchange.sentBytes < announced {
            exchange.response?.cause = StreamLengthError(announced: announced)
        } else {
            exchange.response?.cause = failure
        }
        guard exchange.response?.cause == nil else { return react(to: machine.close()) }  // No end is no proper end.
        machine.streamEnded(now: now)
        releaseBody(of: exchange)
        let last = framing.isChunked ? ByteBuffer(staticString: "0\r\n\r\n") : ByteBuffer()
        write(last, holding: last.readableBytes, context)
        drive()
    }
}

/// A streamed response did not have the length it announced.
struct StreamLengthError: Error, CustomStringConvertible {
    var announced: Int

    var description: String { "The response announced \(announced) bytes and was written with another number of them." }
}

extension ByteBuffer {
    /// A chunk with its size in front (RFC 9112 §7.1).
    fileprivate static func chunk(_ bytes: [UInt8]) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: bytes.count + 20)
        buffer.writeString(String(bytes.count, radix: 16))
        buffer.writeStaticString("\r\n")
        buffer.writeBytes(bytes)
        buffer.writeStaticString("\r\n")
        return buffer
    }
}
