/// How long things may take in a ``PostgresNoteStore``, how many may wait, and how its connections live.
///
/// There are at most `readers + writers` connections.
public struct PostgresOptions: Sendable, Hashable {
    /// How long opening the store waits for a server that is not there yet.
    public var openTimeout: Duration = .seconds(10)
    /// How long a turn may take, with connecting and a second try.
    public var queryTimeout: Duration = .seconds(5)
    /// How long a request waits for its turn.
    public var patience: Duration = .seconds(2)
    /// How many reads, and how many writes, may wait.
    public var maximumWaiting = 1024
    /// How many reads are sent together at most.
    public var readsPerTurn = 16
    /// How many writes share a transaction at most.
    public var writesPerCommit = 256
    /// How many connections read at once.
    public var readers = 2
    /// How many connections write at once.
    public var writers = 2
    /// How old a connection becomes; each gets up to a tenth less, so that they do not all end together.
    public var maximumLifetime: Duration = .seconds(570)
    /// How long a connection may be unused.
    public var idleTimeout: Duration = .seconds(300)
    /// After how long without use a connection has to answer before it is used. A suspended machine finds its
    /// connections dead.
    public var idleBeforeCheck: Duration = .seconds(15)
    /// Whether statements are prepared on every connection.
    public var preparedStatements = PreparedStatements.auto

    /// When statements are prepared, which saves the server reading and planning them each time, and fails behind a
    /// pooler that gives every transaction another of the server's processes.
    public enum PreparedStatements: String, Sendable, Hashable, CaseIterable {
        /// Always: the way to the server is known to be direct, or its pooler keeps track of them.
        case on
        /// Never.
        case off
        /// On connections that lead to the server itself, as far as process numbers tell.
        case auto
    }

    /// Options that suit a server, behind any pooler.
    public init() {}
}
