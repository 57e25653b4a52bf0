import Logging

/// Keeps notes in PostgreSQL: reads and writes that arrive together are sent together, writes in one transaction.
///
/// All blocking work runs on threads of the store's own, and waiting is bounded by ``PostgresOptions``. Reads whose
/// connection breaks are repeated once; a write of which it is not known whether it happened never is, and throws
/// ``StoreError/Kind/outcomeUnknown``.
public final class PostgresNoteStore: Sendable {
    let pool: PostgresPool
    let queues: NoteQueues

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
        let limits = NoteQueues.Limits(
            waiting: options.maximumWaiting,
            patience: options.patience,
            readers: options.readers,
            readsPerTurn: options.readsPerTurn,
            writers: options.writers,
            writesPerTurn: options.writesPerCommit
        )
        queues = NoteQueues(limits, read: { runner.read($0) }, write: { runner.write($0) })
    }

    /// How busy the store is, and what became of its connections. It costs a few locks and asks no server.
    public var poolState: PostgresPoolState {
        var state = pool.state
        let (reads, writes) = (queues.readLoad, queues.writeLoad)
        state.waiting = reads.waiting + writes.waiting
        state.running = reads.running + writes.running
        return state
    }
}

extension PostgresNoteStore: QueuedNoteStore {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func close() async {
        await queues.close()
        await pool.close()
    }
}
