import GRDB

extension SQLiteFile {
    /// Opens on a thread of its own, and again while another process holds the file, until `openTimeout`.
    ///
    /// SQLite does not call its busy handler for every lock: not when it recovers a write-ahead log, nor when it
    /// switches to one (sqlite.org/wal.html, 9).
    func openPatiently() async throws(StoreError) -> (pool: DatabasePool, applied: [Migration]) {
        let deadline = ContinuousClock.now.advanced(by: options.openTimeout)
        while true {
            switch await onThread({ Result { try open() } }) {
            case .success(let opened):
                return opened
            case .failure(let error):
                guard error.isBusy, ContinuousClock.now < deadline, !Task.isCancelled else { throw explain(error) }
            }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }
}

extension Error {
    fileprivate var isBusy: Bool {
        let error = (self as? FailedMigration)?.error ?? self as? DatabaseError
        return error?.resultCode == .SQLITE_BUSY
    }
}
