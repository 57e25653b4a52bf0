import Synchronization
import Testing

@testable import Storage

@Suite(
    "The PostgreSQL store, when any one message is the last on its connection,",
    .enabled(if: TestPostgres.url != nil, TestPostgres.isMissing),
    .timeLimit(.minutes(5)),
    .serialized
)
struct PostgresEveryMessageTests {
    /// Lets the nth message be the last on its connection, whoever sends it.
    private final class Scissors: Sendable {
        private let number: Int
        private let keepsHalf: Bool
        private let count = Atomic<Int>(0)

        init(cuttingAt number: Int, keepingHalf keepsHalf: Bool) {
            self.number = number
            self.keepsHalf = keepsHalf
        }

        var haveCut: Bool { count.load(ordering: .relaxed) >= number }

        func judge(_ message: WireMessage) -> TCPProxy.Verdict {
            guard count.add(1, ordering: .relaxed).newValue == number else { return .pass }
            return .cut(after: keepsHalf ? message.bytes.count / 2 : 0)
        }
    }

    @Test(
        "answers every request once, keeps every promise, and lets go of every connection",
        arguments: [false, true]
    )
    func everyMessage(keepsHalf: Bool) async throws {
        let seed = SeededGenerator.announcedSeed("every message")
        let upstream = try PostgresURL(#require(TestPostgres.url)).port
        try await TestPostgres.withDatabase { url in
            try await PostgresMigrator(url: url, logger: .silent).migrate()
            var number = 0
            var goesOn = true
            while goesOn {
                number += 1
                let scissors = Scissors(cuttingAt: number, keepingHalf: keepsHalf)
                let proxy = try TCPProxy(to: upstream, judge: scissors.judge)
                try await run(url, through: proxy, seed: seed &+ UInt64(number))
                proxy.stop()
                goesOn = scissors.haveCut
            }
            print("every message: \(number - 1) messages were the last ones")
            #expect(number > 100)
        }
    }

    private func run(_ url: PostgresURL, through proxy: TCPProxy, seed: UInt64) async throws {
        try await TestPostgres.session(url) { try $0("DELETE FROM notes") }
        let store: PostgresNoteStore
        do {
            store = try await PostgresNoteStore.open(url: url.replacing(port: proxy.port), logger: .silent)
        } catch {
            #expect(error.kind == .cannotOpen)
            return
        }
        var workload = NotesWorkload(seed: seed)
        var model = NotesModel()
        await workload.run(rounds: 6, on: store, into: &model)
        // It works again, whatever happened.
        try await eventually { (try? await store.ping()) != nil }
        await store.close()
        #expect(store.poolState.open == 0 && store.poolState.busy == 0 && store.poolState.running == 0)
        let left = try await TestPostgres.session(url) { session in
            // A cut connection's process ends when it finds that out; until then it may still commit.
            while try !session.others().isEmpty {}
            let ids = try session.numbers("SELECT id FROM notes ORDER BY id")
            return zip(ids, try session.texts("SELECT text FROM notes ORDER BY id")).map {
                StoredNote(id: $0, text: $1)
            }
        }
        model.check(left)
    }
}
