import NIOCore
import Synchronization

/// What all connections of an event loop share.
final class LoopResources: Sendable {
    let executor: EventLoopExecutor
    let date: DateField
    let unread: NIOLoopBound<UnreadResponses>
    let flushes: NIOLoopBound<FlushBatch>

    /// Creates the resources of a loop; on that loop.
    init(_ eventLoop: any EventLoop, date: DateField = DateField()) {
        executor = EventLoopExecutor(eventLoop)
        self.date = date
        unread = NIOLoopBound(UnreadResponses(), eventLoop: eventLoop)
        flushes = NIOLoopBound(FlushBatch(eventLoop), eventLoop: eventLoop)
    }
}

/// The resources of each event loop, made when its first connection comes and kept as long as the server.
final class LoopRegistry: Sendable {
    private let loops = Mutex<[ObjectIdentifier: LoopResources]>([:])

    /// The resources of a loop; on that loop.
    func resources(of eventLoop: any EventLoop) -> LoopResources {
        loops.withLock { loops in
            let key = ObjectIdentifier(eventLoop)
            if let known = loops[key] { return known }
            let made = LoopResources(eventLoop)
            loops[key] = made
            return made
        }
    }
}
