import Generated
import Storage

/// Handlers that fail in a way that the document does not know.
struct BrokenHandlers: NotesHandlers, ServiceHandlers {
    struct Failure: Error {}

    func getHealth(_ request: GetHealth.Request) async throws -> GetHealth.Response { throw Failure() }
    func getReadiness(_ request: GetReadiness.Request) async throws -> GetReadiness.Response { throw Failure() }
    func listNotes(_ request: ListNotes.Request) async throws -> ListNotes.Response { throw Failure() }
    func createNote(_ request: CreateNote.Request) async throws -> CreateNote.Response { throw Failure() }
    func getNote(_ request: GetNote.Request) async throws -> GetNote.Response { throw Failure() }
    func updateNote(_ request: UpdateNote.Request) async throws -> UpdateNote.Response { throw Failure() }
    func deleteNote(_ request: DeleteNote.Request) async throws -> DeleteNote.Response { throw Failure() }
}

/// A store whose database has gone away, or whatever it says.
struct UnreachableStore: NoteStore {
    var gone = StoreError(.unavailable, "The database does not answer.")

    func ping() async throws { throw gone }
    func list(after: Int64?, limit: Int) async throws -> [StoredNote] { throw gone }
    func create(text: String) async throws -> StoredNote { throw gone }
    func note(id: Int64) async throws -> StoredNote? { throw gone }
    func update(id: Int64, text: String) async throws -> StoredNote? { throw gone }
    func delete(id: Int64) async throws -> Bool { throw gone }
    func close() async {}
}
