import Synchronization

/// Keeps notes for as long as the process runs.
///
/// A lock and no actor: what is done under it takes less than a change of executors.
public final class InMemoryNoteStore: Sendable {
    private struct Notes {
        /// Ascending by id: an id is only ever appended.
        var notes: [StoredNote] = []
        var lastID: Int64 = 0
        var isClosed = false

        func index(of id: Int64) -> Int? {
            let index = position { $0.id >= id }
            return index < notes.count && notes[index].id == id ? index : nil
        }

        /// The first position from which on `isBeyond` holds, by halving.
        func position(where isBeyond: (StoredNote) -> Bool) -> Int {
            var range = 0..<notes.count
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                range = isBeyond(notes[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
            }
            return range.lowerBound
        }
    }

    private let kept = Mutex(Notes())

    /// Creates a store without notes.
    public init() {}

    private func withNotes<Result>(_ body: (inout Notes) throws -> Result) throws -> Result {
        try kept.withLock { kept in
            if kept.isClosed { throw StoreError.closed }
            return try body(&kept)
        }
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension InMemoryNoteStore: NoteStore {
    public func ping() async throws {
        try withNotes { _ in }
    }

    public func list(after: Int64?, limit: Int) async throws -> [StoredNote] {
        try withNotes { kept in
            let start = after.map { after in kept.position { $0.id > after } } ?? 0
            return Array(kept.notes[start...].prefix(max(0, limit)))
        }
    }

    public func create(text: String) async throws -> StoredNote {
        try text.checkStorable()
        return try withNotes { kept in
            kept.lastID += 1
            let note = StoredNote(id: kept.lastID, text: text)
            kept.notes.append(note)
            return note
        }
    }

    public func note(id: Int64) async throws -> StoredNote? {
        try withNotes { kept in kept.index(of: id).map { kept.notes[$0] } }
    }

    public func update(id: Int64, text: String) async throws -> StoredNote? {
        try text.checkStorable()
        return try withNotes { kept in
            guard let index = kept.index(of: id) else { return nil }
            kept.notes[index].text = text
            return kept.notes[index]
        }
    }

    public func delete(id: Int64) async throws -> Bool {
        try withNotes { kept in
            guard let index = kept.index(of: id) else { return false }
            kept.notes.remove(at: index)
            return true
        }
    }

    public func close() async {
        kept.withLock { $0.isClosed = true }
    }
}
