/// Runs statements that arrived together on a connection of the pool, and answers each. Blocks for the time of a turn.
struct PostgresRunner: Sendable {
    typealias Answer = Result<PostgresResult, any Error>

    let pool: PostgresPool
    let queryTimeout: Duration

    /// Answers reads. Those whose connection broke are run once more, on a new one.
    func read(_ statements: [PostgresStatement]) -> [Answer] {
        let deadline = ContinuousClock.now.advanced(by: queryTimeout)
        let together = run(statements, as: .oneTransaction, on: pool.take, until: deadline)
        let connect = together.contains(where: \.isLost) ? pool.replace : pool.take
        let outcomes = together.repeating(where: \.isWorthAnotherRead) { indices in
            run(indices.map { statements[$0] }, as: .transactionEach, on: connect, until: deadline)
        }
        return outcomes.map { outcome in outcome.answer { StoreError(postgres: $0) } }
    }

    /// Answers writes. All are one transaction; if the server refuses one of them, nothing was written, and each gets
    /// a transaction of its own. Those that may have been written are not repeated.
    func write(_ statements: [PostgresStatement]) -> [Answer] {
        let deadline = ContinuousClock.now.advanced(by: queryTimeout)
        var outcomes = run(statements, as: .oneTransaction, on: pool.take, until: deadline)
        if statements.count > 1 {
            outcomes = outcomes.repeating(where: \.isUndone) { indices in
                run(indices.map { statements[$0] }, as: .transactionEach, on: pool.take, until: deadline)
            }
        }
        return outcomes.map { outcome in outcome.answer { StoreError(postgresWriteLost: $0) } }
    }

    private func run(
        _ statements: [PostgresStatement],
        as grouping: PostgresConnection.Grouping,
        on connect: (ContinuousClock.Instant) throws(PostgresError) -> PostgresConnection,
        until deadline: ContinuousClock.Instant
    ) -> [StatementOutcome] {
        do throws(PostgresError) {
            let connection = try connect(deadline)
            defer { pool.giveBack(connection) }
            return connection.run(statements, as: grouping, until: deadline)
        } catch {
            return statements.map { _ in .lost(error, wasSent: false) }
        }
    }
}

extension [StatementOutcome] {
    /// Replaces the outcomes that call for it by those of a second run.
    fileprivate func repeating(
        where callsForIt: (StatementOutcome) -> Bool,
        by run: ([Int]) -> [StatementOutcome]
    ) -> [StatementOutcome] {
        let indices = indices.filter { callsForIt(self[$0]) }
        if indices.isEmpty { return self }
        var outcomes = self
        for (index, outcome) in zip(indices, run(indices)) { outcomes[index] = outcome }
        return outcomes
    }
}
