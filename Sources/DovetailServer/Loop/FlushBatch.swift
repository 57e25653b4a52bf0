import NIOCore

/// The connections of an event loop whose responses are written and not yet with the system.
///
/// They leave together, when the loop has looked at all that was ready. A response wakes its client up; where the client
/// is on the same machine, the system then takes the processor from the loop, a change of thread for every response.
final class FlushBatch {
    /// How old the first response may be when another one joins it: behind requests that take long, none waits for all.
    static let patience = Duration.milliseconds(1)

    private let eventLoop: NIOIsolatedEventLoop
    private var handlers: [ConnectionHandler] = []
    /// When the first of them wrote.
    private var began = Duration.zero

    /// Creates the batch of a loop; on that loop.
    init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop.assumeIsolated()
    }

    /// Flushes a connection at the end of the loop's turn.
    func add(_ handler: ConnectionHandler, now: Duration) {
        if handlers.isEmpty {
            began = now
            eventLoop.execute { self.flush() }
        }
        if handlers.last !== handler { handlers.append(handler) }
        if now - began >= Self.patience { flush() }
    }

    private func flush() {
        // A flush can lead to the next response of its connection, which joins the next batch.
        let due = handlers
        handlers.removeAll()
        for handler in due { handler.context?.flush() }
    }
}
