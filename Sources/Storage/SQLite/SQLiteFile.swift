import GRDB
import GRDBSQLite

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Opens a SQLite file for ``SQLiteNoteStore``: the connections, their settings, the schema. Everything here blocks.
struct SQLiteFile: Sendable {
    let path: String
    let options: SQLiteOptions
    let migrator: SQLiteMigrator

    /// The connections and the migrations that were applied just now; throws what SQLite or the migrator throws.
    func open() throws -> (pool: DatabasePool, applied: [Migration]) {
        var configuration = Configuration()
        configuration.label = "notes"
        configuration.maximumReaderCount = options.readers
        configuration.busyMode = .timeout(options.busyTimeout / .seconds(1))
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { db in
            // SQLite opens a file that it may not write to all the same.
            if sqlite3_db_readonly(db.sqliteConnection, "main") == 1 {
                throw DatabaseError(resultCode: .SQLITE_READONLY)
            }
            // GRDB sets NORMAL, after Configuration.prepareDatabase: a power failure could undo acknowledged writes.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        let applied = try migrator.migrate(pool)
        // Proves that the table is what the program expects.
        _ = try pool.unsafeRead { db in try NoteRead.ping.run(in: db) }
        return (pool, applied)
    }

    /// Words an error of ``open()``: one line that names the path, the reason and what to do.
    func explain(_ error: any Error) -> StoreError {
        switch error {
        case let error as StoreError:
            return StoreError(error.kind, "Cannot open the database \(path): \(error.message)", cause: error.cause)
        case let error as FailedMigration:
            return .cannotOpen(
                path: path,
                because: "migration \(error.migration.label) failed and was undone: \(error.error.sentence)",
                cause: error.error
            )
        case let error as DatabaseError:
            return .cannotOpen(path: path, because: reason(for: error), cause: error)
        default:
            return .cannotOpen(path: path, because: "\(error)", cause: error)
        }
    }

    private func reason(for error: DatabaseError) -> String {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            "it is not a SQLite database, or damaged; name another file or restore this one from a backup"
        case .SQLITE_BUSY:
            "another process held it for \(options.openTimeout); stop that process"
        case .SQLITE_FULL:
            "the disk is full"
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR:
            fileSystemReason ?? error.sentence
        default:
            error.sentence
        }
    }

    /// What the file system says about the path, as SQLite does not.
    private var fileSystemReason: String? {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        if !exists(folder) { return "the folder \(folder) does not exist; create it first" }
        if !isFolder(folder) { return "\(folder) is not a folder" }
        if isFolder(path) { return "it is a folder; name a file in it" }
        if !exists(path) { return "the folder \(folder) takes no new files; make it writable for this user" }
        return FileManager.default.isWritableFile(atPath: path) ? nil : "the file is not writable for this user"
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// Only a folder, or a link to one, has an entry for itself.
    private func isFolder(_ path: String) -> Bool {
        exists(path + "/.")
    }
}

extension DatabaseError {
    /// SQLite's words, without the SQL and its arguments.
    fileprivate var sentence: String { message ?? "SQLite error \(extendedResultCode.rawValue)" }
}
