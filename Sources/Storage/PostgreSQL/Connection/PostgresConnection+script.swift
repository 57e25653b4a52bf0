import CLibPQ

extension PostgresConnection {
    /// Runs SQL of any number of statements without parameters; more than one are one transaction, unless they say
    /// otherwise. Throws the first error.
    func script(_ sql: String, until deadline: ContinuousClock.Instant) throws(PostgresError) {
        // The simple protocol, which alone takes several statements, is not for pipelines.
        guard PQexitPipelineMode(handle) == 1, PQsendQuery(handle, sql) == 1 else {
            let error = lastError(code: PostgresError.connectionLost)
            giveUp(because: error)
            throw error
        }
        var failure: PostgresError?
        do throws(PostgresError) {
            while let result = try nextResult(until: deadline) {
                defer { PQclear(result) }
                if PQresultStatus(result) == PGRES_FATAL_ERROR { failure = failure ?? PostgresError(result: result) }
            }
        } catch {
            giveUp(because: error)
            throw error
        }
        if PQenterPipelineMode(handle) != 1 { giveUp(because: lastError(code: PostgresError.connectionLost)) }
        if let failure { throw failure }
    }

    /// Runs one statement by itself and returns its answer.
    func query(
        _ statement: PostgresStatement,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> PostgresResult {
        switch run([statement], as: .oneTransaction, until: deadline).first {
        case .done(let result): return result
        case .refused(let error), .lost(let error, _): throw error
        case .undone, nil: throw lastError(code: PostgresError.protocolViolation)
        }
    }
}
