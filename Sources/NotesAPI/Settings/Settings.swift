import Logging

/// What the settings mean.
struct Settings: Sendable {
    /// The address to listen on; `::` stands for every address of the machine.
    let host: String
    /// The port to listen on; 0 lets the system choose.
    let port: Int
    /// Where notes are kept.
    let store: StoreChoice
    /// The least severe level that is logged.
    let logLevel: Logger.Level
    /// How a log record is written.
    let logFormat: LogFormat

    /// Reads everything that was typed before it says what is wrong.
    init(_ raw: RawSettings) throws(InvalidSettings) {
        var reading = SettingsReading(raw)
        let host = reading.host()
        let port = reading.port()
        let store = reading.store()
        let logLevel = reading.logLevel()
        let logFormat = reading.logFormat()
        guard let host, let port, let store, let logLevel, let logFormat, reading.problems.isEmpty else {
            throw InvalidSettings(problems: reading.problems)
        }
        self.host = host
        self.port = port
        self.store = store
        self.logLevel = logLevel
        self.logFormat = logFormat
    }
}

/// The stores that this version has.
enum StoreChoice: Sendable, Hashable {
    /// Notes are gone when the process ends.
    case inMemory
    /// Notes are in a file.
    case sqlite(path: String)
}

/// Every setting that is wrong.
struct InvalidSettings: Error {
    /// What is wrong, in the order of ``Setting``.
    let problems: [SettingProblem]
}
