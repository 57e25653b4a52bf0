import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite(
    "The PostgreSQL store, when connections fail,",
    .enabled(if: TestPostgres.url != nil, TestPostgres.isMissing),
    .timeLimit(.minutes(2))
)
struct PostgresFaultTests {
    @Test("connects again, unnoticed, after idle connections were ended")
    func idleEnded() async throws {
        try await TestPostgres.withStore { store, url in
            for round in 1...5 {
                let note = try await store.create(text: "\(round)")
                #expect(note.id == Int64(round))
                #expect(try await TestPostgres.terminateAll(url) > 0)
            }
            #expect(try await store.list(after: nil, limit: 9).count == 5)
        }
    }

    @Test("repeats a read once whose connection was ended while it ran")
    func readRepeated() async throws {
        try await TestPostgres.withStore { store, url in
            let note = try await store.create(text: "a")
            let locked = try await LockedNotes(url)
            let reading = Task { try await store.note(id: 1) }
            try await locked.untilWaiting(1)
            try await locked.terminateWaiting()
            try await locked.untilWaiting(1)
            try await locked.release()
            #expect(try await reading.value == note)
        }
    }

    @Test("gives up a read whose connection was ended twice")
    func readEndedTwice() async throws {
        // A connection that prepares statements waits for the lock while it is opened.
        try await TestPostgres.withStore({ $0.preparedStatements = .off }) { store, url in
            let locked = try await LockedNotes(url)
            let reading = Task { try await store.note(id: 1) }
            for _ in 1...2 {
                try await locked.untilWaiting(1)
                try await locked.terminateWaiting()
            }
            let error = await #expect(throws: StoreError.self) { try await reading.value }
            #expect(error?.kind == .unavailable)
            try await locked.release()
        }
    }

    @Test("says that it does not know about a write whose connection was ended, and does not repeat it")
    func writeUnknown() async throws {
        try await TestPostgres.withStore { store, url in
            try await store.ping()
            let locked = try await LockedNotes(url)
            let writing = Task { try await store.create(text: "a") }
            try await locked.untilWaiting(1)
            try await locked.terminateWaiting()
            let error = await #expect(throws: StoreError.self) { try await writing.value }
            #expect(error?.kind == .outcomeUnknown)
            try await locked.release()
            #expect(try await store.list(after: nil, limit: 9).isEmpty)
        }
    }

    @Test("refuses within its patience what finds no connection free, and keeps its size")
    func exhausted() async throws {
        try await TestPostgres.withStore({ options in
            options.readers = 4
            options.readsPerTurn = 1
            options.preparedStatements = .off
        }) { store, url in
            let locked = try await LockedNotes(url)
            let start = ContinuousClock.now
            async let answers = concurrently(46) { _ -> (StoreError.Kind?, Duration) in
                do {
                    _ = try await store.note(id: 1)
                    return (nil, .zero)
                } catch let error as StoreError {
                    return (error.kind, ContinuousClock.now - start)
                }
            }
            try await eventually { store.poolState.waiting + store.poolState.running == 46 }
            try await eventually { store.poolState.waiting == 0 }
            #expect(store.poolState.running == 4 && store.poolState.busy == 4)
            try await locked.release()
            let refusals = try await answers
            let refused = refusals.filter { $0.0 != nil }
            #expect(refused.count == 42, "4 of 46 have a connection")
            for (kind, after) in refused {
                #expect(kind == .busy)
                #expect((.milliseconds(1900) ... .milliseconds(2600)).contains(after))
            }
            #expect(store.poolState.open <= 4 && store.poolState.busy == 0 && store.poolState.running == 0)
            try await store.ping()
        }
    }

    @Test("fails at its deadline what a frozen server process holds, while others are served")
    func frozen() async throws {
        try await TestPostgres.withStore({ $0.queryTimeout = .milliseconds(700) }) { store, url in
            _ = try await store.create(text: "a")
            let writers = try await TestPostgres.session(url) { session in
                try session.numbers(
                    "SELECT pid::bigint FROM pg_stat_activity WHERE query LIKE 'INSERT INTO notes (%' AND datname = current_database()"
                )
            }
            let pid = try #require(writers.first.map(pid_t.init))
            kill(pid, SIGSTOP)
            defer { kill(pid, SIGCONT) }
            let start = ContinuousClock.now
            // The frozen connection is the one used last, so this is sent on it.
            let error = await #expect(throws: StoreError.self) { try await store.create(text: "b") }
            #expect(error?.kind == .outcomeUnknown)
            #expect((.milliseconds(650) ... .milliseconds(1500)).contains(ContinuousClock.now - start))
            let others = try await concurrently(8) { try await store.create(text: "\($0)").id }
            #expect(Set(others).count == 8)
            #expect(store.poolState.ended[.silent] == 1)
        }
    }

    @Test("uses no connection beyond its lifetime, so one that is cut later is not missed")
    func lifetime() async throws {
        let duration = Soak.choose(everyday: Duration.seconds(3), soak: .seconds(60))
        let proxy = try TCPProxy(to: PostgresURL(#require(TestPostgres.url)).port, lifetime: .milliseconds(1500))
        defer { proxy.stop() }
        // One client at a time needs one connection, so none is left unused until it is cut.
        try await TestPostgres.withStore(
            { $0.maximumLifetime = .milliseconds(500) },
            through: { $0.replacing(port: proxy.port) }
        ) { store, _ in
            let end = ContinuousClock.now.advanced(by: duration)
            while ContinuousClock.now < end {
                let note = try await store.create(text: "a")
                #expect(try await store.note(id: note.id) == note)
            }
            #expect(proxy.cuts == 0)
            #expect(proxy.count > 4)
            #expect(store.poolState.ended[.age, default: 0] > 3)
        }
    }

    @Test("checks a connection that was idle for long, as after a suspended machine wakes up")
    func suspended() async throws {
        let proxy = try TCPProxy(to: PostgresURL(#require(TestPostgres.url)).port)
        defer { proxy.stop() }
        try await TestPostgres.withStore(
            { $0.idleBeforeCheck = .zero },
            through: { $0.replacing(port: proxy.port) }
        ) { store, _ in
            let note = try await store.create(text: "a")
            // What was sent into a dead connection is never answered, and no error comes either.
            proxy.silenceAll()
            let start = ContinuousClock.now
            #expect(try await store.note(id: 1) == note)
            #expect(try await store.create(text: "b").id == 2)
            #expect(ContinuousClock.now - start < .seconds(1))
        }
    }

    @Test("shows no failed read and no lost write while all connections are ended again and again")
    func endedAgainAndAgain() async throws {
        try await TestPostgres.withStore { store, url in
            let end = ContinuousClock.now.advanced(by: Soak.choose(everyday: Duration.seconds(3), soak: .seconds(30)))
            let killer = Task {
                var killed = 0
                while ContinuousClock.now < end {
                    killed += try await TestPostgres.terminateAll(url)
                    try await Task.sleep(for: .milliseconds(100))
                }
                return killed
            }
            let outcomes = try await concurrently(8) { index in
                var outcomes = WriteLog()
                while ContinuousClock.now < end {
                    await outcomes.create("\(index) \(outcomes.count)", in: store)
                    _ = try await store.list(after: nil, limit: 10)
                }
                return outcomes
            }
            #expect(try await killer.value > 10)
            try await WriteLog.check(outcomes, against: store)
            #expect(store.poolState.open <= 4 && store.poolState.busy == 0)
            #expect(store.poolState.ended[.broken, default: 0] > 10)
        }
    }
}
