import Logging

extension PostgresMigrator {
    /// How long things may take.
    private enum Limit {
        /// For a look at what is recorded.
        static let glance = Duration.seconds(10)
        /// For another migrator to finish.
        static let otherMigrator = Duration.seconds(600)
        /// For a migration's statement to get its locks: everybody else queues up behind it.
        static let lock = Duration.seconds(5)
        /// For one migration.
        static let migration = Duration.seconds(1800)
    }

    /// What is applied and what is missing, without a change to the database.
    package func plan() async throws(StoreError) -> MigrationPlan {
        try await connected { connection throws(StoreError) in try plan(on: connection) }
    }

    /// Applies what is missing, up to the given number, and returns what it applied.
    ///
    /// - Throws: ``StoreError/Kind/cannotOpen`` when the database cannot be reached or a migration fails, which is then
    ///   undone; ``StoreError/Kind/schemaTooNew`` or ``StoreError/Kind/schemaAltered``.
    @discardableResult
    package func migrate(upTo last: Int = .max) async throws(StoreError) -> [Migration] {
        try await connected { connection throws(StoreError) in
            try awaitTurn(on: connection)
            var applied: [Migration] = []
            while let migration = try applyNext(upTo: last, on: connection) {
                logger.info("Applied migration \(migration.label)", metadata: ["database": "\(settings)"])
                applied.append(migration)
            }
            return applied
        }
    }

    /// Waits until other migrators are through with all of theirs, where a session is the server's own: a lock that is
    /// left in a pooler's session would never end. It ends with the connection, however that ends.
    private func awaitTurn(on connection: PostgresConnection) throws(StoreError) {
        do throws(PostgresError) {
            let deadline = ContinuousClock.now.advanced(by: Limit.otherMigrator + Limit.glance)
            guard try connection.leadsToItsServer(until: deadline) else { return }
            let patience = "\(Limit.otherMigrator.components.seconds)s"
            try connection.script(
                """
                SET statement_timeout = 0;
                SET lock_timeout = '\(patience)';
                SELECT pg_advisory_lock(\(Self.lockKey));
                """,
                until: deadline
            )
        } catch {
            throw cannotOpen(because: error, during: Self.waiting)
        }
    }

    private static let waiting = "waiting for another migrator ended: "

    /// Applies the first migration that is missing, and returns it; `nil` when there is none up to a number.
    ///
    /// One transaction holds the lock, the look at what is missing, and the migration. If it fails, the connection is not
    /// used again, and its end undoes what was begun.
    private func applyNext(upTo last: Int, on connection: PostgresConnection) throws(StoreError) -> Migration? {
        try lock(connection)
        let next = try plan(on: connection).pending.first { $0.number <= last }
        if let next { try apply(next, on: connection) } else { try commit(connection) }
        return next
    }

    private func commit(_ connection: PostgresConnection) throws(StoreError) {
        do throws(PostgresError) {
            try connection.script("COMMIT", until: .now.advanced(by: Limit.glance))
        } catch {
            throw cannotOpen(because: error)
        }
    }

    /// Begins a transaction, and waits for other migrators in it. The lock ends with it, however that ends.
    private func lock(_ connection: PostgresConnection) throws(StoreError) {
        do throws(PostgresError) {
            try connection.script(
                """
                BEGIN;
                SET LOCAL statement_timeout = 0;
                SET LOCAL lock_timeout = '\(Limit.otherMigrator.components.seconds)s';
                SELECT pg_advisory_xact_lock(\(Self.lockKey));
                SET LOCAL lock_timeout = '\(Limit.lock.components.seconds)s';
                SET LOCAL statement_timeout = '\(Limit.migration.components.seconds)s';
                """,
                until: .now.advanced(by: Limit.otherMigrator + Limit.glance)
            )
        } catch {
            throw cannotOpen(because: error, during: Self.waiting)
        }
    }

    private func plan(on connection: PostgresConnection) throws(StoreError) -> MigrationPlan {
        let records: [AppliedMigration]
        do throws(PostgresError) {
            records = try applied(on: connection, until: .now.advanced(by: Limit.glance))
        } catch {
            throw cannotOpen(because: error, during: "its table schema_migrations cannot be read: ")
        }
        do throws(StoreError) {
            return try MigrationPlan(known: migrations, applied: records)
        } catch {
            throw StoreError(error.kind, "Cannot open the database \(settings): \(error.message)", cause: error.cause)
        }
    }

    private func applied(
        on connection: PostgresConnection,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> [AppliedMigration] {
        let table = PostgresStatement("SELECT 1 WHERE to_regclass('schema_migrations') IS NOT NULL")
        if try connection.query(table, until: deadline).rowCount == 0 { return [] }
        let rows = try connection.query(
            PostgresStatement("SELECT version, name, checksum FROM schema_migrations"),
            until: deadline
        )
        var records: [AppliedMigration] = []
        for row in 0..<rows.rowCount {
            let record = AppliedMigration(
                number: Int(try rows.int8(row: row, column: 0)),
                name: try rows.text(row: row, column: 1),
                checksum: try rows.text(row: row, column: 2)
            )
            records.append(record)
        }
        return records
    }

    private func apply(_ migration: Migration, on connection: PostgresConnection) throws(StoreError) {
        let deadline = ContinuousClock.now.advanced(by: Limit.migration + Limit.glance)
        do throws(PostgresError) {
            try connection.script(migration.sql, until: deadline)
            try connection.script(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    version bigint PRIMARY KEY,
                    name text NOT NULL,
                    checksum text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT now()
                )
                """,
                until: deadline
            )
            _ = try connection.query(
                PostgresStatement(
                    "INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)",
                    [.int8(Int64(migration.number)), .text(migration.name), .text(migration.checksum)]
                ),
                until: deadline
            )
            try connection.script("COMMIT", until: deadline)
        } catch {
            // If the connection broke, nobody knows whether that was before the commit or after it.
            let end =
                connection.end == nil ? "failed and was undone" : "was interrupted, so run notes-api migrate again"
            throw cannotOpen(because: error, during: "migration \(migration.label) \(end): ")
        }
    }
}
