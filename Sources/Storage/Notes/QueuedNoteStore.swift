/// A store whose reads and writes wait in lines for a database: databases differ in how they serve a turn, not in the
/// verbs.
protocol QueuedNoteStore: NoteStore {
    var queues: NoteQueues { get }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension QueuedNoteStore {
    public func ping() async throws {
        _ = try await queues.read(.ping)
    }

    public func list(after: Int64?, limit: Int) async throws -> [StoredNote] {
        try await queues.read(.list(after: after, limit: limit))
    }

    public func create(text: String) async throws -> StoredNote {
        try text.checkStorable()
        return StoredNote(id: try await queues.write(.create(text: text)).lastID, text: text)
    }

    public func note(id: Int64) async throws -> StoredNote? {
        try await queues.read(.note(id: id)).first
    }

    public func update(id: Int64, text: String) async throws -> StoredNote? {
        try text.checkStorable()
        return try await queues.write(.update(id: id, text: text)).notes > 0 ? StoredNote(id: id, text: text) : nil
    }

    public func delete(id: Int64) async throws -> Bool {
        try await queues.write(.delete(id: id)).notes > 0
    }
}
