import DovetailRuntime
import NIOCore

/// Writes a response to its connection while the service makes it, on whatever thread that is.
struct StreamWriter: ResponseBodyWriter {
    private let eventLoop: any EventLoop
    private let place: NIOLoopBound<(handler: ConnectionHandler, exchange: Exchange)>

    /// Creates the writer of an exchange's response, on the loop of its connection.
    init(_ handler: ConnectionHandler, _ exchange: Exchange, on eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        place = NIOLoopBound((handler: handler, exchange: exchange), eventLoop: eventLoop)
    }

    func write(_ piece: [UInt8]) async throws {
        try Task.checkCancellation()
        guard !piece.isEmpty else { return }  // An empty chunk would be the last one.
        let room = eventLoop.inEventLoop ? try send(piece) : try await eventLoop.submit { try send(piece) }.get()
        try await room?.get()
    }

    private func send(_ piece: [UInt8]) throws -> EventLoopFuture<Void>? {
        try place.value.handler.send(piece, of: place.value.exchange)
    }

    /// Lets a response write itself to its end, or until nobody reads it; on the event loop.
    func write(_ stream: ResponseStream) async {
        let failure: (any Error)?
        do {
            try await stream.write(to: self)
            failure = nil
        } catch {
            failure = error
        }
        place.value.handler.streamEnded(failure, of: place.value.exchange)
    }
}
