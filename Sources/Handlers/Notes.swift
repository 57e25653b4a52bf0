public import Generated
public import Storage

/// The operations on notes, over any store.
public struct Notes<Store: NoteStore>: NotesHandlers {
    private let store: Store

    /// Creates the handlers of a store.
    public init(store: Store) {
        self.store = store
    }

    /// Lists a page of notes.
    public func listNotes(_ request: ListNotes.Request) async throws -> ListNotes.Response {
        // One more than the page tells whether there is a next one.
        let found = try await store.list(after: request.after, limit: request.limit + 1)
        let page = found.prefix(request.limit)
        guard found.count > request.limit, let last = page.last else { return .ok(page.map(Note.init)) }
        let link = "</notes?limit=\(request.limit)&after=\(last.id)>; rel=\"next\""
        return .ok(page.map(Note.init), link: link)
    }

    /// Creates a note.
    public func createNote(_ request: CreateNote.Request) async throws -> CreateNote.Response {
        let note = try await store.create(text: request.body.text)
        return .created(Note(note), location: "/notes/\(note.id)")
    }

    /// Reads a note.
    public func getNote(_ request: GetNote.Request) async throws -> GetNote.Response {
        guard let note = try await store.note(id: request.id) else { return .notFound(.noNote(request.id)) }
        return .ok(Note(note))
    }

    /// Changes a note's text.
    public func updateNote(_ request: UpdateNote.Request) async throws -> UpdateNote.Response {
        guard let note = try await store.update(id: request.id, text: request.body.text) else {
            return .notFound(.noNote(request.id))
        }
        return .ok(Note(note))
    }

    /// Deletes a note.
    public func deleteNote(_ request: DeleteNote.Request) async throws -> DeleteNote.Response {
        try await store.delete(id: request.id) ? .noContent : .notFound(.noNote(request.id))
    }
}

extension Note {
    /// What clients see of a note.
    init(_ note: StoredNote) {
        self.init(id: note.id, text: note.text)
    }
}

extension Problem {
    /// The problem of a number that no note has.
    static func noNote(_ id: Int64) -> Problem {
        Problem(type: "about:blank", title: "Not Found", status: 404, detail: "There is no note with the number \(id).")
    }
}
