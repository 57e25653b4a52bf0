import GRDB

/// A change to the table of notes: one statement, and so all or nothing by itself.
enum NoteWrite: Sendable {
    case create(text: String)
    case update(id: Int64, text: String)
    case delete(id: Int64)

    /// What a change did.
    struct Effect: Sendable, Hashable {
        /// How many notes it touched.
        var notes: Int
        /// The id that the connection gave out last, which is this change's if it created a note.
        var lastID: Int64
    }

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
