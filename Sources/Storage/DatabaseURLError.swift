/// What is wrong with `DATABASE_URL`. It never repeats any of the value, which may hold a password.
public enum DatabaseURLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The variable is set to nothing.
    case empty
    /// A space, tab or line break is in the value.
    case whitespace
    /// The scheme names a driver of SQLAlchemy's after a plus sign.
    case driverNamed(write: String)
    /// The scheme is neither SQLite's nor PostgreSQL's.
    case unknownScheme
    /// Something other than a third slash follows `sqlite://`, or the two slashes are missing.
    case sqliteSlashes
    /// `sqlite:///` without a path.
    case sqlitePathMissing
    /// A query follows the path.
    case sqliteOptions
    /// PostgreSQL's URL cannot be read: the sentences that say why.
    case postgres(String)

    /// A sentence that says what is wrong, and one that says what to write.
    public var description: String {
        switch self {
        case .empty:
            "DATABASE_URL is empty. Unset it for the file ./dev.db, or write sqlite:///./dev.db or postgresql://…."
        case .whitespace:
            "DATABASE_URL holds white space. Remove it; inside a password or name write %20 for a space."
        case .driverNamed(let example):
            "DATABASE_URL names a driver after +, which belongs to SQLAlchemy. Write \(example)."
        case .unknownScheme:
            "DATABASE_URL is neither SQLite's nor PostgreSQL's. "
                + "Write sqlite:///./dev.db or postgresql://user:password@host:5432/database."
        case .sqliteSlashes:
            "DATABASE_URL needs three slashes before a relative path and four before an absolute one. "
                + "Write sqlite:///./dev.db or sqlite:////data/notes.db."
        case .sqlitePathMissing:
            "DATABASE_URL names no file. Write sqlite:///./dev.db, or sqlite:///:memory: to keep notes in memory only."
        case .sqliteOptions:
            "DATABASE_URL has options after ?, and none are known for SQLite. Remove the question mark and the rest."
        case .postgres(let sentences):
            sentences
        }
    }
}
