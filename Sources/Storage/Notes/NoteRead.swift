/// A question to the table of notes; the answer is a list of notes.
enum NoteRead: Sendable {
    case list(after: Int64?, limit: Int)
    case note(id: Int64)
    /// Answered by an empty list, after a look at the table.
    case ping
}
