/// Where notes live.
///
/// Every method throws ``StoreError``, or `CancellationError` when its task was cancelled before it had any effect. A
/// write is durable when its method returns. After a thrown error nothing was written, except after
/// ``StoreError/Kind/outcomeUnknown``. A text with the character U+0000, which PostgreSQL cannot hold, is refused
/// everywhere with ``StoreError/Kind/unstorable``.
public protocol NoteStore: Sendable {
    /// Asks the store for a sign of life, cheaply.
    func ping() async throws

    /// The notes whose id is above `after`, ascending, at most `limit` of them; none for a limit below 1.
    func list(after: Int64?, limit: Int) async throws -> [StoredNote]

    /// Keeps a text under an id that no note had before.
    func create(text: String) async throws -> StoredNote

    /// The note of that id, or nil.
    func note(id: Int64) async throws -> StoredNote?

    /// Changes a note's text and returns the note, or nil when there is none of that id.
    func update(id: Int64, text: String) async throws -> StoredNote?

    /// Forgets a note and says whether there was one.
    func delete(id: Int64) async throws -> Bool

    /// Finishes what was begun, refuses what comes later, and lets go of the database. May be called twice.
    func close() async
}
