import GRDB
import Logging

/// Keeps notes in a SQLite file: WAL, every commit synced to the disk, writes that arrive together in one commit.
///
/// Reads never wait for a write. All blocking work runs on threads of the store's own, and waiting is bounded by
/// ``SQLiteOptions``: whoever cannot be served in time gets ``StoreError/Kind/busy``.
public final class SQLiteNoteStore: Sendable {
    let pool: DatabasePool
    private let reads: BatchQueue<NoteRead, [StoredNote]>
    private let writes: BatchQueue<NoteWrite, NoteWrite.Effect>
    private let logger: Logger

    /// How many writes wait or are being committed.
    var pendingWrites: Int { writes.count }

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
        reads = BatchQueue(
            label: "notes.reads",
            waiting: options.maximumWaiting,
            batch: options.readsPerTurn,
            workers: options.readers,
            patience: options.patience
        ) { reads in
            do {
                return try pool.unsafeRead { db in reads.map { read in Result { try read.run(in: db) } } }
            } catch {
                return reads.map { _ in .failure(error) }
            }
        }
        writes = BatchQueue(
            label: "notes.writes",
            waiting: options.maximumWaiting,
            batch: options.writesPerCommit,
            workers: 1,
            patience: options.patience,
            run: GroupCommit(pool: pool).callAsFunction
        )
    }

    private func read(_ read: NoteRead) async throws -> [StoredNote] {
        do {
            return try await reads.submit(read)
        } catch BatchRefusal.cancelled {
            throw CancellationError()
        } catch let refusal as BatchRefusal {
            throw StoreError(refusal)
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    private func write(_ write: NoteWrite) async throws -> NoteWrite.Effect {
        do {
            return try await writes.submit(write)
        } catch BatchRefusal.cancelled(begun: false) {
            throw CancellationError()
        } catch let refusal as BatchRefusal {
            throw StoreError(refusal)
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension SQLiteNoteStore: NoteStore {
    public func ping() async throws {
        _ = try await read(.ping)
    }

    public func list(after: Int64?, limit: Int) async throws -> [StoredNote] {
        try await read(.list(after: after, limit: limit))
    }

    public func create(text: String) async throws -> StoredNote {
        try text.checkStorable()
        return StoredNote(id: try await write(.create(text: text)).lastID, text: text)
    }

    public func note(id: Int64) async throws -> StoredNote? {
        try await read(.note(id: id)).first
    }

    public func update(id: Int64, text: String) async throws -> StoredNote? {
        try text.checkStorable()
        return try await write(.update(id: id, text: text)).notes > 0 ? StoredNote(id: id, text: text) : nil
    }

    public func delete(id: Int64) async throws -> Bool {
        try await write(.delete(id: id)).notes > 0
    }

    public func close() async {
        await writes.close()
        await reads.close()
        let pool = pool
        if case .failure(let error) = await onThread({ Result { try pool.close() } }) {
            logger.warning("Closing the SQLite database failed", metadata: ["error": "\(error)"])
        }
    }
}
