/// The SQL files in `Migrations/SQL`, embedded in the program.
///
/// `0002_title.sql` is for every dialect; `0002_title.sqlite.sql` and `0002_title.postgresql.sql` are for one.
/// A file that was released is never edited: databases hold its checksum.
package struct MigrationFiles: Sendable {
    /// The contents by file name.
    let contents: [String: [UInt8]]

    /// What this program was built with. `StorageTests` holds it to the folder.
    package static let embedded = MigrationFiles(contents: [
        "0001_notes.postgresql.sql": PackageResources._001_notes_postgresql_sql,
        "0001_notes.sqlite.sql": PackageResources._001_notes_sqlite_sql,
    ])

    /// The migrations in the words of a dialect, ascending; throws what is wrong with the files.
    package func migrations(for dialect: SQLDialect) throws(MigrationFileError) -> [Migration] {
        var texts: [Int: Migration] = [:]
        var names: [Int: String] = [:]
        for (file, bytes) in contents.sorted(by: { $0.key < $1.key }) {
            let name = try MigrationFileName(file)
            if names.updateValue(name.name, forKey: name.number) ?? name.name != name.name {
                throw .numberTwice(file: file)
            }
            guard name.dialect ?? dialect == dialect else { continue }
            guard let sql = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(file: file) }
            let migration = Migration(number: name.number, name: name.name, sql: sql)
            if texts.updateValue(migration, forKey: name.number) != nil { throw .numberTwice(file: file) }
        }
        var migrations: [Migration] = []
        for number in names.keys.sorted() {
            guard number == migrations.count + 1 else { throw .numberMissing(migrations.count + 1) }
            guard let migration = texts[number] else { throw .dialectMissing(number: number, dialect) }
            migrations.append(migration)
        }
        return migrations
    }
}

/// The parts of a migration's file name.
private struct MigrationFileName {
    var number: Int
    var name: String
    /// Nil: for every dialect.
    var dialect: SQLDialect?

    init(_ file: String) throws(MigrationFileError) {
        var parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.popLast() == "sql", let stem = parts.first, parts.count <= 2 else { throw .badName(file: file) }
        if parts.count == 2 {
            guard let dialect = SQLDialect(rawValue: String(parts[1])) else { throw .badName(file: file) }
            self.dialect = dialect
        }
        let digits = stem.prefix { $0 != "_" }
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), stem.utf8.count > 5
        else { throw .badName(file: file) }
        self.number = number
        self.name = String(stem.dropFirst(5))
    }
}

/// What is wrong with the set of migration files: a mistake in the program, not in a database.
package enum MigrationFileError: Error, Sendable, Hashable, CustomStringConvertible {
    case badName(file: String)
    case notUTF8(file: String)
    case numberTwice(file: String)
    case numberMissing(Int)
    case dialectMissing(number: Int, SQLDialect)

    package var description: String {
        switch self {
        case .badName(let file): "the migration \(file) is not named like 0001_notes.sql or 0001_notes.sqlite.sql"
        case .notUTF8(let file): "the migration \(file) is not UTF-8"
        case .numberTwice(let file): "the migration \(file) has a number that another one has"
        case .numberMissing(let number): "there is no migration number \(number), but a later one"
        case .dialectMissing(let number, let dialect): "migration number \(number) has no text for \(dialect.rawValue)"
        }
    }
}
