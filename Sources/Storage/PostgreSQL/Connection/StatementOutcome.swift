/// What became of a statement.
enum StatementOutcome {
    /// It ran, and its transaction is committed.
    case done(PostgresResult)
    /// The server refused it, and nothing of its transaction is left.
    case refused(PostgresError)
    /// Another statement of its transaction was refused, and nothing of the transaction is left.
    case undone
    /// The connection broke or the deadline passed; if the statement was sent, it may have run and be committed.
    case lost(PostgresError, wasSent: Bool)
}

extension StatementOutcome {
    /// Whether it went down with its connection.
    var isLost: Bool {
        if case .lost = self { true } else { false }
    }

    /// Whether a read may be sent to another connection: this one broke, and time is left.
    var isWorthAnotherRead: Bool {
        switch self {
        case .lost(let error, wasSent: true): error.code != PostgresError.deadlinePassed
        case .undone: true
        case .refused, .done, .lost: false
        }
    }

    /// Whether it was rolled back with its transaction, or refused in one that others were in.
    var isUndone: Bool {
        switch self {
        case .undone: true
        case .refused(let error): !error.spoilsConnection
        case .done, .lost: false
        }
    }

    /// The result, or the error, which for a statement that was sent and lost is what `lost` makes of it.
    func answer(_ lost: (PostgresError) -> StoreError) -> Result<PostgresResult, any Error> {
        switch self {
        case .done(let result): .success(result)
        case .refused(let error), .lost(let error, wasSent: false): .failure(StoreError(postgres: error))
        case .lost(let error, wasSent: true): .failure(lost(error))
        case .undone: .failure(StoreError(.unavailable, "The write was undone with another one. Try again."))
        }
    }
}
