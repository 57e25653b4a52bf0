import GRDB

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Migrates a SQLite file that no store has open in this process.
struct SQLiteSchemaMigrator: SchemaMigrator {
    let path: String
    let known: [Migration]

    init(path: String) throws(StoreError) {
        do {
            self.init(path: path, known: try MigrationFiles.embedded.migrations(for: .sqlite))
        } catch {
            throw .cannotOpen(path: path, because: "\(error)", cause: error)
        }
    }

    init(path: String, known: [Migration]) {
        self.path = path
        self.known = known
    }

    func plan() async throws(StoreError) -> MigrationPlan {
        switch await onThread({ Result { try planOnThread() } }) {
        case .success(let plan): return plan
        case .failure(let error): throw file(migrations: known).explain(error)
        }
    }

    func migrate(upTo last: Int) async throws(StoreError) -> [Migration] {
        let migrations = known.filter { $0.number <= last }
        let (pool, applied) = try await file(migrations: migrations).openPatiently()
        switch await onThread({ Result { try pool.close() } }) {
        case .success: return applied
        case .failure(let error): throw file(migrations: migrations).explain(error)
        }
    }

    private func file(migrations: [Migration]) -> SQLiteFile {
        SQLiteFile(path: path, options: SQLiteOptions(), migrator: SQLiteMigrator(migrations: migrations))
    }

    /// Looks at the file without making it.
    private func planOnThread() throws -> MigrationPlan {
        guard FileManager.default.fileExists(atPath: path) else { return try MigrationPlan(known: known, applied: []) }
        // Not opened as read-only: what a killed process left half done, only a connection that may write undoes.
        var configuration = Configuration()
        configuration.busyMode = .timeout(SQLiteOptions().openTimeout / .seconds(1))
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let plan = try queue.unsafeRead { db in try SQLiteMigrator(migrations: known).plan(in: db) }
        try queue.close()
        return plan
    }
}
