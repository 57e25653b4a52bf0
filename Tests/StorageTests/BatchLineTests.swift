import Testing

@testable import Storage

@Suite("A batch line")
struct BatchLineTests {
    private let start = ContinuousClock.now

    private func line(waiting: Int = 4, batch: Int = 3, workers: Int = 1) -> BatchLine<String> {
        BatchLine(limits: .init(waiting: waiting, batch: batch, workers: workers, patience: .seconds(2)))
    }

    @Test("hands out what waits in the order of arrival, at most a batch at a time")
    func batches() throws {
        var line = line()
        for ticket in 1...4 { _ = try line.enter("\(ticket)", ticket: UInt64(ticket), at: start) }
        #expect(line.nextBatch().map(\.item) == ["1", "2", "3"])
        #expect(line.nextBatch().map(\.item) == ["4"])
        #expect(line.nextBatch().isEmpty)
    }

    @Test("asks for a worker only when one is missing")
    func workers() throws {
        var line = line(workers: 2)
        #expect(try line.enter("a", ticket: 1, at: start))
        #expect(try line.enter("b", ticket: 2, at: start))
        #expect(try line.enter("c", ticket: 3, at: start) == false)
        #expect(line.nextBatch().count == 3)
        #expect(line.nextBatch().isEmpty)
        #expect(try line.enter("d", ticket: 4, at: start), "one of two workers has gone")
    }

    @Test("turns away who comes when the line is full, until somebody is served")
    func full() throws {
        var line = line(waiting: 2, batch: 1)
        _ = try line.enter("a", ticket: 1, at: start)
        _ = try line.enter("b", ticket: 2, at: start)
        #expect(throws: BatchRefusal.full(waiting: 2)) { _ = try line.enter("c", ticket: 3, at: start) }
        _ = line.nextBatch()
        #expect(try line.enter("c", ticket: 3, at: start) == false)
    }

    @Test("gives up on those who have waited for their whole patience, and on nobody else")
    func deadlines() throws {
        var line = line()
        _ = try line.enter("taken", ticket: 1, at: start)
        _ = line.nextBatch()
        _ = try line.enter("a", ticket: 2, at: start)
        _ = try line.enter("b", ticket: 3, at: start.advanced(by: .seconds(1)))
        #expect(line.nextDeadline == start.advanced(by: .seconds(2)))
        #expect(line.expire(at: start.advanced(by: .milliseconds(1999))).isEmpty)
        #expect(line.expire(at: start.advanced(by: .seconds(2))) == ["a"])
        #expect(line.nextDeadline == start.advanced(by: .seconds(3)))
        #expect(line.expire(at: start.advanced(by: .seconds(9))) == ["b"])
        #expect(line.nextDeadline == nil)
        #expect(line.finish(1) == "taken")
    }

    @Test("tells whether who leaves was waiting or running, and forgets them")
    func leaving() throws {
        var line = line(batch: 1)
        for ticket in 1...3 { _ = try line.enter("\(ticket)", ticket: UInt64(ticket), at: start) }
        _ = line.nextBatch()
        guard case .running("1") = line.leave(1), case .waiting("2") = line.leave(2) else {
            Issue.record("wrong departure")
            return
        }
        #expect(line.leave(1) == nil)
        #expect(line.leave(2) == nil)
        #expect(line.finish(1) == nil)
        #expect(line.nextBatch().map(\.item) == ["3"])
    }

    @Test("is drained when it is closed, empty and without workers")
    func draining() throws {
        var line = line()
        _ = try line.enter("a", ticket: 1, at: start)
        line.close()
        #expect(throws: BatchRefusal.closed) { _ = try line.enter("b", ticket: 2, at: start) }
        #expect(!line.isDrained)
        #expect(line.nextBatch().map(\.item) == ["a"])
        #expect(!line.isDrained)
        _ = line.nextBatch()
        #expect(line.isDrained)
    }

    @Test("serves or refuses each of many random arrivals exactly once")
    func conservation() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(state: seed)
        var line = line(waiting: 8, batch: 5, workers: 3)
        var now = start
        var inside: Set<UInt64> = []
        var workers: [[UInt64]] = []
        for ticket in UInt64(1)...20_000 {
            now = now.advanced(by: .milliseconds(Int(random.next() % 400)))
            if let startWorker = try? line.enter("\(ticket)", ticket: ticket, at: now) {
                inside.insert(ticket)
                if startWorker { workers.append([]) }
            }
            var left: [UInt64] = []
            switch random.next() % 4 {
            case 0:
                guard let busy = workers.popLast() else { break }
                left = busy.filter { line.finish($0) != nil }
                let batch = line.nextBatch()
                if !batch.isEmpty { workers.append(batch.map(\.ticket)) }
            case 1:
                left = line.expire(at: now).compactMap { UInt64($0) }
            case 2:
                if let ticket = inside.randomElement(using: &random), line.leave(ticket) != nil { left = [ticket] }
            default:
                break
            }
            if !inside.isSuperset(of: left) { Issue.record("served twice: \(left), seed \(seed)") }
            inside.subtract(left)
        }
        line.close()
        while let busy = workers.popLast() {
            inside.subtract(busy.filter { line.finish($0) != nil })
            let batch = line.nextBatch()
            if !batch.isEmpty { workers.append(batch.map(\.ticket)) }
        }
        #expect(inside.isEmpty && line.isDrained, "seed \(seed)")
    }
}

/// A generator whose whole run follows from its seed (Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
