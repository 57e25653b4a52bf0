import GRDB
import GRDBSQLite

extension NoteRead {
    /// Answers the question, in SQLite's words.
    func run(in db: Database) throws -> [StoredNote] {
        switch self {
        case .list(let after, let limit):
            try StoredNote.fetch(
                db.cachedStatement(sql: "SELECT id, text FROM notes WHERE id > ? ORDER BY id LIMIT ?"),
                // No id is below 1 unless it was brought from elsewhere, and none equals Int64.min.
                [after ?? .min, max(0, limit)]
            )
        case .note(let id):
            try StoredNote.fetch(db.cachedStatement(sql: "SELECT id, text FROM notes WHERE id = ?"), [id])
        case .ping:
            try StoredNote.fetch(db.cachedStatement(sql: "SELECT id, text FROM notes LIMIT 0"), [])
        }
    }
}

extension StoredNote {
    /// Reads the rows `id, text` of a statement.
    fileprivate static func fetch(_ statement: Statement, _ arguments: StatementArguments) throws -> [StoredNote] {
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var notes: [StoredNote] = []
        try rows.forEach { row in notes.append(StoredNote(id: row[0], text: (row[1] as StoredText).string)) }
        return notes
    }
}

/// A text column, read by its length: GRDB's own `String` ends at the first U+0000, which a file brought from elsewhere
/// may hold.
private struct StoredText: DatabaseValueConvertible, StatementColumnConvertible {
    let string: String

    init?(sqliteStatement: SQLiteStatement, index: CInt) {
        guard let bytes = sqlite3_column_text(sqliteStatement, index) else { return nil }
        let count = Int(sqlite3_column_bytes(sqliteStatement, index))
        string = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    var databaseValue: DatabaseValue { string.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? { nil }
}
