import Foundation
import Testing

@testable import Storage

@Suite("Migration files")
struct MigrationFilesTests {
    @Test("are embedded exactly as they are in the folder")
    func embedded() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Storage/Migrations/SQL")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count > 0)
        #expect(Set(names) == Set(MigrationFiles.embedded.contents.keys))
        for name in names {
            let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
            #expect(MigrationFiles.embedded.contents[name] == bytes, "\(name)")
        }
    }

    @Test("make the list of migrations for SQLite")
    func sqlite() throws {
        let migrations = try MigrationFiles.embedded.migrations(for: .sqlite)
        #expect(migrations.first?.label == "0001_notes")
        #expect(migrations.map(\.number) == Array(1...migrations.count))
    }

    @Test("give each dialect its own text, or the one for all")
    func dialects() throws {
        let files = files(["0001_a.sql", "0002_b.sqlite.sql", "0002_b.postgresql.sql"])
        let sqlite = try files.migrations(for: .sqlite)
        let postgres = try files.migrations(for: .postgresql)
        #expect(sqlite.map(\.sql) == ["0001_a.sql", "0002_b.sqlite.sql"])
        #expect(postgres.map(\.sql) == ["0001_a.sql", "0002_b.postgresql.sql"])
        #expect(sqlite.map(\.name) == ["a", "b"])
    }

    @Test(
        "are refused when their names are not in the form",
        arguments: [
            "notes.sql", "1_notes.sql", "0001.sql", "0001_.sql", "0001_notes.txt", "0001_notes.mysql.sql",
            "0001_notes.sqlite.x.sql", "+001_notes.sql", "00001_notes.sql", "0001_notes",
        ]
    )
    func badName(file: String) {
        #expect(throws: MigrationFileError.badName(file: file)) { try files([file]).migrations(for: .sqlite) }
    }

    @Test("are refused when numbers clash or are missing, or a dialect has no text")
    func numbers() {
        #expect(throws: MigrationFileError.numberTwice(file: "0001_b.sql")) {
            try files(["0001_a.sql", "0001_b.sql"]).migrations(for: .sqlite)
        }
        #expect(throws: MigrationFileError.numberTwice(file: "0001_a.sqlite.sql")) {
            try files(["0001_a.sql", "0001_a.sqlite.sql"]).migrations(for: .sqlite)
        }
        #expect(throws: MigrationFileError.numberTwice(file: "0001_b.sqlite.sql")) {
            try files(["0001_a.postgresql.sql", "0001_b.sqlite.sql"]).migrations(for: .sqlite)
        }
        #expect(throws: MigrationFileError.numberMissing(2)) {
            try files(["0001_a.sql", "0003_c.sql"]).migrations(for: .sqlite)
        }
        #expect(throws: MigrationFileError.dialectMissing(number: 1, .postgresql)) {
            try files(["0001_a.sqlite.sql"]).migrations(for: .postgresql)
        }
        #expect(throws: MigrationFileError.notUTF8(file: "0001_a.sql")) {
            try MigrationFiles(contents: ["0001_a.sql": [0xff]]).migrations(for: .sqlite)
        }
    }

    private func files(_ names: [String]) -> MigrationFiles {
        MigrationFiles(contents: Dictionary(uniqueKeysWithValues: names.map { ($0, Array($0.utf8)) }))
    }
}
