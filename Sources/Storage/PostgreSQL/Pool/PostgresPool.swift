import Logging
import Synchronization

/// Keeps connections for reuse. It does not bound their number: who takes one is one of a fixed number of workers.
final class PostgresPool: Sendable {
    private struct State {
        /// The one used last is last, so that those that are not needed grow old.
        var idle: [PostgresConnection] = []
        var open = 0
        var backoff = Backoff()
        var isReaping = false
        var isClosed = false
    }

    /// How long an unused connection has to answer, before it is taken for dead.
    private static let checkTimeout = Duration.milliseconds(500)

    private let state = Mutex(State())
    private let settings: PostgresSettings
    private let options: PostgresOptions
    private let prepared: [PostgresStatement]
    private let logger: Logger

    init(settings: PostgresSettings, options: PostgresOptions, preparing: [PostgresStatement], logger: Logger) {
        self.settings = settings
        self.options = options
        self.prepared = options.preparesStatements ? preparing : []
        self.logger = logger
    }

    /// How many connections there are, and how many of them nobody uses.
    var counts: (open: Int, idle: Int) { state.withLock { ($0.open, $0.idle.count) } }

    /// An unused connection that is fit for use, or a new one. Blocks until `deadline` at most.
    func take(until deadline: ContinuousClock.Instant) throws(PostgresError) -> PostgresConnection {
        while let connection = state.withLock({ $0.idle.popLast() }) {
            if isFit(connection) { return connection }
            drop([connection])
        }
        return try open(until: deadline)
    }

    /// A new connection. What ended the one before it has most likely ended those that nobody uses: they go too.
    func replace(until deadline: ContinuousClock.Instant) throws(PostgresError) -> PostgresConnection {
        dropIdle()
        return try open(until: deadline)
    }

    /// Takes a connection back, and keeps it if it is of any more use.
    func giveBack(_ connection: PostgresConnection) {
        connection.idleSince = .now
        let keeps = connection.isUsable && connection.idleSince < connection.opened.advanced(by: connection.lifetime)
        let mustReap = state.withLock { state in
            guard keeps, !state.isClosed else { return nil as Bool? }
            state.idle.append(connection)
            defer { state.isReaping = true }
            return !state.isReaping
        }
        switch mustReap {
        case true?: reap()
        case false?: break
        case nil: drop([connection])
        }
    }

    /// Ends the connections that nobody uses, and each of the others when it is given back.
    func close() async {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.idle = [] }
            return state.idle
        }
        await onThread { self.drop(idle) }
    }

    private func isFit(_ connection: PostgresConnection) -> Bool {
        let now = ContinuousClock.now
        guard now < connection.opened.advanced(by: connection.lifetime), connection.isQuiet else { return false }
        // ContinuousClock counts the time that a machine was suspended.
        if now < connection.idleSince.advanced(by: options.idleBeforeCheck) { return true }
        if connection.answers(by: now.advanced(by: Self.checkTimeout)) { return true }
        // What is dead here is most likely dead for all that waited as long.
        dropIdle()
        return false
    }

    private func open(until deadline: ContinuousClock.Instant) throws(PostgresError) -> PostgresConnection {
        if let error = state.withLock({ $0.backoff.refusal(at: .now) }) { throw error }
        do throws(PostgresError) {
            let connection = try PostgresConnection.open(settings, preparing: prepared, until: deadline)
            connection.lifetime = options.maximumLifetime * Double.random(in: 0.9...1)
            let wasDown = state.withLock { state in
                state.open += 1
                return state.backoff.succeeded()
            }
            if wasDown { logger.notice("The database answers again", metadata: ["database": "\(settings)"]) }
            return connection
        } catch {
            state.withLock { $0.backoff.failed(error, at: .now) }
            logger.warning(
                "Cannot connect to the database",
                metadata: ["database": "\(settings)", "error": "\(error)"]
            )
            throw error
        }
    }

    private func dropIdle() {
        let idle = state.withLock { state in
            defer { state.idle = [] }
            return state.idle
        }
        drop(idle)
    }

    private func drop(_ connections: [PostgresConnection]) {
        state.withLock { $0.open -= connections.count }
    }

    /// Ends connections when nobody has used them for too long, as long as there are any.
    private func reap() {
        Task.detached { [weak self, idleTimeout = options.idleTimeout] in
            var isReaping = true
            while isReaping {
                try? await Task.sleep(for: idleTimeout / 4, tolerance: idleTimeout / 8)
                isReaping = await self?.dropUnused() ?? false
            }
        }
    }

    /// Ends those unused for too long, and says whether others are left.
    private func dropUnused() async -> Bool {
        let limit = ContinuousClock.now.advanced(by: .zero - options.idleTimeout)
        let (unused, isReaping) = state.withLock { state in
            let unused = state.idle.prefix { $0.idleSince < limit }
            state.idle.removeFirst(unused.count)
            state.isReaping = !state.idle.isEmpty
            return (Array(unused), state.isReaping)
        }
        if !unused.isEmpty { await onThread { self.drop(unused) } }
        return isReaping
    }
}
