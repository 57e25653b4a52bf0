import Foundation
import GRDB
import Testing

@testable import Storage

@Suite("Opening a SQLite file")
struct SQLiteFileTests {
    /// What opening says after `Cannot open the database PATH: `.
    private func refusal(_ path: String, _ adjust: (inout SQLiteOptions) -> Void = { _ in }) async throws -> String {
        var options = SQLiteOptions()
        adjust(&options)
        do {
            await (try SQLiteNoteStore.open(path: path, options: options, logger: .silent)).close()
            return "opened"
        } catch {
            #expect(error.kind == .cannotOpen)
            #expect(!error.message.contains("\n"))
            let start = "Cannot open the database \(path): "
            #expect(error.message.hasPrefix(start))
            return String(error.message.dropFirst(start.count))
        }
    }

    @Test("names a folder that is missing")
    func missingFolder() async throws {
        try await withFolder { folder in
            let words = try await refusal(folder + "/no/notes.db")
            #expect(words == "the folder \(folder)/no does not exist; create it first.")
        }
    }

    @Test("says that the path is a folder")
    func folder() async throws {
        try await withFolder { folder in
            let words = try await refusal(folder)
            #expect(words == "it is a folder; name a file in it.")
        }
    }

    @Test("says that the folder is a file")
    func fileAsFolder() async throws {
        try await withFolder { folder in
            try Data().write(to: URL(filePath: folder + "/file"))
            #expect(try await refusal(folder + "/file/notes.db") == "\(folder)/file is not a folder.")
        }
    }

    @Test("says that the file is something else, and leaves it as it is", arguments: [20, 5000])
    func garbage(size: Int) async throws {
        try await withFolder { folder in
            let path = folder + "/notes.db"
            let bytes = Data(repeating: 0x41, count: size)
            try bytes.write(to: URL(filePath: path))
            #expect(
                try await refusal(path)
                    == "it is not a SQLite database, or damaged; name another file or restore this one from a backup."
            )
            #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        }
    }

    @Test("says that the file or its folder is not writable", .enabled(if: getuid() != 0, "root may write everywhere"))
    func unwritable() async throws {
        try await withFolder { folder in
            let files = FileManager.default
            await (try SQLiteNoteStore.open(path: folder + "/notes.db", logger: .silent)).close()
            try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder + "/notes.db")
            #expect(try await refusal(folder + "/notes.db") == "the file is not writable for this user.")
            try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
            #expect(
                try await refusal(folder + "/new.db")
                    == "the folder \(folder) takes no new files; make it writable for this user."
            )
            try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
        }
    }

    @Test("does not take SQLite's names for a database without a file", arguments: ["", ":memory:"])
    func noFile(path: String) async throws {
        #expect(try await refusal(path) == "it is not the name of a file; use the store in memory.")
    }

    @Test("says that another process holds the file, after the time it was given")
    func held() async throws {
        try await withFolder { folder in
            let path = folder + "/notes.db"
            let other = try anotherConnection(to: path)
            try await other.writeWithoutTransaction { try $0.beginTransaction(.exclusive) }
            let words = try await refusal(path) {
                $0.busyTimeout = .milliseconds(1)
                $0.openTimeout = .milliseconds(50)
            }
            #expect(words == "another process held it for 0.05 seconds; stop that process.")
            try await other.writeWithoutTransaction { try $0.rollback() }
            #expect(try await refusal(path) == "opened")
        }
    }

    @Test("takes over the tutorial's dev.db with its notes, and then never gives an id again")
    func tutorial() async throws {
        try await withFolder { folder in
            let path = folder + "/dev.db"
            try await DatabaseQueue(path: path).write { db in
                // What SQLAlchemy's create_all makes of the tutorial's model, and a text that only Python's driver
                // would write.
                try db.execute(
                    sql: """
                        CREATE TABLE notes (
                            id INTEGER NOT NULL,
                            text VARCHAR NOT NULL,
                            PRIMARY KEY (id)
                        );
                        CREATE TABLE other (x);
                        INSERT INTO notes VALUES (1, 'Deployed on Fly.io!'), (5, 'gap'), (7, 'a' || char(0) || 'b');
                        """
                )
            }
            let store = try await SQLiteNoteStore.open(path: path, logger: .silent)
            #expect(
                try await store.list(after: nil, limit: 9) == [
                    StoredNote(id: 1, text: "Deployed on Fly.io!"),
                    StoredNote(id: 5, text: "gap"),
                    StoredNote(id: 7, text: "a\0b"),
                ]
            )
            #expect(try await store.delete(id: 7))
            #expect(try await store.create(text: "new").id == 8)
            #expect(try await store.pool.read { try $0.tableExists("other") })
            await store.close()
        }
    }

    @Test("gives no id again that an AUTOINCREMENT table gave before it was taken over") func sequence() async throws {
        try await withFolder { folder in
            let path = folder + "/dev.db"
            try await DatabaseQueue(path: path).write { db in
                try db.execute(
                    sql: """
                        CREATE TABLE Notes (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL);
                        INSERT INTO Notes (text) VALUES ('a'), ('b'), ('c');
                        DELETE FROM Notes WHERE id > 1;
                        """
                )
            }
            let store = try await SQLiteNoteStore.open(path: path, logger: .silent)
            #expect(try await store.create(text: "new").id == 4)
            await store.close()
        }
    }

    @Test(
        "does not touch a table of notes that it cannot take over",
        arguments: [
            ("CREATE TABLE notes (text TEXT PRIMARY KEY)", "no such column: id"),
            (
                "CREATE TABLE notes (id INTEGER PRIMARY KEY, text)",
                "cannot store BLOB value in TEXT column notes_new.text"
            ),
            (
                """
                CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
                CREATE TABLE tags (note INTEGER DEFAULT 1 REFERENCES notes (id) ON DELETE CASCADE);
                """,
                "CHECK constraint failed: other tables refer to the table notes; rename it"
            ),
            (
                "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, title TEXT)",
                "CHECK constraint failed: the table notes has more columns than id and text; rename the table"
            ),
            (
                """
                CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
                CREATE TRIGGER seen AFTER INSERT ON notes BEGIN SELECT 1; END;
                """,
                "CHECK constraint failed: the table notes has triggers; rename the table"
            ),
        ]
    )
    func otherNotes(sql: String, reason: String) async throws {
        try await withFolder { folder in
            let path = folder + "/dev.db"
            let text = reason.contains("BLOB") ? "x'6b657074'" : "'kept'"
            try await DatabaseQueue(path: path).write { db in
                try db.execute(sql: sql + "; INSERT INTO notes (text) VALUES (\(text));")
                if try db.tableExists("tags") { try db.execute(sql: "INSERT INTO tags DEFAULT VALUES") }
            }
            #expect(try await refusal(path) == "migration 0001_notes failed and was undone: \(reason).")
            let (texts, tags) = try await DatabaseQueue(path: path).read { db in
                (
                    try String.fetchAll(db, sql: "SELECT CAST(text AS TEXT) FROM notes"),
                    try db.tableExists("tags") ? try Int.fetchOne(db, sql: "SELECT count(*) FROM tags") : nil
                )
            }
            #expect(texts == ["kept"])
            #expect(tags == (sql.contains("tags") ? 1 : nil))
        }
    }
}
