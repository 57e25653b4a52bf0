import Logging
import Synchronization

/// Keeps connections for reuse. It does not bound their number: who takes one is one of a fixed number of workers.
final class PostgresPool: Sendable {
    private struct State {
        var contents = PoolContents()
        var backoff = Backoff()
    }

    /// How long an unused connection has to answer, before it is taken for dead.
    private static let checkTimeout = Duration.milliseconds(500)

    private let mutex = Mutex(State())
    private let settings: PostgresSettings
    private let options: PostgresOptions
    private let prepared: [PostgresStatement]
    private let logger: Logger

    init(settings: PostgresSettings, options: PostgresOptions, preparing: [PostgresStatement], logger: Logger) {
        self.settings = settings
        self.options = options
        self.prepared = preparing
        self.logger = logger
    }

    /// The connections, without the requests, of which the pool knows nothing.
    var state: PostgresPoolState { mutex.withLock { $0.contents.state } }

    /// An unused connection that is fit for use, or a new one. Blocks until `deadline` at most.
    func take(until deadline: ContinuousClock.Instant) throws(PostgresError) -> PostgresConnection {
        while let connection = mutex.withLock({ $0.contents.take() }) {
            guard let end = end(of: connection) else { return connection }
            mutex.withLock { $0.contents.ended(because: end) }
            // What is dead here is most likely dead for all that waited as long.
            if end == .silent { endIdle() }
        }
        return try open(until: deadline)
    }

    /// A new connection. What ended the one before it has most likely ended those that nobody uses: they go too.
    func replace(until deadline: ContinuousClock.Instant) throws(PostgresError) -> PostgresConnection {
        endIdle()
        return try open(until: deadline)
    }

    /// Takes a connection back, and keeps it if it is of any more use.
    func giveBack(_ connection: PostgresConnection) {
        connection.idleSince = .now
        let end = connection.end ?? (connection.isOld(at: connection.idleSince) ? .age : nil)
        let mustReap = mutex.withLock { state in
            guard let end else { return state.contents.keep(connection) }
            state.contents.ended(because: end)
            return false
        }
        if mustReap { reap() }
    }

    /// Ends the connections that nobody uses, and each of the others when it is given back.
    func close() async {
        let idle = mutex.withLock { $0.contents.close() }
        // The last reference says goodbye to the server, which may block.
        await onThread { _ = idle }
    }

    /// Why an unused connection is not fit for use, nil if it is.
    private func end(of connection: PostgresConnection) -> PostgresPoolState.End? {
        let now = ContinuousClock.now
        if connection.isOld(at: now) { return .age }
        if !connection.isQuiet { return .broken }
        // ContinuousClock counts the time that a machine was suspended.
        if now < connection.idleSince.advanced(by: options.idleBeforeCheck) { return nil }
        return connection.answers(by: now.advanced(by: Self.checkTimeout)) ? nil : connection.end ?? .silent
    }

    private func open(until deadline: ContinuousClock.Instant) throws(PostgresError) -> PostgresConnection {
        if let error = mutex.withLock({ $0.backoff.refusal(at: .now) }) { throw error }
        do throws(PostgresError) {
            let connection = try connect(until: deadline)
            connection.lifetime = options.maximumLifetime * Double.random(in: 0.9...1)
            let wasDown = mutex.withLock { state in
                state.contents.opened()
                return state.backoff.succeeded()
            }
            if wasDown { logger.notice("The database answers again", metadata: ["database": "\(settings)"]) }
            return connection
        } catch {
            mutex.withLock { state in
                state.contents.failedToConnect()
                state.backoff.failed(error, at: .now)
            }
            logger.warning(
                "Cannot connect to the database",
                metadata: ["database": "\(settings)", "error": "\(error)"]
            )
            throw error
        }
    }

    /// Connects and prepares; once more if the server ended the session meanwhile, as nothing was asked yet.
    private func connect(
        until deadline: ContinuousClock.Instant,
        again: Bool = true
    ) throws(PostgresError) -> PostgresConnection {
        do throws(PostgresError) {
            let connection = try PostgresConnection.open(settings, until: deadline)
            if try prepares(on: connection, until: deadline) { try connection.prepare(prepared, until: deadline) }
            return connection
        } catch {
            guard again, error.endedSession else { throw error }
            return try connect(until: deadline, again: false)
        }
    }

    private func prepares(
        on connection: PostgresConnection,
        until deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> Bool {
        switch options.preparedStatements {
        case .on: true
        case .off: false
        case .auto: try connection.leadsToItsServer(until: deadline)
        }
    }

    private func endIdle() {
        _ = mutex.withLock { $0.contents.endIdle(because: .doubtful) }
    }

    /// Ends connections when nobody has used them for too long, as long as there are any.
    private func reap() {
        Task.detached { [weak self, idleTimeout = options.idleTimeout] in
            var isReaping = true
            while isReaping {
                try? await Task.sleep(for: idleTimeout / 4, tolerance: idleTimeout / 8)
                isReaping = await self?.endUnused() ?? false
            }
        }
    }

    /// Ends those unused for too long, and says whether others are left.
    private func endUnused() async -> Bool {
        let limit = ContinuousClock.now.advanced(by: .zero - options.idleTimeout)
        let (unused, isReaping) = mutex.withLock { $0.contents.endUnused(since: limit) }
        if !unused.isEmpty { await onThread { _ = unused } }
        return isReaping
    }
}
