import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("The SQLite store")
struct SQLiteNoteStoreTests {
    private func open(
        _ path: String,
        _ adjust: (inout SQLiteOptions) -> Void = { _ in }
    ) async throws
        -> SQLiteNoteStore
    {
        var options = SQLiteOptions()
        adjust(&options)
        return try await SQLiteNoteStore.open(path: path, options: options, logger: .silent)
    }

    @Test("keeps notes, and the ids of deleted ones, across a restart")
    func reopen() async throws {
        try await withFolder { folder in
            let first = try await open(folder + "/notes.db")
            for text in ["a", "b", "c"] { _ = try await first.create(text: text) }
            #expect(try await first.delete(id: 3))
            await first.close()
            let second = try await open(folder + "/notes.db")
            #expect(try await second.list(after: nil, limit: 9).map(\.text) == ["a", "b"])
            #expect(try await second.create(text: "d").id == 4)
            await second.close()
        }
    }

    @Test("syncs every commit to a write-ahead log")
    func durability() async throws {
        try await withFolder { folder in
            let store = try await open(folder + "/notes.db")
            let settings = try await store.pool.writeWithoutTransaction { db in
                try ["synchronous", "journal_mode", "busy_timeout"].map {
                    try String.fetchOne(db, sql: "PRAGMA \($0)")
                }
            }
            #expect(settings == ["2", "wal", "2000"])
            await store.close()
        }
    }

    @Test("reads while a write is under way, and sees what was committed before it")
    func readersDoNotWait() async throws {
        try await withFolder { folder in
            let store = try await open(folder + "/notes.db")
            let note = try await store.create(text: "before")
            let other = try anotherConnection(to: folder + "/notes.db")
            try await other.writeWithoutTransaction { db in
                try db.beginTransaction(.exclusive)
                try db.execute(sql: "UPDATE notes SET text = 'during'")
            }
            #expect(try await store.note(id: 1) == note)
            try await other.writeWithoutTransaction { try $0.commit() }
            #expect(try await store.note(id: 1)?.text == "during")
            await store.close()
        }
    }

    @Test("answers busy, not for ever, while another process writes, and recovers")
    func busy() async throws {
        try await withFolder { folder in
            let store = try await open(folder + "/notes.db") { $0.busyTimeout = .milliseconds(20) }
            let other = try anotherConnection(to: folder + "/notes.db")
            try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
            let error = await #expect(throws: StoreError.self) { try await store.create(text: "late") }
            #expect(error?.kind == .busy)
            try await other.writeWithoutTransaction { try $0.commit() }
            #expect(try await store.create(text: "now").id == 1)
            await store.close()
        }
    }

    @Test("answers full when no space is left, keeps what it has, and recovers")
    func full() async throws {
        try await withFolder { folder in
            let store = try await open(folder + "/notes.db")
            let note = try await store.create(text: "small")
            let limit = try await store.pool.writeWithoutTransaction { db in
                try Int.fetchOne(db, sql: "PRAGMA max_page_count = 1")
            }
            let text = String(repeating: "x", count: 10_000)
            let error = await #expect(throws: StoreError.self) { try await store.create(text: text) }
            #expect(error?.kind == .full, "with \(limit ?? 0) pages")
            #expect(try await store.list(after: nil, limit: 9) == [note])
            try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
            #expect(try await store.create(text: text).text == text)
            await store.close()
        }
    }

    @Test("opens once for many that open a new file at once")
    func openedTogether() async throws {
        try await withFolder { folder in
            let stores = try await concurrently(6) { _ in try await open(folder + "/notes.db") }
            let ids = try await concurrently(6) { try await stores[$0].create(text: "from \($0)").id }
            #expect(ids.sorted() == Array(1...6))
            for store in stores { await store.close() }
        }
    }

    @Test("refuses a file that a newer program migrated, and leaves it alone")
    func newer() async throws {
        try await withFolder { folder in
            let path = folder + "/notes.db"
            let newer = try MigrationFiles.embedded.migrations(for: .sqlite)
            let count = newer.count
            let next = Migration(number: count + 1, name: "title", sql: "ALTER TABLE notes ADD COLUMN title TEXT")
            let store = try await SQLiteNoteStore.open(
                path: path,
                options: SQLiteOptions(),
                migrations: newer + [next],
                logger: .silent
            )
            await store.close()
            let error = await #expect(throws: StoreError.self) { try await open(path) }
            #expect(error?.kind == .schemaTooNew)
            #expect(error?.message.hasPrefix("Cannot open the database \(path): ") == true)
            #expect(error?.message.contains(next.label) == true)
        }
    }

    @Test("refuses a file whose migrations were other ones")
    func altered() async throws {
        try await withFolder { folder in
            let path = folder + "/notes.db"
            await (try open(path)).close()
            try await DatabaseQueue(path: path).write {
                try $0.execute(sql: "UPDATE schema_migrations SET checksum = 'cafe' WHERE version = 1")
            }
            let error = await #expect(throws: StoreError.self) { try await open(path) }
            #expect(error?.kind == .schemaAltered)
            #expect(error?.message.contains("0001_notes with checksum cafe") == true)
        }
    }

    @Test("answers what was begun before it closes, and refuses what comes meanwhile")
    func drain() async throws {
        try await withFolder { folder in
            let store = try await open(folder + "/notes.db")
            let other = try anotherConnection(to: folder + "/notes.db")
            try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
            async let written = store.create(text: "a")
            while store.queues.writeLoad.running == 0 { await Task.yield() }
            async let closed: Void = store.close()
            var error: StoreError?
            while error?.kind != .closed {
                do {
                    _ = try await store.note(id: 1)
                } catch let refusal as StoreError {
                    error = refusal
                }
            }
            #expect(store.queues.writeLoad.running == 1, "the write is still under way")
            try await other.writeWithoutTransaction { try $0.commit() }
            #expect(try await written.id == 1)
            await closed
        }
    }

    @Test("lets a write's caller go when it is cancelled, and says what is known")
    func cancelled() async throws {
        try await withFolder { folder in
            let store = try await open(folder + "/notes.db")
            let late = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await store.create(text: "never")
            }
            late.cancel()
            await #expect(throws: CancellationError.self) { try await late.value }
            #expect(try await store.list(after: nil, limit: 1).isEmpty)
            await store.close()
        }
    }
}
