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
}
