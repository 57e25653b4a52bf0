import GRDB

extension StoreError {
    /// Says what an error of SQLite's means to a caller (sqlite.org/rescode.html).
    init(sqlite error: any Error) {
        guard let error = error as? DatabaseError else {
            self = error as? StoreError ?? StoreError(.unavailable, "The database failed.", cause: error)
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "Another process holds the database. Try again.", cause: error)
        case .SQLITE_FULL:
            self.init(.full, "The disk is full.", cause: error)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
            self.init(.full, "The disk takes no more data.", cause: error)
        case .SQLITE_READONLY:
            self.init(.readOnly, "The database is read-only.", cause: error)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(.corrupt, "The database is damaged. Restore it from a backup.", cause: error)
        default:
            self.init(.unavailable, "The database failed.", cause: error)
        }
    }

    /// Says what a failed commit means.
    ///
    /// The frame that makes a transaction count is written last (sqlite.org/fileformat2.html, 4.3), so a failed *write*
    /// means that nothing happened. After another I/O error, such as a failed sync, the frame may be on the disk, and
    /// a crash may bring it to life.
    init(sqliteCommit error: any Error) {
        if let error = error as? DatabaseError, error.resultCode == .SQLITE_IOERR,
            error.extendedResultCode != .SQLITE_IOERR_WRITE
        {
            self.init(.outcomeUnknown, StoreError.outcomeUnknown.message, cause: error)
        } else {
            self.init(sqlite: error)
        }
    }
}
