import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("The SQLite store, when any one call to the file system fails,", .timeLimit(.minutes(5)), .serialized)
struct SQLiteEveryCallTests {
    @Test("answers every request once and keeps every promise, and goes on", arguments: [false, true])
    func everyCall(persists: Bool) async throws {
        #expect(FaultyFileSystem.isInstalled)
        let seed = SeededGenerator.announcedSeed("every call")
        var number = 0
        var goesOn = true
        while goesOn {
            number += 1
            try await withFolder { folder in
                let path = folder + "/notes.db"
                var model = NotesModel()
                goesOn = try await FileFaults.failing(number, persists: persists, in: folder) {
                    try await run(path, seed: seed &+ UInt64(number), model: &model)
                }
                try await check(path, model, "after call \(number)")
            }
        }
        print("every call: \(number - 1) calls failed\(persists ? " with all after them" : "")")
        #expect(number > 50)
    }

    private func run(_ path: String, seed: UInt64, model: inout NotesModel) async throws {
        let store: SQLiteNoteStore
        do {
            var options = SQLiteOptions()
            options.openTimeout = .milliseconds(100)
            options.busyTimeout = .milliseconds(100)
            store = try await SQLiteNoteStore.open(path: path, options: options, logger: .silent)
        } catch {
            #expect(error.kind == .cannotOpen && error.message.contains(path), "\(error)")
            return
        }
        var workload = NotesWorkload(seed: seed)
        await workload.run(rounds: 6, on: store, into: &model)
        await store.close()
    }

    /// What a new process finds.
    private func check(_ path: String, _ model: NotesModel, _ when: Comment) async throws {
        let store = try await SQLiteNoteStore.open(path: path, logger: .silent)
        let damage = try await store.pool.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        #expect(damage == ["ok"], when)
        model.check(try await store.list(after: nil, limit: .max))
        _ = try await store.create(text: "goes on")
        await store.close()
    }
}
