import NIOCore
import Synchronization

/// What all connections of an event loop share.
final class LoopResources: Sendable {
    let executor: EventLoopExecutor
    let date: DateField

    init(_ eventLoop: any EventLoop, date: DateField = DateField()) {
        executor = EventLoopExecutor(eventLoop)
        self.date = date
    }
}

/// The resources of each event loop, made when its first connection comes and kept as long as the server.
final class LoopRegistry: Sendable {
    private let loops = Mutex<[ObjectIdentifier: LoopResources]>([:])

    /// The resources of a loop.
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
