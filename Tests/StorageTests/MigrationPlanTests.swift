import Testing

@testable import Storage

@Suite("A migration plan")
struct MigrationPlanTests {
    private let known = [
        Migration(number: 1, name: "notes", sql: "CREATE TABLE notes (id)"),
        Migration(number: 2, name: "title", sql: "ALTER TABLE notes ADD title"),
        Migration(number: 3, name: "index", sql: "CREATE INDEX i ON notes (title)"),
    ]

    private func record(_ migration: Migration) -> AppliedMigration {
        AppliedMigration(number: migration.number, name: migration.name, checksum: migration.checksum)
    }

    @Test("applies what the database lacks, in order", arguments: 0...3)
    func pending(applied count: Int) throws {
        let plan = try MigrationPlan(known: known, applied: known.prefix(count).reversed().map(record))
        #expect(plan.applied == Array(known.prefix(count)))
        #expect(plan.pending == Array(known.dropFirst(count)))
    }

    @Test("refuses a database that is ahead of the program, and names both")
    func tooNew() {
        let error = #expect(throws: StoreError.self) {
            try MigrationPlan(known: Array(known.prefix(2)), applied: known.map(record))
        }
        #expect(error?.kind == .schemaTooNew)
        #expect(
            error?.message == "The database has migration 0003_index, which this program does not know; the newest it "
                + "knows is 0002_title. Run the newer version of the program."
        )
    }

    @Test("refuses a database that other statements made, and names the migration and both checksums")
    func altered() {
        var records = known.map(record)
        records[1] = AppliedMigration(number: 2, name: "title", checksum: "0123456789abcdef")
        let error = #expect(throws: StoreError.self) { try MigrationPlan(known: known, applied: records) }
        #expect(error?.kind == .schemaAltered)
        #expect(
            error?.message == "The database was migrated by 0002_title with checksum 0123456789abcdef, but this "
                + "program's 0002_title has checksum \(known[1].checksum). Restore the file as it was released, and "
                + "write the change as a new migration."
        )
    }

    @Test("refuses a renamed migration")
    func renamed() {
        let records = [AppliedMigration(number: 1, name: "memos", checksum: known[0].checksum)]
        let error = #expect(throws: StoreError.self) { try MigrationPlan(known: known, applied: records) }
        #expect(error?.kind == .schemaAltered)
        #expect(error?.message.contains("migrated by 0001_memos") == true)
    }

    @Test("refuses a gap in what the database records, and names it")
    func gap() {
        let error = #expect(throws: StoreError.self) {
            try MigrationPlan(known: known, applied: [record(known[0]), record(known[2])])
        }
        #expect(error?.kind == .schemaAltered)
        #expect(
            error?.message == "The database records migration 0003_index but not number 2 before it. "
                + "Restore the rows of the table schema_migrations from a backup."
        )
    }

    @Test("has checksums that follow RFC 9923's test values")
    func checksum() {
        #expect(Migration(number: 1, name: "n", sql: "").checksum == "cbf29ce484222325")
        #expect(Migration(number: 1, name: "n", sql: "a").checksum == "af63dc4c8601ec8c")
        #expect(Migration(number: 1, name: "n", sql: "foobar").checksum == "85944171f73967e8")
    }

    @Test("labels a migration as its file is called")
    func label() {
        #expect(Migration(number: 7, name: "full_text", sql: "").label == "0007_full_text")
        #expect(Migration(number: 12345, name: "late", sql: "").label == "12345_late")
    }
}
