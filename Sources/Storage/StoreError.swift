/// Why a store did not do what it was asked.
public struct StoreError: Error, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// The kinds of failure that callers tell apart.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The database cannot be opened: nothing works until a person acts.
        case cannotOpen
        /// The database answered with an error that may pass.
        case unavailable
        /// Too much waits already, or another process holds the database: try again later.
        case busy
        /// No space is left for what was to be written.
        case full
        /// The database takes no writes at the moment.
        case readOnly
        /// The write was begun and may or may not have happened. Repeating it may do it twice.
        case outcomeUnknown
        /// The database was migrated by a newer version of the program.
        case schemaTooNew
        /// The database was migrated by other statements than this program holds.
        case schemaAltered
        /// The program has no migration of the number that was asked for.
        case noSuchMigration
        /// The database is damaged.
        case corrupt
        /// The text cannot be kept by every store: it holds U+0000.
        case unstorable
        /// The store was closed.
        case closed
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// One sentence or two for people: what failed and what to do, without secrets or contents of notes.
    public let message: String
    /// What the database said, for the log; not for clients.
    public let cause: (any Error)?

    /// Creates an error.
    public init(_ kind: Kind, _ message: String, cause: (any Error)? = nil) {
        self.kind = kind
        self.message = message
        self.cause = cause
    }

    /// The message.
    public var description: String { message }

    /// The message and what the database said, for the log.
    public var debugDescription: String { cause.map { "\(message) \($0)" } ?? message }
}

// What every implementation says alike.
extension StoreError {
    static let closed = StoreError(.closed, "The store is closed.")

    static let unstorable = StoreError(.unstorable, "The text holds the character U+0000, which cannot be stored.")

    static let outcomeUnknown = StoreError(
        .outcomeUnknown,
        "Whether the write happened is not known: read before you repeat it."
    )

    static func cannotOpen(path: String, because reason: String, cause: (any Error)? = nil) -> StoreError {
        StoreError(.cannotOpen, "Cannot open the database \(path): \(reason).", cause: cause)
    }
}
