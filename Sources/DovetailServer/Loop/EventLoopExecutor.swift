import NIOCore

/// Runs tasks on an event loop, so that a request's handler starts and ends where its bytes are: no change of thread.
final class EventLoopExecutor: TaskExecutor {
    private let eventLoop: any EventLoop

    init(_ eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { [self] in
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    /// Starts a task on the loop; called there, the task runs at once as far as it gets without waiting.
    func run(_ work: @escaping @Sendable @isolated(any) () async -> Void) -> Task<Void, Never> {
        if #available(macOS 26, *) {
            Task.immediate(executorPreference: self, operation: work)
        } else {
            Task(executorPreference: self, operation: work)
        }
    }
}
