import Configuration

/// A setting of the service: an environment variable, and a flag that goes before it.
enum Setting: String, CaseIterable, Sendable {
    case host = "HOST"
    case port = "PORT"
    case databaseURL = "DATABASE_URL"
    case directDatabaseURL = "DIRECT_DATABASE_URL"
    case poolMaximum = "DB_POOL_MAX"
    case preparedStatements = "DB_PREPARED_STATEMENTS"
    case logLevel = "LOG_LEVEL"
    case logFormat = "LOG_FORMAT"

    /// What holds when nobody says anything.
    var defaultText: String {
        switch self {
        case .host: "::"
        case .port: "8080"
        case .databaseURL: "sqlite:///./dev.db"
        case .directDatabaseURL: "DATABASE_URL"
        case .poolMaximum: "4"
        case .preparedStatements: "auto"
        case .logLevel: "info"
        case .logFormat: "text"
        }
    }

    /// Whether a value may hold a password, and so is never shown.
    var isSecret: Bool {
        self == .databaseURL || self == .directDatabaseURL
    }

    /// The name as words: `["database", "url"]`.
    private var words: [String] {
        rawValue.split(separator: "_").map { $0.lowercased() }
    }

    /// The flag on the command line: `--database-url`.
    var flag: String {
        "--" + words.joined(separator: "-")
    }

    /// The key under which every provider has it; the environment's spells it `DATABASE_URL`.
    var key: AbsoluteConfigKey {
        AbsoluteConfigKey(words)
    }
}
