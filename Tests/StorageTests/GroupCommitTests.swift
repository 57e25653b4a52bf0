import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

/// Counts the transactions that reach the disk.
private final class CommitCounter: TransactionObserver, Sendable {
    private let commits = Mutex(0)

    var count: Int { commits.withLock { $0 } }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { commits.withLock { $0 += 1 } }
    func databaseDidRollback(_ db: Database) {}
}

@Suite("A group commit")
struct GroupCommitTests {
    /// A store whose table refuses the text `abort`, and undoes the whole transaction for the text `rollback`.
    private func withStore(_ body: (SQLiteNoteStore, CommitCounter) async throws -> Void) async throws {
        try await withFolder { folder in
            let store = try await SQLiteNoteStore.open(path: folder + "/notes.db", logger: .silent)
            try await store.pool.writeWithoutTransaction { db in
                for action in ["ABORT", "ROLLBACK"] {
                    try db.execute(
                        sql: """
                            CREATE TRIGGER refuse_\(action) BEFORE INSERT ON notes
                            WHEN lower(NEW.text) = lower('\(action)')
                            BEGIN SELECT RAISE(\(action), 'refused'); END
                            """
                    )
                }
            }
            let counter = CommitCounter()
            store.pool.add(transactionObserver: counter)
            try await body(store, counter)
            await store.close()
        }
    }

    private func kinds(_ answers: [GroupCommit.Answer]) -> [String] {
        answers.map { answer in
            switch answer {
            case .success(let effect): "id \(effect.lastID)"
            case .failure(let error): "\((error as? StoreError)?.kind.rawValue ?? "\(error)")"
            }
        }
    }

    private func create(_ texts: String...) -> [NoteWrite] { texts.map(NoteWrite.create) }

    @Test("puts all writes into one transaction")
    func one() async throws {
        try await withStore { store, commits in
            let answers = GroupCommit(pool: store.pool)(create("a", "b", "c"))
            #expect(kinds(answers) == ["id 1", "id 2", "id 3"])
            #expect(commits.count == 1)
            let texts = try await store.list(after: nil, limit: 9).map(\.text)
            #expect(texts == ["a", "b", "c"])
        }
    }

    @Test("commits the neighbours of a write that fails")
    func neighbours() async throws {
        try await withStore { store, commits in
            let answers = GroupCommit(pool: store.pool)(create("a", "abort", "b"))
            #expect(kinds(answers) == ["id 1", "unavailable", "id 2"])
            #expect(commits.count == 1)
            let texts = try await store.list(after: nil, limit: 9).map(\.text)
            #expect(texts == ["a", "b"])
        }
    }

    @Test("runs each write alone after one has undone them all")
    func undone() async throws {
        try await withStore { store, commits in
            let answers = GroupCommit(pool: store.pool)(create("a", "rollback", "b", "rollback"))
            #expect(kinds(answers) == ["id 1", "unavailable", "id 2", "unavailable"])
            #expect(commits.count == 2)
            let texts = try await store.list(after: nil, limit: 9).map(\.text)
            #expect(texts == ["a", "b"])
        }
    }

    @Test("fails every write when the commit fails, and writes none")
    func commitFails() async throws {
        try await withStore { store, commits in
            // A deferred foreign key is checked by the commit.
            try await store.pool.write { db in
                try db.execute(
                    sql: """
                        CREATE TABLE owner (id INTEGER PRIMARY KEY);
                        CREATE TABLE link (owner INTEGER REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED);
                        CREATE TRIGGER linked AFTER INSERT ON notes BEGIN INSERT INTO link VALUES (NEW.id); END;
                        """
                )
            }
            let before = commits.count
            #expect(kinds(GroupCommit(pool: store.pool)(create("a", "b"))) == ["unavailable", "unavailable"])
            #expect(commits.count == before)
            #expect(try await store.list(after: nil, limit: 9).isEmpty)
            try await store.pool.write { try $0.execute(sql: "DROP TRIGGER linked") }
            #expect(try await store.create(text: "c").text == "c")
        }
    }

    @Test("gathers what arrives while a commit is under way")
    func gathering() async throws {
        try await withStore { store, commits in
            let release = DispatchSemaphore(value: 0)
            await withCheckedContinuation { holding in
                store.pool.asyncWriteWithoutTransaction { _ in
                    holding.resume()
                    release.wait()
                }
            }
            async let created = concurrently(100) { try await store.create(text: "\($0)").id }
            while store.queues.writeLoad.waiting + store.queues.writeLoad.running < 100 { await Task.yield() }
            release.signal()
            let ids = try await created
            #expect(ids.sorted() == Array(1...100))
            #expect((1...2).contains(commits.count))
        }
    }
}
