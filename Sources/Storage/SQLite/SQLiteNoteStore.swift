import GRDB
import Logging

/// Keeps notes in a SQLite file: WAL, every commit synced to the disk, writes that arrive together in one commit.
///
/// Reads never wait for a write. All blocking work runs on threads of the store's own, and waiting is bounded by
/// ``SQLiteOptions``: whoever cannot be served in time gets ``StoreError/Kind/busy``.
public final class SQLiteNoteStore: Sendable {
    let pool: DatabasePool
    let queues: NoteQueues
    private let logger: Logger

    /// Opens the file of that path, makes it if there is none, and migrates it.
    ///
    /// - Throws: ``StoreError/Kind/cannotOpen``, ``StoreError/Kind/schemaTooNew`` or
    ///   ``StoreError/Kind/schemaAltered``; the message names the path and the reason.
    public static func open(
        path: String,
        options: SQLiteOptions = SQLiteOptions(),
        logger: Logger
    ) async throws(StoreError) -> SQLiteNoteStore {
        let migrations: [Migration]
        do {
            migrations = try MigrationFiles.embedded.migrations(for: .sqlite)
        } catch {
            throw .cannotOpen(path: path, because: "\(error)", cause: error)
        }
        return try await open(path: path, options: options, migrations: migrations, logger: logger)
    }

    static func open(
        path: String,
        options: SQLiteOptions,
        migrations: [Migration],
        logger: Logger
    ) async throws(StoreError) -> SQLiteNoteStore {
        // SQLite's names for a database without a file (sqlite.org/inmemorydb.html).
        if path.isEmpty || path == ":memory:" {
            throw .cannotOpen(path: path, because: "it is not the name of a file; use the store in memory")
        }
        let file = SQLiteFile(path: path, options: options, migrator: SQLiteMigrator(migrations: migrations))
        let (pool, applied) = try await file.openPatiently()
        for migration in applied {
            logger.info("Applied migration \(migration.label)", metadata: ["path": "\(path)"])
        }
        logger.info("Opened SQLite database", metadata: ["path": "\(path)"])
        return SQLiteNoteStore(pool: pool, options: options, logger: logger)
    }

    private init(pool: DatabasePool, options: SQLiteOptions, logger: Logger) {
        self.pool = pool
        self.logger = logger
        let limits = NoteQueues.Limits(
            waiting: options.maximumWaiting,
            patience: options.patience,
            readers: options.readers,
            readsPerTurn: options.readsPerTurn,
            writers: 1,
            writesPerTurn: options.writesPerCommit
        )
        queues = NoteQueues(
            limits,
            read: { reads in
                do {
                    return try pool.unsafeRead { db in
                        reads.map { read in Result { try read.run(in: db) }.mapError { StoreError(sqlite: $0) } }
                    }
                } catch {
                    return reads.map { _ in .failure(StoreError(sqlite: error)) }
                }
            },
            write: GroupCommit(pool: pool).callAsFunction
        )
    }
}

extension SQLiteNoteStore: QueuedNoteStore {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func close() async {
        await queues.close()
        let pool = pool
        if case .failure(let error) = await onThread({ Result { try pool.close() } }) {
            logger.warning("Closing the SQLite database failed", metadata: ["error": "\(error)"])
        }
    }
}
