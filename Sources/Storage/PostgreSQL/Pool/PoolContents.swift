/// The connections of a pool, and what became of others: a value without locks or a clock.
struct PoolContents {
    /// The one used last is last, so that those that are not needed grow old.
    private var idle: [PostgresConnection] = []
    private var isReaping = false
    private var isClosed = false
    /// The connections, without the requests, of which a pool knows nothing.
    private(set) var state = PostgresPoolState()

    /// A new connection, which its opener uses.
    mutating func opened() {
        state.open += 1
        state.busy += 1
    }

    /// Nobody could be connected.
    mutating func failedToConnect() {
        state.failedConnects += 1
    }

    /// The connection that was used last, for use.
    mutating func take() -> PostgresConnection? {
        guard let connection = idle.popLast() else { return nil }
        state.busy += 1
        return connection
    }

    /// Takes back a connection that is of further use, and says whether somebody has to watch for unused ones.
    mutating func keep(_ connection: PostgresConnection) -> Bool {
        state.busy -= 1
        if isClosed {
            state.open -= 1
            return false
        }
        idle.append(connection)
        defer { isReaping = true }
        return !isReaping
    }

    /// A connection in use is of no further use.
    mutating func ended(because end: PostgresPoolState.End) {
        state.busy -= 1
        count(1, end)
    }

    /// Gives up every connection that nobody uses.
    mutating func endIdle(because end: PostgresPoolState.End) -> [PostgresConnection] {
        count(idle.count, end)
        defer { idle = [] }
        return idle
    }

    /// Gives up those that nobody has used since, and says whether others are left to watch.
    mutating func endUnused(since limit: ContinuousClock.Instant) -> ([PostgresConnection], isReaping: Bool) {
        let unused = idle.prefix { $0.idleSince < limit }
        idle.removeFirst(unused.count)
        count(unused.count, .unused)
        isReaping = !idle.isEmpty
        return (Array(unused), isReaping)
    }

    /// Keeps nothing from now on.
    mutating func close() -> [PostgresConnection] {
        isClosed = true
        state.open -= idle.count
        defer { idle = [] }
        return idle
    }

    private mutating func count(_ connections: Int, _ end: PostgresPoolState.End) {
        if connections == 0 { return }
        state.open -= connections
        state.ended[end, default: 0] += connections
    }
}
