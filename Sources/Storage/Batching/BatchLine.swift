/// Items that wait for a worker, and those that workers have taken: a state machine without clock, threads or I/O.
///
/// Who enters waits at most `patience` for a worker. A worker takes everything that waits, up to `batch` items, so the
/// busier it is, the more items share one turn.
struct BatchLine<Item> {
    struct Limits: Sendable {
        /// How many items may wait.
        var waiting: Int
        /// How many items a worker takes at once.
        var batch: Int
        /// How many workers there may be.
        var workers: Int
        /// How long an item waits for a worker.
        var patience: Duration
    }

    typealias Ticket = UInt64

    struct Entry {
        let ticket: Ticket
        let item: Item
        fileprivate let deadline: ContinuousClock.Instant
    }

    /// Where an item was when it left early.
    enum Departure {
        case waiting(Item)
        case running(Item)
    }

    let limits: Limits
    /// In order of arrival, which is the order of deadlines as all have the same patience.
    private var waiting: [Entry] = []
    private var running: [Ticket: Item] = [:]
    private var workers = 0
    private(set) var isClosed = false

    init(limits: Limits) {
        self.limits = limits
    }

    /// Whether the line is closed and empty, and no worker is at work.
    var isDrained: Bool { isClosed && waiting.isEmpty && workers == 0 }

    /// How many items there are.
    var load: BatchLoad { BatchLoad(waiting: waiting.count, running: running.count) }

    /// When the item that waits longest gives up.
    var nextDeadline: ContinuousClock.Instant? { waiting.first?.deadline }

    /// Lets an item in and says whether a worker has to be started for it.
    mutating func enter(
        _ item: Item,
        ticket: Ticket,
        at now: ContinuousClock.Instant
    ) throws(BatchRefusal) -> Bool {
        if isClosed { throw .closed }
        if waiting.count >= limits.waiting { throw .full(waiting: limits.waiting) }
        waiting.append(Entry(ticket: ticket, item: item, deadline: now.advanced(by: limits.patience)))
        guard workers < limits.workers else { return false }
        workers += 1
        return true
    }

    /// Gives a worker its next items; none ends the worker.
    mutating func nextBatch() -> [Entry] {
        let batch = Array(waiting.prefix(limits.batch))
        waiting.removeFirst(batch.count)
        for entry in batch { running[entry.ticket] = entry.item }
        if batch.isEmpty { workers -= 1 }
        return batch
    }

    /// Takes out a finished item, nil if it left early.
    mutating func finish(_ ticket: Ticket) -> Item? {
        running.removeValue(forKey: ticket)
    }

    /// Takes out an item whose owner waits no longer, nil if it is not in the line.
    mutating func leave(_ ticket: Ticket) -> Departure? {
        if let item = running.removeValue(forKey: ticket) { return .running(item) }
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return .waiting(waiting.remove(at: index).item)
    }

    /// Takes out the items that have waited for as long as they may.
    mutating func expire(at now: ContinuousClock.Instant) -> [Item] {
        let expired = waiting.prefix { $0.deadline <= now }
        waiting.removeFirst(expired.count)
        return expired.map(\.item)
    }

    /// Lets nothing in from now on.
    mutating func close() {
        isClosed = true
    }
}

/// How much there is to do.
struct BatchLoad: Sendable, Hashable {
    /// How many items wait for a worker.
    var waiting: Int
    /// How many items workers have taken.
    var running: Int
}

/// Why a line does not serve an item.
enum BatchRefusal: Error, Hashable {
    case full(waiting: Int)
    case waitedTooLong(Duration)
    case closed
    /// The item's task was cancelled, before or after a worker took the item.
    case cancelled(begun: Bool)
}
