// Made from openapi.yaml on every build. To change it, change openapi.yaml.

/// Write, read and list notes.
public protocol NotesHandlers: Sendable {
    /// List notes.
    ///
    /// Notes come in the order of their numbers, a page at a time.
    func listNotes(_ request: ListNotes.Request) async throws -> ListNotes.Response

    /// Create a note.
    ///
    /// The note is durable when the answer comes.
    func createNote(_ request: CreateNote.Request) async throws -> CreateNote.Response

    /// Read a note.
    func getNote(_ request: GetNote.Request) async throws -> GetNote.Response

    /// Change a note's text.
    func updateNote(_ request: UpdateNote.Request) async throws -> UpdateNote.Response

    /// Delete a note.
    ///
    /// Its number is never given again.
    func deleteNote(_ request: DeleteNote.Request) async throws -> DeleteNote.Response
}

/// Whether the service is well.
public protocol ServiceHandlers: Sendable {
    /// Tell whether the process is alive.
    ///
    /// Needs no database, so that a database's trouble does not take the service out of routing.
    func getHealth(_ request: GetHealth.Request) async throws -> GetHealth.Response

    /// Tell whether notes can be read and written.
    ///
    /// Asks the store with a short deadline.
    func getReadiness(_ request: GetReadiness.Request) async throws -> GetReadiness.Response
}
