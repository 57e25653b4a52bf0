extension StoreError {
    /// Says what an error of PostgreSQL's means to a caller (PostgreSQL manual, appendix A).
    init(postgres error: PostgresError) {
        switch error.code {
        case PostgresError.readOnly:
            self.init(.readOnly, "The database takes no writes at the moment.", cause: error)
        case "53100":
            self.init(.full, "The database's disk is full.", cause: error)
        case "40001", "40P01", "55P03":
            self.init(.busy, "Another transaction holds what this one needs. Try again.", cause: error)
        case "22021", "22P05":
            self.init(.unstorable, "The text holds a character that the database's encoding lacks.", cause: error)
        case "XX001", "XX002":
            self.init(.corrupt, "The database is damaged. Restore it from a backup.", cause: error)
        case PostgresError.deadlinePassed,
            _ where error.spoilsConnection:
            self.init(.unavailable, "The database does not answer. Try again later.", cause: error)
        default:
            self.init(.unavailable, "The database failed.", cause: error)
        }
    }

    /// What a write means whose connection broke, or whose deadline passed, after it was sent.
    init(postgresWriteLost error: PostgresError) {
        self.init(.outcomeUnknown, StoreError.outcomeUnknown.message, cause: error)
    }
}
