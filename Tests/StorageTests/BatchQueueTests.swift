import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Storage

/// A runner that a test holds back and lets go, and that remembers its batches.
private final class HeldRunner: Sendable {
    struct OddNumber: Error {}

    let batches = Mutex<[[Int]]>([])
    private let gate = DispatchSemaphore(value: 0)
    private let (begun, beginning) = AsyncStream.makeStream(of: Void.self)

    /// Answers even numbers with themselves and odd ones with an error.
    func callAsFunction(_ numbers: [Int]) -> [Result<Int, any Error>] {
        batches.withLock { $0.append(numbers) }
        beginning.yield()
        gate.wait()
        return numbers.map { $0.isMultiple(of: 2) ? .success($0) : .failure(OddNumber()) }
    }

    /// Lets so many batches go.
    func release(_ count: Int = 1) {
        for _ in 0..<count { gate.signal() }
    }

    /// Returns when another batch has begun.
    func nextBatchBegan() async {
        for await _ in begun { return }
    }
}

@Suite("A batch queue", .timeLimit(.minutes(1)))
struct BatchQueueTests {
    private let runner = HeldRunner()

    private func queue(waiting: Int = 100, patience: Duration = .seconds(60)) -> BatchQueue<Int, Int> {
        BatchQueue(
            label: "test",
            waiting: waiting,
            batch: 50,
            workers: 1,
            patience: patience,
            run: runner.callAsFunction
        )
    }

    /// Submits a number and returns when it is in the queue.
    private func submit(_ number: Int, to queue: BatchQueue<Int, Int>) async -> Task<Int, any Error> {
        let before = queue.count
        let task = Task { try await queue.submit(number) }
        while queue.count == before { await Task.yield() }
        return task
    }

    @Test("runs at once what comes first, and together what comes meanwhile")
    func gathering() async throws {
        let queue = queue()
        let first = Task { try await queue.submit(0) }
        await runner.nextBatchBegan()
        var others: [Task<Int, any Error>] = []
        for number in [2, 4, 6] { others.append(await submit(number, to: queue)) }
        runner.release(2)
        #expect(try await first.value == 0)
        for (task, number) in zip(others, [2, 4, 6]) { #expect(try await task.value == number) }
        #expect(runner.batches.withLock { $0 } == [[0], [2, 4, 6]])
    }

    @Test("gives each caller its own answer or error")
    func answers() async throws {
        let queue = queue()
        let first = Task { try await queue.submit(0) }
        await runner.nextBatchBegan()
        var others: [Task<Int, any Error>] = []
        for number in 1...4 { others.append(await submit(number, to: queue)) }
        runner.release(2)
        #expect(try await first.value == 0)
        #expect(try await others[1].value == 2)
        #expect(try await others[3].value == 4)
        await #expect(throws: HeldRunner.OddNumber.self) { try await others[0].value }
        await #expect(throws: HeldRunner.OddNumber.self) { try await others[2].value }
    }

    @Test("refuses at once when as many wait as may")
    func full() async throws {
        let queue = queue(waiting: 1)
        let first = Task { try await queue.submit(0) }
        await runner.nextBatchBegan()
        let second = await submit(2, to: queue)
        await #expect(throws: BatchRefusal.full(waiting: 1)) { try await queue.submit(4) }
        runner.release(2)
        #expect(try await [first.value, second.value] == [0, 2])
    }

    @Test("refuses who waited too long while the runner is stuck, and never runs it")
    func patience() async throws {
        let queue = queue(patience: .milliseconds(10))
        let first = Task { try await queue.submit(0) }
        await runner.nextBatchBegan()
        await #expect(throws: BatchRefusal.waitedTooLong(.milliseconds(10))) { try await queue.submit(2) }
        await #expect(throws: BatchRefusal.waitedTooLong(.milliseconds(10))) { try await queue.submit(4) }
        runner.release()
        #expect(try await first.value == 0, "who is being served is not turned away")
        await queue.close()
        #expect(runner.batches.withLock { $0 } == [[0]])
    }

    @Test("lets a cancelled caller go at once and never runs what only waited")
    func cancellation() async throws {
        let queue = queue()
        let running = Task { try await queue.submit(0) }
        await runner.nextBatchBegan()
        let waiting = await submit(2, to: queue)
        waiting.cancel()
        await #expect(throws: BatchRefusal.cancelled(begun: false)) { try await waiting.value }
        running.cancel()
        await #expect(throws: BatchRefusal.cancelled(begun: true)) { try await running.value }
        let early = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await queue.submit(4)
        }
        early.cancel()
        await #expect(throws: BatchRefusal.cancelled(begun: false)) { try await early.value }
        runner.release()
        await queue.close()
        #expect(runner.batches.withLock { $0 } == [[0]])
    }

    @Test("close waits for all that were let in, and refuses the rest")
    func close() async throws {
        let queue = queue()
        let first = Task { try await queue.submit(0) }
        await runner.nextBatchBegan()
        let second = await submit(2, to: queue)
        let answered = Mutex(0)
        let closing = Task {
            await queue.close()
            return answered.withLock { $0 }
        }
        while !queue.isClosed { await Task.yield() }
        await #expect(throws: BatchRefusal.closed) { try await queue.submit(4) }
        answered.withLock { $0 = 1 }
        runner.release(2)
        #expect(await closing.value == 1)
        #expect(try await [first.value, second.value] == [0, 2])
        await queue.close()
    }

    @Test("takes no threads from Swift's tasks, however many runners block")
    func threads() async throws {
        let gate = DispatchSemaphore(value: 0)
        let queues = (0..<2 * ProcessInfo.processInfo.activeProcessorCount).map { _ in
            BatchQueue<Int, Int>(label: "test", waiting: 1, batch: 1, workers: 1, patience: .seconds(60)) { numbers in
                gate.wait()
                return numbers.map { .success($0) }
            }
        }
        // The same work with nothing blocked tells how busy the machine is.
        let calm = try await ContinuousClock().measure {
            _ = try await concurrently(1000) { _ in await Task.yield() }
        }
        let blocked = Task { try await concurrently(queues.count) { try await queues[$0].submit($0) } }
        while queues.contains(where: { $0.count == 0 }) { await Task.yield() }
        let elapsed = try await ContinuousClock().measure {
            _ = try await concurrently(1000) { _ in await Task.yield() }
        }
        for _ in queues { gate.signal() }
        #expect(try await blocked.value.count == queues.count)
        let bound = max(.milliseconds(500), calm * 5)
        #expect(elapsed < bound, "without threads of their own it takes a second or more")
    }
}

extension BatchQueue {
    /// How many operations wait or run.
    fileprivate var count: Int { load.waiting + load.running }
}
