/// What a ``PostgresNoteStore`` has and does now, for monitoring.
public struct PostgresPoolState: Sendable, Hashable {
    /// Why a connection was ended.
    public enum End: String, Sendable, Hashable, CaseIterable {
        /// It was as old as connections become, and is replaced by a new one when one is needed.
        case age
        /// Nobody had needed it for a long time.
        case unused
        /// It broke, or the server ended it.
        case broken
        /// The server did not answer in time.
        case silent
        /// Its server takes no writes.
        case readOnly
        /// Nobody used it when another one was found dead.
        case doubtful
    }

    /// How many connections there are.
    public var open = 0
    /// How many of them are in use.
    public var busy = 0
    /// How many requests wait for a connection.
    public var waiting = 0
    /// How many requests share the connections that are in use.
    public var running = 0
    /// How many connections were ended since the store was opened, and why.
    public var ended: [End: Int] = [:]
    /// How many attempts to connect have failed since the store was opened.
    public var failedConnects = 0
}

extension PostgresPoolState.End {
    /// What an error does to the connection that it came from.
    init(_ error: PostgresError) {
        switch error.code {
        case PostgresError.deadlinePassed: self = .silent
        case PostgresError.readOnly: self = .readOnly
        default: self = .broken
        }
    }
}
