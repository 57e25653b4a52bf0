/// Which database `DATABASE_URL` asks for.
///
/// SQLite's forms are those of SQLAlchemy (docs.sqlalchemy.org, "Engine Configuration", SQLite), PostgreSQL's those of
/// libpq (PostgreSQL manual, 34.1.1.2 "Connection URIs").
public enum DatabaseURL: Sendable, Hashable {
    /// `sqlite://` and `sqlite:///:memory:`: gone when the process ends.
    case inMemory
    /// `sqlite:///relative.db` and `sqlite:////absolute.db`.
    case sqlite(path: String)
    /// `postgres://…` and `postgresql://…`.
    case postgres(PostgresURL)

    /// Where notes are kept when nothing is configured.
    public static let whenUnset = DatabaseURL.sqlite(path: "./dev.db")

    /// Reads the value of `DATABASE_URL`, nil when it is not set.
    public init(_ value: String?) throws(DatabaseURLError) {
        guard let value else {
            self = .whenUnset
            return
        }
        if value.isEmpty { throw .empty }
        // A path may hold spaces, as in SQLAlchemy, which does not decode it.
        let isPath = value.hasPrefix("sqlite://") && value.last?.isWhitespace == false
        if value.contains(where: { $0.isWhitespace && !(isPath && $0 == " ") }) { throw .whitespace }
        if let path = value.dropping(prefix: "sqlite://") {
            self = try DatabaseURL(sqlite: path)
        } else if value.hasPrefix("postgres://") || value.hasPrefix("postgresql://") {
            let url = PostgresURL(value)
            do throws(PostgresURLError) {
                _ = try PostgresSettings(url)
            } catch {
                throw .postgres(error.description)
            }
            self = .postgres(url)
        } else if value.hasPrefix("sqlite+") {
            throw .driverNamed(write: "sqlite:///./dev.db")
        } else if value.hasPrefix("postgres+") || value.hasPrefix("postgresql+") {
            throw .driverNamed(write: "postgresql://user:password@host:5432/database")
        } else {
            throw value.hasPrefix("sqlite:") ? .sqliteSlashes : .unknownScheme
        }
    }

    /// Reads what follows `sqlite://`.
    private init(sqlite rest: Substring) throws(DatabaseURLError) {
        if rest.isEmpty || rest == "/:memory:" {
            self = .inMemory
            return
        }
        guard let path = rest.dropping(prefix: "/") else { throw .sqliteSlashes }
        if path.isEmpty { throw .sqlitePathMissing }
        if path.contains("?") { throw .sqliteOptions }
        self = .sqlite(path: String(path))
    }
}

/// A PostgreSQL connection URI that does not show itself: it holds a password.
public struct PostgresURL: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The URI with its password, for the driver alone.
    public let secret: String

    /// Wraps a URI.
    init(_ secret: String) {
        self.secret = secret
    }

    /// The scheme and nothing else.
    public var description: String { "postgres://<redacted>" }
    /// The scheme and nothing else.
    public var debugDescription: String { description }
    /// Shows `dump` nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension StringProtocol {
    fileprivate func dropping(prefix: String) -> SubSequence? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
