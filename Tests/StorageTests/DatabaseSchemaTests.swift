import GRDB
import Logging
import Testing

@testable import Storage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("The schema of a database")
struct DatabaseSchemaTests {
    private static let known = [
        Migration(number: 1, name: "notes", sql: "CREATE TABLE notes (id INTEGER, text TEXT)"),
        Migration(number: 2, name: "tags", sql: "CREATE TABLE tags (name TEXT)"),
    ]

    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Runs a body with the path of a file that is not there yet.
    private func withPath(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appending(path: "notes.db").path)
    }

    @Test func `a file is migrated up to a number, and later the rest`() async throws {
        try await withPath { path in
            let migrator = SQLiteSchemaMigrator(path: path, known: Self.known)
            let before = try await migrator.plan()
            #expect(before.pending == Self.known)
            let first = try await migrator.migrate(upTo: 1)
            #expect(first == [Self.known[0]])
            let between = try await migrator.plan()
            #expect(between.applied == [Self.known[0]])
            #expect(between.pending == [Self.known[1]])
            let rest = try await migrator.migrate(upTo: .max)
            #expect(rest == [Self.known[1]])
        }
    }

    @Test func `looking does not make a file`() async throws {
        try await withPath { path in
            let steps = try await DatabaseSchema(of: .sqlite(path: path), logger: Self.logger).steps()
            #expect(!steps.isEmpty)
            #expect(steps.allSatisfy { !$0.isApplied && !$0.sql.isEmpty })
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a file is looked at that a killed program left half changed`() async throws {
        try await withPath { path in
            let copy = path + ".killed"
            let files = FileManager.default
            let live = try DatabaseQueue(path: path)
            try await live.writeWithoutTransaction { db in
                try db.execute(sql: "CREATE TABLE notes (id INTEGER, text TEXT); INSERT INTO notes VALUES (1, 'kept')")
                // With a cache of one page, changes reach the file before the commit.
                try db.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE notes SET text = 'half'")
                for _ in 1...100 { try db.execute(sql: "INSERT INTO notes VALUES (2, hex(zeroblob(1000)))") }
                for suffix in ["", "-journal"] {
                    try files.copyItem(atPath: path + suffix, toPath: copy + suffix)
                }
                try db.execute(sql: "ROLLBACK")
            }
            let plan = try await SQLiteSchemaMigrator(path: copy, known: Self.known).plan()
            #expect(plan.applied.isEmpty && plan.pending == Self.known)
            let texts = try await DatabaseQueue(path: copy).read { db in
                try String.fetchAll(db, sql: "SELECT text FROM notes")
            }
            #expect(texts == ["kept"])
        }
    }

    @Test func `migrations only go forward`() async throws {
        try await withPath { path in
            let schema = DatabaseSchema(of: .sqlite(path: path), logger: Self.logger)
            _ = try await schema.migrate()
            let error = await #expect(throws: StoreError.self) { try await schema.migrate(through: 0) }
            #expect(error?.kind == .schemaTooNew)
            #expect(error?.message.contains("only go forward, not back to number 0") == true)
        }
    }

    @Test func `a number that no migration has is refused before anything is applied`() async throws {
        try await withPath { path in
            let schema = DatabaseSchema(of: .sqlite(path: path), logger: Self.logger)
            let newest = try #require(await schema.steps().last)
            for attempt in [schema.migrate(through:), schema.missing(through:)] {
                let error = await #expect(throws: StoreError.self) { try await attempt(newest.number + 1) }
                #expect(error?.kind == .noSuchMigration)
                #expect(error?.message.contains("no migration number \(newest.number + 1)") == true)
                #expect(error?.message.contains("the newest it knows is \(newest.label)") == true)
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `looking tells a schema that a newer program made`() async throws {
        try await withPath { path in
            _ = try await SQLiteSchemaMigrator(path: path, known: Self.known).migrate(upTo: .max)
            let error = await #expect(throws: StoreError.self) {
                try await SQLiteSchemaMigrator(path: path, known: [Self.known[0]]).plan()
            }
            #expect(error?.kind == .schemaTooNew)
            #expect(error?.message.contains("0002_tags") == true)
        }
    }

    @Test func `looking names a file that is no database`() async throws {
        try await withPath { path in
            try String(repeating: "not a database ", count: 100).write(toFile: path, atomically: true, encoding: .utf8)
            let schema = DatabaseSchema(of: .sqlite(path: path), logger: Self.logger)
            let error = await #expect(throws: StoreError.self) { try await schema.steps() }
            #expect(error?.kind == .cannotOpen)
            #expect(error?.message.contains(path) == true)
        }
    }
}
