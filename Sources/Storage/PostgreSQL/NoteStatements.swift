extension NoteRead {
    /// The question in PostgreSQL's words.
    var statement: PostgresStatement {
        switch self {
        case .list(let after, let limit):
            PostgresStatement(
                "SELECT id, text FROM notes WHERE id > $1 ORDER BY id LIMIT $2",
                [.int8(after ?? .min), .int8(Int64(max(0, limit)))],
                name: "list"
            )
        case .note(let id):
            PostgresStatement("SELECT id, text FROM notes WHERE id = $1", [.int8(id)], name: "note")
        case .ping:
            PostgresStatement("SELECT id, text FROM notes LIMIT 0", name: "ping")
        }
    }
}

extension NoteWrite {
    /// The change in PostgreSQL's words.
    var statement: PostgresStatement {
        switch self {
        case .create(let text):
            PostgresStatement("INSERT INTO notes (text) VALUES ($1) RETURNING id", [.text(text)], name: "create")
        case .update(let id, let text):
            PostgresStatement("UPDATE notes SET text = $1 WHERE id = $2", [.text(text), .int8(id)], name: "update")
        case .delete(let id):
            PostgresStatement("DELETE FROM notes WHERE id = $1", [.int8(id)], name: "delete")
        }
    }

    /// The row that it locks. Transactions that lock rows in the same order never wait for each other in a circle.
    fileprivate var lockedRow: Int64 {
        switch self {
        case .create: .min
        case .update(let id, _), .delete(let id): id
        }
    }
}

/// One of each statement, with any parameters, to prepare.
let noteStatements: [PostgresStatement] =
    [NoteRead.list(after: nil, limit: 0), .note(id: 0), .ping].map(\.statement)
    + [NoteWrite.create(text: ""), .update(id: 0, text: ""), .delete(id: 0)].map(\.statement)

extension PostgresRunner {
    /// Answers questions to the table of notes.
    func read(_ reads: [NoteRead]) -> [Result<[StoredNote], any Error>] {
        read(reads.map(\.statement)).map { answer in
            answer.flatMap { result in Result { try result.notes() } }
        }
    }

    /// Makes changes to the table of notes.
    func write(_ writes: [NoteWrite]) -> [Result<NoteWrite.Effect, any Error>] {
        let order = writes.indices.sorted { (writes[$0].lockedRow, $0) < (writes[$1].lockedRow, $1) }
        let answers = zip(order, write(order.map { writes[$0].statement }))
        return answers.sorted { $0.0 < $1.0 }.map { _, answer in
            answer.flatMap { result in Result { try result.effect() } }
        }
    }
}

extension PostgresResult {
    fileprivate func notes() throws(StoreError) -> [StoredNote] {
        do throws(PostgresError) {
            var notes: [StoredNote] = []
            notes.reserveCapacity(rowCount)
            for row in 0..<rowCount {
                notes.append(StoredNote(id: try int8(row: row, column: 0), text: try text(row: row, column: 1)))
            }
            return notes
        } catch {
            throw StoreError(postgres: error)
        }
    }

    fileprivate func effect() throws(StoreError) -> NoteWrite.Effect {
        do throws(PostgresError) {
            return NoteWrite.Effect(notes: affectedCount, lastID: rowCount == 0 ? 0 : try int8(row: 0, column: 0))
        } catch {
            throw StoreError(postgres: error)
        }
    }
}
