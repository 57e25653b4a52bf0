import Logging

/// The schema of a database: what it has of the program's migrations, and how it gets the others.
public struct DatabaseSchema: Sendable {
    /// One migration, seen from a database.
    public struct Step: Sendable, Hashable {
        /// Counts from 1 without gaps.
        public let number: Int
        /// `0001_notes`, as its file is called.
        public let label: String
        /// The statements in the database's dialect.
        public let sql: String
        /// Whether the database has it.
        public let isApplied: Bool
    }

    private let url: DatabaseURL
    private let logger: Logger

    /// The schema of that database, which is neither opened nor made yet.
    public init(of url: DatabaseURL, logger: Logger) {
        self.url = url
        self.logger = logger
    }

    /// Every migration, ascending, without a change to the database; none for a database in memory.
    ///
    /// - Throws: ``StoreError/Kind/cannotOpen``, ``StoreError/Kind/schemaTooNew`` or
    ///   ``StoreError/Kind/schemaAltered``.
    public func steps() async throws(StoreError) -> [Step] {
        guard let migrator = try migrator() else { return [] }
        let plan = try await migrator.plan()
        return plan.applied.map { Step($0, isApplied: true) } + plan.pending.map { Step($0, isApplied: false) }
    }

    /// What ``migrate(through:)`` would apply, without a change to the database.
    ///
    /// - Throws: What ``migrate(through:)`` throws before it applies anything.
    public func missing(through number: Int? = nil) async throws(StoreError) -> [Step] {
        guard let migrator = try migrator() else { return [] }
        let plan = try await migrator.plan()
        if let number { try plan.checkLeads(to: number) }
        return plan.pending.filter { $0.number <= number ?? .max }.map { Step($0, isApplied: false) }
    }

    /// Applies what is missing, or of it what has at most that number, and returns what was applied.
    ///
    /// Each migration is a transaction of its own under a lock: of two programs at once one waits and finds nothing to
    /// do, and a killed one leaves whole migrations.
    ///
    /// - Throws: What ``steps()`` throws, ``StoreError/Kind/schemaTooNew`` when the database has more than `number`
    ///   migrations, as they only go forward, and ``StoreError/Kind/noSuchMigration`` when the program has fewer.
    public func migrate(through number: Int? = nil) async throws(StoreError) -> [Step] {
        guard let migrator = try migrator() else { return [] }
        if let number { try await migrator.plan().checkLeads(to: number) }
        return try await migrator.migrate(upTo: number ?? .max).map { Step($0, isApplied: true) }
    }

    private func migrator() throws(StoreError) -> (any SchemaMigrator)? {
        switch url {
        case .inMemory: nil
        case .sqlite(let path): try SQLiteSchemaMigrator(path: path)
        case .postgres(let url): try PostgresMigrator(url: url, logger: logger)
        }
    }
}

/// Migrates one kind of database.
protocol SchemaMigrator: Sendable {
    /// What is applied and what is missing, without a change to the database.
    func plan() async throws(StoreError) -> MigrationPlan

    /// Applies what is missing, up to a number, and returns what it applied.
    func migrate(upTo last: Int) async throws(StoreError) -> [Migration]
}

extension PostgresMigrator: SchemaMigrator {}

extension DatabaseSchema.Step {
    fileprivate init(_ migration: Migration, isApplied: Bool) {
        self.init(number: migration.number, label: migration.label, sql: migration.sql, isApplied: isApplied)
    }
}
