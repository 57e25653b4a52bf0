import Logging

/// Keeps notes in PostgreSQL: reads and writes that arrive together are sent together, writes in one transaction.
///
/// All blocking work runs on threads of the store's own, and waiting is bounded by ``PostgresOptions``. Reads whose
/// connection breaks are repeated once; a write of which it is not known whether it happened never is, and throws
/// ``StoreError/Kind/outcomeUnknown``.
public final class PostgresNoteStore: Sendable {
    let pool: PostgresPool
    private let reads: BatchQueue<NoteRead, [StoredNote]>
    private let writes: BatchQueue<NoteWrite, NoteWrite.Effect>

    /// Connects to the database and checks its schema, which it leaves as it is: ``PostgresMigrator`` changes it.
    ///
    /// - Throws: ``StoreError/Kind/cannotOpen``, ``StoreError/Kind/schemaTooNew`` or
    ///   ``StoreError/Kind/schemaAltered``; the message names host and database, never the password.
    public static func open(
        url: PostgresURL,
        options: PostgresOptions = PostgresOptions(),
        logger: Logger
    ) async throws(StoreError) -> PostgresNoteStore {
        let migrator = try PostgresMigrator(url: url, openTimeout: options.openTimeout, logger: logger)
        let plan = try await migrator.plan()
        if let missing = plan.pending.first {
            throw .cannotOpen(
                path: migrator.settings.description,
                because: "it lacks migration \(missing.label); run notes-api migrate"
            )
        }
        let store = PostgresNoteStore(settings: migrator.settings, options: options, logger: logger)
        logger.info("Opened PostgreSQL database", metadata: ["database": "\(migrator.settings)"])
        return store
    }

    private init(settings: PostgresSettings, options: PostgresOptions, logger: Logger) {
        pool = PostgresPool(settings: settings, options: options, preparing: noteStatements, logger: logger)
        let runner = PostgresRunner(pool: pool, queryTimeout: options.queryTimeout)
        reads = BatchQueue(
            label: "notes.reads",
            waiting: options.maximumWaiting,
            batch: options.readsPerTurn,
            workers: options.readers,
            patience: options.patience,
            run: { runner.read($0) }
        )
        writes = BatchQueue(
            label: "notes.writes",
            waiting: options.maximumWaiting,
            batch: options.writesPerCommit,
            workers: options.writers,
            patience: options.patience,
            run: { runner.write($0) }
        )
    }

    /// Figures for monitoring.
    public struct Counts: Sendable, Hashable {
        /// How many connections there are.
        public var open: Int
        /// How many of them nobody uses.
        public var idle: Int
        /// How many requests wait or run.
        public var requests: Int
    }

    /// How busy the store is now.
    public var counts: Counts {
        let (open, idle) = pool.counts
        return Counts(open: open, idle: idle, requests: reads.count + writes.count)
    }

    private func read(_ read: NoteRead) async throws -> [StoredNote] {
        do {
            return try await reads.submit(read)
        } catch BatchRefusal.cancelled {
            throw CancellationError()
        } catch let refusal as BatchRefusal {
            throw StoreError(refusal)
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
extension PostgresNoteStore: NoteStore {
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
        await pool.close()
    }
}
