import CLibPQ

extension PostgresConnection {
    /// Prepares statements under their names, by which they are run from then on.
    func prepare(
        _ statements: [PostgresStatement],
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) {
        for statement in statements { PQsendPrepare(handle, statement.name ?? "", statement.sql, 0, nil) }
        for outcome in finish(statements.count, until: deadline) {
            switch outcome {
            case .done, .undone: break
            case .refused(let error), .lost(let error, _): throw error
            }
        }
        isPrepared = true
    }

    /// Whether the process that answers is the one that the connection was opened to.
    ///
    /// A pooler has to tell every client a key of its own to cancel with (PgBouncer makes one of random bytes), so the
    /// process number in it is not that of the process that answers. What only passes bytes on leaves it as it is.
    func leadsToItsServer(until deadline: ContinuousClock.Instant) throws(PostgresError) -> Bool {
        let answer = try query(PostgresStatement("SELECT pg_backend_pid()::bigint"), until: deadline)
        return try answer.int8(row: 0, column: 0) == Int64(PQbackendPID(handle))
    }
}
