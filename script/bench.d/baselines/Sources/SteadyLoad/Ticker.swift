import NIOCore

/// Looks five times in a millisecond which connections of an event loop have a request due, as long as there is one.
///
/// One timer a loop: with one a connection, the load would keep the processors busier than the server does.
final class Ticker: Sendable {
    let eventLoop: any EventLoop
    private let askings: NIOLoopBoundBox<[Asking]>

    init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        askings = .makeBoxSendingValue([], eventLoop: eventLoop)
    }

    /// Takes a connection up; on the loop.
    func add(_ asking: Asking) {
        askings.value.append(asking)
        if askings.value.count == 1 { tickSoon() }
    }

    private func tickSoon() {
        eventLoop.assumeIsolated().scheduleTask(in: .microseconds(200)) { self.tick() }
    }

    private func tick() {
        let now = NIODeadline.now()
        askings.value.removeAll { !$0.tick(now: now) }
        if !askings.value.isEmpty { tickSoon() }
    }
}
