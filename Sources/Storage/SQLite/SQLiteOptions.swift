/// How long things may take in a ``SQLiteNoteStore``, and how many may wait.
public struct SQLiteOptions: Sendable, Hashable {
    /// How long opening waits for another process that migrates the file or recovers it.
    public var openTimeout: Duration = .seconds(30)
    /// How long a write waits for another process that writes to the file.
    public var busyTimeout: Duration = .seconds(2)
    /// How long a request waits for its turn.
    public var patience: Duration = .seconds(2)
    /// How many reads, and how many writes, may wait.
    public var maximumWaiting = 1024
    /// How many writes share a commit at most.
    public var writesPerCommit = 256
    /// How many connections read.
    public var readers = 2
    /// How many reads a connection answers in one turn at most.
    public var readsPerTurn = 16

    /// Options that suit a server.
    public init() {}
}
