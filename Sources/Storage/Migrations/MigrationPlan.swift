/// What has to be done to a database: the program's migrations against those the database recorded.
package struct MigrationPlan: Sendable, Hashable {
    /// What the database has already.
    package let applied: [Migration]
    /// What it lacks, in order.
    package let pending: [Migration]

    /// Compares the two lists.
    ///
    /// - Parameter known: The program's migrations, ascending from 1 without gaps.
    /// - Throws: ``StoreError/Kind/schemaTooNew`` or ``StoreError/Kind/schemaAltered``; the message names the
    ///   migration.
    package init(known: [Migration], applied records: [AppliedMigration]) throws(StoreError) {
        let records = records.sorted { $0.number < $1.number }
        for (index, record) in records.enumerated() {
            guard record.number == index + 1 else { throw .gap(at: index + 1, found: record) }
            guard index < known.count else { throw .tooNew(record, newestKnown: known.last) }
            let migration = known[index]
            guard record.name == migration.name, record.checksum == migration.checksum else {
                throw .altered(migration, record: record)
            }
        }
        applied = Array(known.prefix(records.count))
        pending = Array(known.dropFirst(records.count))
    }

    /// Throws when migrating cannot end at that number: the database is past it, or the program has no such migration.
    func checkLeads(to number: Int) throws(StoreError) {
        if let newest = applied.last, newest.number > number { throw .pastNumber(number, newest: newest) }
        guard let last = pending.last ?? applied.last, number <= last.number else {
            throw .noSuchMigration(number, newest: pending.last ?? applied.last)
        }
    }
}

extension StoreError {
    fileprivate static func tooNew(_ record: AppliedMigration, newestKnown: Migration?) -> StoreError {
        StoreError(
            .schemaTooNew,
            "The database has migration \(record.label), which this program does not know; the newest it knows is "
                + "\(newestKnown?.label ?? "none"). Run the newer version of the program."
        )
    }

    fileprivate static func altered(_ migration: Migration, record: AppliedMigration) -> StoreError {
        StoreError(
            .schemaAltered,
            "The database was migrated by \(record.label) with checksum \(record.checksum), but this program's "
                + "\(migration.label) has checksum \(migration.checksum). Restore the file as it was released, and "
                + "write the change as a new migration."
        )
    }

    fileprivate static func pastNumber(_ number: Int, newest: Migration) -> StoreError {
        StoreError(
            .schemaTooNew,
            "The database has migration \(newest.label) already, and migrations only go forward, not back to "
                + "number \(number). Write the change back as a new migration."
        )
    }

    fileprivate static func noSuchMigration(_ number: Int, newest: Migration?) -> StoreError {
        StoreError(
            .noSuchMigration,
            "This program has no migration number \(number); the newest it knows is \(newest?.label ?? "none"). "
                + "Name one that it has, or none to apply all."
        )
    }

    fileprivate static func gap(at number: Int, found record: AppliedMigration) -> StoreError {
        StoreError(
            .schemaAltered,
            "The database records migration \(record.label) but not number \(number) before it. "
                + "Restore the rows of the table schema_migrations from a backup."
        )
    }
}

extension AppliedMigration {
    fileprivate var label: String { Migration(number: number, name: name, sql: "").label }
}
