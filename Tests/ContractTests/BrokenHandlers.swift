import Generated
import Storage

/// Handlers that fail: in a way that the document does not know, unless it is said how.
struct BrokenHandlers: NotesHandlers, ServiceHandlers {
    struct Failure: Error {}

    var failure: any Error = Failure()

    func getHealth(_ request: GetHealth.Request) async throws -> GetHealth.Response { throw failure }
    func getReadiness(_ request: GetReadiness.Request) async throws -> GetReadiness.Response { throw failure }
    func listNotes(_ request: ListNotes.Request) async throws -> ListNotes.Response { throw failure }
    func createNote(_ request: CreateNote.Request) async throws -> CreateNote.Response { throw failure }
    func getNote(_ request: GetNote.Request) async throws -> GetNote.Response { throw failure }
    func updateNote(_ request: UpdateNote.Request) async throws -> UpdateNote.Response { throw failure }
    func deleteNote(_ request: DeleteNote.Request) async throws -> DeleteNote.Response { throw failure }
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
