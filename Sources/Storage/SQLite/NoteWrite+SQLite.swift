import GRDB

extension NoteWrite {
    /// Makes the change, in SQLite's words.
    func run(in db: Database) throws -> Effect {
        switch self {
        case .create(let text):
            try db.cachedStatement(sql: "INSERT INTO notes (text) VALUES (?)").execute(arguments: [text])
        case .update(let id, let text):
            try db.cachedStatement(sql: "UPDATE notes SET text = ? WHERE id = ?").execute(arguments: [text, id])
        case .delete(let id):
            try db.cachedStatement(sql: "DELETE FROM notes WHERE id = ?").execute(arguments: [id])
        }
        return Effect(notes: db.changesCount, lastID: db.lastInsertedRowID)
    }
}
