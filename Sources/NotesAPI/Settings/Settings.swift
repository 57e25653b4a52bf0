import DovetailRuntime
import DovetailServer
import Logging
import Storage

/// What the settings mean.
struct Settings: Sendable {
    /// The address to listen on; `::` stands for every address of the machine.
    let host: String
    /// The port to listen on; 0 lets the system choose.
    let port: Int
    /// Where notes are kept.
    let store: DatabaseURL
    /// The same database as migrations reach it, past a pooler.
    let schemaStore: DatabaseURL
    /// Whether the process runs before a release, where no volume is mounted.
    let isReleaseCommand: Bool
    /// How many connections a PostgreSQL store has, and what it does with them.
    let postgres: PostgresOptions
    /// What the server allows its clients, and its certificate; host and port are those above.
    let server: DovetailServer.Configuration
    /// Which pages of other origins may call; nil for none.
    let cors: CORSPolicy?
    /// The port of the metrics; nil when there are none to be served.
    let metricsPort: Int?
    /// The least severe level that is logged.
    let logLevel: Logger.Level
    /// How a log record is written.
    let logFormat: LogFormat

    /// Reads everything that was typed before it says what is wrong.
    init(
        _ raw: RawSettings,
        isKept: (_ path: String) -> Bool = isOnVolume
    ) throws(InvalidSettings) {
        var reading = SettingsReading(raw)
        let host = reading.host()
        let port = reading.port()
        let certificate = reading.certificate()
        let store = reading.store(isKept: isKept)
        let schemaStore = reading.schemaStore(of: store)
        let postgres = reading.postgres()
        let limits = reading.limits()
        let cors = reading.cors()
        let metricsPort = reading.metricsPort(beside: port)
        let logLevel = reading.logLevel()
        let logFormat = reading.logFormat()
        guard let host, let port, let certificate, let store, let schemaStore, let postgres, let limits,
            let cors, let metricsPort, let logLevel, let logFormat,
            reading.problems.isEmpty
        else {
            throw InvalidSettings(problems: reading.problems)
        }
        self.host = host
        self.port = port
        self.store = store
        self.schemaStore = schemaStore
        isReleaseCommand = raw.flyMachine?.runsReleaseCommand == true
        self.postgres = postgres
        var server = limits
        server.certificate = certificate
        self.server = server
        self.cors = cors
        self.metricsPort = metricsPort
        self.logLevel = logLevel
        self.logFormat = logFormat
    }
}

/// Every setting that is wrong.
struct InvalidSettings: Error {
    /// What is wrong, in the order of ``Setting``.
    let problems: [SettingProblem]
}
