/// Keeps notes for as long as the process runs.
public actor InMemoryNoteStore {
    /// Ascending by id: an id is only ever appended.
    private var notes: [StoredNote] = []
    private var lastID: Int64 = 0
    private var isClosed = false

    /// Creates a store without notes.
    public init() {}

    private func checkOpen() throws(StoreError) {
        if isClosed { throw .closed }
    }

    private func index(of id: Int64) -> Int? {
        let index = position { $0.id >= id }
        return index < notes.count && notes[index].id == id ? index : nil
    }

    /// The first position from which on `isBeyond` holds, by halving.
    private func position(where isBeyond: (StoredNote) -> Bool) -> Int {
        var range = 0..<notes.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = isBeyond(notes[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension InMemoryNoteStore: NoteStore {
    public func ping() throws {
        try checkOpen()
    }

    public func list(after: Int64?, limit: Int) throws -> [StoredNote] {
        try checkOpen()
        let start = after.map { after in position { $0.id > after } } ?? 0
        return Array(notes[start...].prefix(max(0, limit)))
    }

    public func create(text: String) throws -> StoredNote {
        try checkOpen()
        try text.checkStorable()
        lastID += 1
        let note = StoredNote(id: lastID, text: text)
        notes.append(note)
        return note
    }

    public func note(id: Int64) throws -> StoredNote? {
        try checkOpen()
        return index(of: id).map { notes[$0] }
    }

    public func update(id: Int64, text: String) throws -> StoredNote? {
        try checkOpen()
        try text.checkStorable()
        guard let index = index(of: id) else { return nil }
        notes[index].text = text
        return notes[index]
    }

    public func delete(id: Int64) throws -> Bool {
        try checkOpen()
        guard let index = index(of: id) else { return false }
        notes.remove(at: index)
        return true
    }

    public func close() {
        isClosed = true
    }
}
