import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

@Suite("The SQLite migrator")
struct SQLiteMigratorTests {
    /// Three migrations of two statements each.
    private let migrations = (1...3).map { number in
        Migration(
            number: number,
            name: "step",
            sql: "CREATE TABLE t\(number) (x); INSERT INTO t\(number) VALUES (\(number));"
        )
    }

    @Test("applies everything once and records it")
    func records() async throws {
        try await withFolder { folder in
            let queue = try DatabaseQueue(path: folder + "/a.db")
            let migrator = SQLiteMigrator(migrations: migrations)
            #expect(try migrator.migrate(queue) == migrations)
            #expect(try migrator.migrate(queue).isEmpty)
            let plan = try await queue.read(migrator.plan)
            #expect(plan.applied == migrations && plan.pending.isEmpty)
            let times = try await queue.read { db in
                try String.fetchAll(db, sql: "SELECT applied_at FROM schema_migrations ORDER BY version")
            }
            #expect(times.count == 3)
            for time in times { #expect(try Date(time, strategy: .iso8601).timeIntervalSinceNow > -600) }
        }
    }

    @Test("leaves whole migrations when one fails, and goes on from there", arguments: 1...3)
    func failure(failing number: Int) async throws {
        try await withFolder { folder in
            let queue = try DatabaseQueue(path: folder + "/a.db")
            var broken = migrations
            broken[number - 1] = Migration(number: number, name: "step", sql: migrations[number - 1].sql + "BROKEN;")
            let error = #expect(throws: FailedMigration.self) { try SQLiteMigrator(migrations: broken).migrate(queue) }
            #expect(error?.migration.number == number)
            #expect(try await schema(of: queue) == expectedSchema(after: number - 1))
            #expect(try SQLiteMigrator(migrations: migrations).migrate(queue) == Array(migrations[(number - 1)...]))
            #expect(try await schema(of: queue) == expectedSchema(after: 3))
        }
    }

    @Test("goes on after a kill at any statement")
    func killed() async throws {
        try await withFolder { folder in
            // What is in the files when a statement begins is what a kill at that moment leaves.
            let images = try imagesOfKills(in: folder)
            #expect(images.count > 15, "every statement of three migrations")
            for image in images {
                let queue = try DatabaseQueue(path: image)
                let before = try await schema(of: queue)
                #expect((0...3).map { expectedSchema(after: $0) }.contains(before), "whole migrations only")
                try SQLiteMigrator(migrations: migrations).migrate(queue)
                #expect(try await schema(of: queue) == expectedSchema(after: 3))
                #expect(try await queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
            }
        }
    }

    @Test("does everything once when several start at once")
    func together() async throws {
        try await withFolder { folder in
            let path = folder + "/a.db"
            let migrator = SQLiteMigrator(migrations: migrations)
            let applied = try await concurrently(8) { _ in
                await onThread {
                    Result {
                        var configuration = Configuration()
                        configuration.busyMode = .timeout(20)
                        return try migrator.migrate(DatabaseQueue(path: path, configuration: configuration)).count
                    }
                }
            }
            #expect(try applied.reduce(0) { try $0 + $1.get() } == 3)
            #expect(try await schema(of: DatabaseQueue(path: path)) == expectedSchema(after: 3))
        }
    }

    /// Copies of the database's files, one for every statement that a full migration runs.
    private func imagesOfKills(in folder: String) throws -> [String] {
        let path = folder + "/live.db"
        let images = Mutex<[String]>([])
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // A cache of one page makes SQLite write before the commit.
            try db.execute(sql: "PRAGMA cache_size = 1")
            db.trace { _ in
                images.withLock { images in
                    let image = folder + "/killed-\(images.count).db"
                    for suffix in ["", "-journal", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
                        try? FileManager.default.copyItem(atPath: path + suffix, toPath: image + suffix)
                    }
                    images.append(image)
                }
            }
        }
        try SQLiteMigrator(migrations: migrations).migrate(DatabaseQueue(path: path, configuration: configuration))
        return images.withLock { $0 }
    }

    /// The tables and rows that the migrations made, and the numbers recorded.
    private func schema(of queue: DatabaseQueue) async throws -> [String] {
        try await queue.read { db in
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE name LIKE 't_' ORDER BY 1")
            return try tables.flatMap { try [$0] + String.fetchAll(db, sql: "SELECT x FROM \($0)") }
                + SQLiteMigrator(migrations: migrations).plan(in: db).applied.map { "applied \($0.number)" }
        }
    }

    private func expectedSchema(after count: Int) -> [String] {
        (1...3).prefix(count).flatMap { ["t\($0)", "\($0)"] } + (1...3).prefix(count).map { "applied \($0)" }
    }
}
