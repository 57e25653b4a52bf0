import Dispatch

/// A queue whose blocks may block: it gets a thread beyond those that Swift's tasks share.
///
/// It has to be serial. Concurrent and global queues of Dispatch draw on the same threads as Swift's cooperative pool on
/// Linux, as many as there are processors; only serial queues may have more ("overcommit" in libdispatch's `queue.c`).
func blockingQueue(_ label: String) -> DispatchQueue {
    DispatchQueue(label: label)
}

/// Runs blocking work on a thread of its own.
func onThread<Output: Sendable>(_ work: @escaping @Sendable () -> Output) async -> Output {
    await withCheckedContinuation { continuation in
        blockingQueue("notes.blocking").async { continuation.resume(returning: work()) }
    }
}
