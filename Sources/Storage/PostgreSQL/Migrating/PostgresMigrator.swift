import Logging

/// Brings a PostgreSQL database to the schema that the program was written for.
///
/// Each migration is one transaction together with its row in `schema_migrations`, so a killed process leaves whole
/// migrations and the next one goes on from there. Of two at once the second waits and then finds nothing to do.
///
/// Behind a pooler they take turns migration by migration: what they hold belongs to transactions there, and stays in none of
/// the pooler's sessions.
package struct PostgresMigrator: Sendable {
    /// The key of the advisory lock, which every version of the program has to share: the bytes of `notes`.
    static let lockKey: Int64 = 0x6e_6f74_6573

    let settings: PostgresSettings
    let migrations: [Migration]
    let openTimeout: Duration
    let logger: Logger

    /// Reads the URL; throws ``StoreError/Kind/cannotOpen`` with a message that repeats none of it.
    package init(
        url: PostgresURL,
        openTimeout: Duration = .seconds(30),
        logger: Logger
    ) throws(StoreError) {
        let migrations: [Migration]
        do throws(MigrationFileError) {
            migrations = try MigrationFiles.embedded.migrations(for: .postgresql)
        } catch {
            throw StoreError(.cannotOpen, "\(error)", cause: error)
        }
        try self.init(url: url, migrations: migrations, openTimeout: openTimeout, logger: logger)
    }

    init(url: PostgresURL, migrations: [Migration], openTimeout: Duration, logger: Logger) throws(StoreError) {
        do throws(PostgresURLError) {
            settings = try PostgresSettings(url)
        } catch {
            throw StoreError(.cannotOpen, "\(error)", cause: error)
        }
        self.migrations = migrations
        self.openTimeout = openTimeout
        self.logger = logger
    }
}
