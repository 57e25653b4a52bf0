import GRDB

/// Runs writes that arrived together in one transaction and answers each of them.
///
/// An error of one statement undoes that statement alone and leaves the transaction open (sqlite.org/lang_conflict.html,
/// ABORT), so its neighbours are committed. Some errors make SQLite roll back everything
/// (sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction"): then nothing was written, and each
/// write gets a transaction of its own. When the commit fails, all of them failed.
struct GroupCommit: Sendable {
    typealias Answer = Result<NoteWrite.Effect, any Error>

    let pool: DatabasePool

    func callAsFunction(_ writes: [NoteWrite]) -> [Answer] {
        pool.writeWithoutTransaction { db in commit(writes, in: db) }
    }

    private func commit(_ writes: [NoteWrite], in db: Database) -> [Answer] {
        do {
            try db.beginTransaction(.immediate)
        } catch {
            return writes.map { _ in .failure(StoreError(sqlite: error)) }
        }
        var answers: [Answer] = []
        for write in writes {
            answers.append(Result { try write.run(in: db) }.mapError { StoreError(sqlite: $0) })
            if !db.isInsideTransaction {
                return writes.count == 1 ? answers : writes.flatMap { commit([$0], in: db) }
            }
        }
        do {
            try db.commit()
            return answers
        } catch {
            try? db.rollback()
            return writes.map { _ in .failure(StoreError(sqliteCommit: error)) }
        }
    }
}
