import Configuration

/// A setting of the service: an environment variable, and a flag that goes before it.
enum Setting: String, CaseIterable, Sendable {
    case host = "HOST"
    case port = "PORT"
    case certificateFile = "TLS_CERTIFICATE_FILE"
    case keyFile = "TLS_KEY_FILE"
    case databaseURL = "DATABASE_URL"
    case directDatabaseURL = "DIRECT_DATABASE_URL"
    case poolMaximum = "DB_POOL_MAX"
    case preparedStatements = "DB_PREPARED_STATEMENTS"
    case headTimeout = "HEAD_TIMEOUT"
    case bodyTimeout = "BODY_TIMEOUT"
    case bodyPatience = "BODY_PATIENCE"
    case bodyMinimumRate = "BODY_MIN_RATE"
    case requestTimeout = "REQUEST_TIMEOUT"
    case writeTimeout = "WRITE_TIMEOUT"
    case idleTimeout = "IDLE_TIMEOUT"
    case shutdownGrace = "SHUTDOWN_GRACE"
    case maximumHeadBytes = "MAX_HEAD_BYTES"
    case maximumFieldBytes = "MAX_FIELD_BYTES"
    case maximumFields = "MAX_FIELDS"
    case maximumTargetBytes = "MAX_TARGET_BYTES"
    case maximumBodyBytes = "MAX_BODY_BYTES"
    case maximumConnections = "MAX_CONNECTIONS"
    case maximumStreams = "MAX_STREAMS"
    case maximumRequests = "MAX_REQUESTS"
    case maximumUnreadBytes = "MAX_UNREAD_BYTES"
    case corsOrigins = "CORS_ORIGINS"
    case metricsPort = "METRICS_PORT"
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
        case .certificateFile, .keyFile, .corsOrigins, .metricsPort: "off"
        case .logLevel: "info"
        case .logFormat: "text"
        default: limit.map { String($0.number(in: Self.defaultServer)) } ?? ""
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
