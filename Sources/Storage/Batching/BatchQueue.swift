import Dispatch
import Synchronization

/// Hands operations that arrive together to a blocking runner, on threads of its own.
///
/// The runner gets the operations in order of arrival and answers each on its own. While it works, the next batch
/// gathers; so nobody waits for others to come, and under load many operations share one turn of the runner.
final class BatchQueue<Operation: Sendable, Output: Sendable>: Sendable {
    /// Answers each operation, in the same order and number.
    typealias Runner = @Sendable ([Operation]) -> [Result<Output, any Error>]

    private struct Item {
        let operation: Operation
        let caller: CheckedContinuation<Output, any Error>
    }

    private struct State {
        var line: BatchLine<Item>
        var watchesDeadlines = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let tickets = Atomic<UInt64>(0)
    private let label: String
    private let patience: Duration
    private let run: Runner

    init(label: String, waiting: Int, batch: Int, workers: Int, patience: Duration, run: @escaping Runner) {
        let limits = BatchLine<Item>.Limits(waiting: waiting, batch: batch, workers: workers, patience: patience)
        self.state = Mutex(State(line: BatchLine(limits: limits)))
        self.label = label
        self.patience = patience
        self.run = run
    }

    /// How many operations there are.
    var load: BatchLoad { state.withLock { $0.line.load } }

    /// Whether new operations are refused.
    var isClosed: Bool { state.withLock { $0.line.isClosed } }

    /// Waits for its turn and returns the runner's answer; throws that answer's error or a ``BatchRefusal``.
    func submit(_ operation: Operation) async throws -> Output {
        let ticket = tickets.wrappingAdd(1, ordering: .relaxed).newValue
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                enter(Item(operation: operation, caller: caller), ticket: ticket)
            }
        } onCancel: {
            abandon(ticket)
        }
    }

    /// Refuses new operations and returns when all others are answered.
    func close() async {
        await withCheckedContinuation { closer in
            let isDrained = state.withLock { state in
                state.line.close()
                if !state.line.isDrained { state.closers.append(closer) }
                return state.line.isDrained
            }
            if isDrained { closer.resume() }
        }
    }

    private func enter(_ item: Item, ticket: UInt64) {
        let now = ContinuousClock.now
        let outcome = state.withLock { state -> Result<(startWorker: Bool, watch: Bool), BatchRefusal> in
            // Cancellation sets the flag before it calls `abandon`, which takes the same lock: either it is seen here,
            // or `abandon` finds the entry.
            if Task.isCancelled { return .failure(.cancelled(begun: false)) }
            do throws(BatchRefusal) {
                let startWorker = try state.line.enter(item, ticket: ticket, at: now)
                defer { state.watchesDeadlines = true }
                return .success((startWorker, watch: !state.watchesDeadlines))
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .success(let next):
            if next.startWorker { blockingQueue(label).async { self.work() } }
            if next.watch { watchDeadlines(from: now.advanced(by: patience)) }
        case .failure(let refusal):
            item.caller.resume(throwing: refusal)
        }
    }

    private func abandon(_ ticket: UInt64) {
        switch state.withLock({ $0.line.leave(ticket) }) {
        case .waiting(let item): item.caller.resume(throwing: BatchRefusal.cancelled(begun: false))
        case .running(let item): item.caller.resume(throwing: BatchRefusal.cancelled(begun: true))
        case nil: break
        }
    }

    /// Runs batches until nothing waits.
    private func work() {
        while true {
            let (batch, closers) = state.withLock { state in
                let batch = state.line.nextBatch()
                guard state.line.isDrained else { return (batch, [CheckedContinuation<Void, Never>]()) }
                defer { state.closers = [] }
                return (batch, state.closers)
            }
            for closer in closers { closer.resume() }
            if batch.isEmpty { return }
            let answers = run(batch.map(\.item.operation))
            precondition(answers.count == batch.count, "a runner answers every operation")
            let tickets = batch.map(\.ticket)
            let items = state.withLock { state in tickets.map { state.line.finish($0) } }
            for (item, answer) in zip(items, answers) { item?.caller.resume(with: answer) }
        }
    }

    /// Turns away, from `deadline` on, whoever has waited too long; ends when nobody waits.
    private func watchDeadlines(from deadline: ContinuousClock.Instant) {
        Task.detached { [weak self] in
            var next: ContinuousClock.Instant? = deadline
            while let deadline = next {
                try? await Task.sleep(until: deadline, clock: .continuous)
                next = self?.expire()
            }
        }
    }

    private func expire() -> ContinuousClock.Instant? {
        let (expired, next) = state.withLock { state in
            let expired = state.line.expire(at: .now)
            state.watchesDeadlines = state.line.nextDeadline != nil
            return (expired, state.line.nextDeadline)
        }
        for item in expired { item.caller.resume(throwing: BatchRefusal.waitedTooLong(patience)) }
        return next
    }
}
