import GRDB

/// Brings a SQLite file to the schema that the program was written for.
///
/// Each migration is one IMMEDIATE transaction together with its row in `schema_migrations`. So a killed process leaves
/// whole migrations, the next one goes on from there, and of two at once one waits and finds nothing left to do.
struct SQLiteMigrator: Sendable {
    let migrations: [Migration]

    /// Applies what is missing and returns what it applied; throws ``StoreError`` or SQLite's error.
    @discardableResult
    func migrate(_ writer: any DatabaseWriter) throws -> [Migration] {
        var done: [Migration] = []
        while let migration = try writer.writeWithoutTransaction(applyNext) { done.append(migration) }
        return done
    }

    /// What is applied and what is missing, without a change to the database.
    func plan(in db: Database) throws -> MigrationPlan {
        try MigrationPlan(known: migrations, applied: Self.applied(in: db))
    }

    private func applyNext(in db: Database) throws -> Migration? {
        // Most starts find nothing to do, and then need no lock.
        if try plan(in: db).pending.isEmpty { return nil }
        var migration: Migration?
        try db.inTransaction(.immediate) {
            migration = try plan(in: db).pending.first
            if let migration { try apply(migration, in: db) }
            return .commit
        }
        return migration
    }

    private func apply(_ migration: Migration, in db: Database) throws {
        do {
            try db.execute(sql: migration.sql)
        } catch let error as DatabaseError {
            throw FailedMigration(migration: migration, error: error)
        }
        try db.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    version INTEGER PRIMARY KEY,
                    name TEXT NOT NULL,
                    checksum TEXT NOT NULL,
                    applied_at TEXT NOT NULL
                ) STRICT
                """
        )
        try db.execute(
            sql: "INSERT INTO schema_migrations VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
            arguments: [migration.number, migration.name, migration.checksum]
        )
    }

    private static func applied(in db: Database) throws -> [AppliedMigration] {
        guard try Bool.fetchOne(db, sql: "SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'") != nil else {
            return []
        }
        return try Row.fetchAll(db, sql: "SELECT version, name, checksum FROM schema_migrations").map { row in
            AppliedMigration(number: row["version"], name: row["name"], checksum: row["checksum"])
        }
    }
}

/// A migration that SQLite refused; it left no trace.
struct FailedMigration: Error {
    let migration: Migration
    let error: DatabaseError
}
