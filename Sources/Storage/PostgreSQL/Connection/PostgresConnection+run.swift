import CLibPQ

extension PostgresConnection {
    /// How statements that are sent together depend on each other.
    enum Grouping {
        /// All or nothing: one Sync after the last, up to which everything is one implicit transaction.
        case oneTransaction
        /// A Sync after each.
        case transactionEach
    }

    /// Sends all statements at once and reads all answers, one for each.
    func run(
        _ statements: [PostgresStatement],
        as grouping: Grouping,
        until deadline: ContinuousClock.Instant
    ) -> [StatementOutcome] {
        for statement in statements {
            guard send(statement) else {
                let error = lastError(code: PostgresError.connectionLost)
                giveUp(because: error)
                // Without a Sync after them, statements are undone when the connection ends.
                return statements.map { _ in .lost(error, wasSent: grouping == .transactionEach) }
            }
            if grouping == .transactionEach { PQpipelineSync(handle) }
        }
        switch grouping {
        case .oneTransaction:
            PQpipelineSync(handle)
            return read([statements.count], until: deadline)
        case .transactionEach:
            return read(statements.map { _ in 1 }, until: deadline)
        }
    }

    /// Ends a transaction whose statements were sent by hand, and reads its answers.
    func finish(_ count: Int, until deadline: ContinuousClock.Instant) -> [StatementOutcome] {
        PQpipelineSync(handle)
        return read([count], until: deadline)
    }

    /// Puts a statement into the buffer and says whether that was possible.
    private func send(_ statement: PostgresStatement) -> Bool {
        let isSent = statement.withArguments { arguments in
            if isPrepared, let name = statement.name {
                PQsendQueryPrepared(
                    handle,
                    name,
                    arguments.count,
                    arguments.values,
                    arguments.lengths,
                    arguments.formats,
                    1
                )
            } else {
                PQsendQueryParams(
                    handle,
                    statement.sql,
                    arguments.count,
                    arguments.types,
                    arguments.values,
                    arguments.lengths,
                    arguments.formats,
                    1
                )
            }
        }
        return isSent == 1
    }

    /// Reads the answers of transactions with so many statements each.
    private func read(_ transactions: [Int], until deadline: ContinuousClock.Instant) -> [StatementOutcome] {
        var outcomes: [StatementOutcome] = []
        do throws(PostgresError) {
            for count in transactions { outcomes += try readTransaction(count, until: deadline) }
        } catch {
            giveUp(because: error)
            if error.code == PostgresError.deadlinePassed { requestCancel() }
            let missing = transactions.reduce(0, +) - outcomes.count
            outcomes += Array(repeating: .lost(error, wasSent: true), count: missing)
        }
        return outcomes
    }

    private func readTransaction(
        _ count: Int,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> [StatementOutcome] {
        var outcomes: [StatementOutcome] = []
        var isUndone = false
        for _ in 0..<count {
            let outcome = try readStatement(until: deadline)
            if case .done = outcome {} else { isUndone = true }
            outcomes.append(outcome)
        }
        if let error = try readSync(until: deadline) { return Array(repeating: .refused(error), count: count) }
        guard isUndone else { return outcomes }
        return outcomes.map { outcome in
            if case .refused = outcome { outcome } else { .undone }
        }
    }

    /// Reads a statement's one result and the nil after it.
    private func readStatement(until deadline: ContinuousClock.Instant) throws(PostgresError) -> StatementOutcome {
        guard let result = try nextResult(until: deadline) else { throw outOfStep }
        let outcome: StatementOutcome
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            outcome = .done(PostgresResult(result))
        case PGRES_PIPELINE_ABORTED:
            PQclear(result)
            outcome = .undone
        case PGRES_FATAL_ERROR:
            outcome = .refused(try refusal(result))
        default:
            PQclear(result)
            throw outOfStep
        }
        guard try nextResult(until: deadline) == nil else { throw outOfStep }
        return outcome
    }

    /// Reads the end of a transaction, and the error with which it could not be committed.
    private func readSync(until deadline: ContinuousClock.Instant) throws(PostgresError) -> PostgresError? {
        var error: PostgresError?
        // An error comes with a nil after it, and then the end itself.
        for _ in 0..<3 {
            guard let result = try nextResult(until: deadline) else { continue }
            switch PQresultStatus(result) {
            case PGRES_PIPELINE_SYNC:
                PQclear(result)
                return error
            case PGRES_FATAL_ERROR:
                error = try refusal(result)
            default:
                PQclear(result)
                throw outOfStep
            }
        }
        throw outOfStep
    }

    /// The next result, nil after the last of a statement.
    func nextResult(until deadline: ContinuousClock.Instant) throws(PostgresError) -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            let unsent = PQflush(handle)
            guard unsent >= 0 else { throw lastError(code: PostgresError.connectionLost) }
            guard Self.awaitSocket(of: handle, writing: unsent > 0, until: deadline) else {
                throw PostgresError(code: PostgresError.deadlinePassed, message: "the database did not answer in time")
            }
            guard PQconsumeInput(handle) == 1 else { throw lastError(code: PostgresError.connectionLost) }
        }
        return PQgetResult(handle)
    }

    /// Reads an error. One that ends the connection leaves open what became of the transaction: it is thrown.
    private func refusal(_ result: OpaquePointer) throws(PostgresError) -> PostgresError {
        defer { PQclear(result) }
        let error = PostgresError(result: result)
        if PQstatus(handle) == CONNECTION_BAD || error.endsConnection(result) { throw error }
        if error.spoilsConnection { giveUp(because: error) }
        return error
    }

    private var outOfStep: PostgresError {
        PQstatus(handle) == CONNECTION_BAD
            ? lastError(code: PostgresError.connectionLost)
            : PostgresError(code: PostgresError.protocolViolation, message: "the answers are out of step")
    }
}

extension PostgresError {
    /// Whether the result's severity, PG_DIAG_SEVERITY_NONLOCALIZED, is above ERROR.
    fileprivate func endsConnection(_ result: OpaquePointer) -> Bool {
        guard let severity = PQresultErrorField(result, Int32(UInt8(ascii: "V"))) else { return true }
        return String(cString: severity) != "ERROR"
    }
}
