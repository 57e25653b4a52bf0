import DovetailServer
import Logging
import Storage

/// Turns what was typed into what it means, and collects what is wrong on the way.
struct SettingsReading {
    let raw: RawSettings
    /// What was wrong so far.
    private(set) var problems: [SettingProblem] = []

    init(_ raw: RawSettings) {
        self.raw = raw
    }

    mutating func host() -> String? {
        read(.host) { entry throws(SettingProblem.Fault) in
            // An IPv6 address has at least two colons; one alone stands before a port.
            let colons = entry.text.utf8.count { $0 == UInt8(ascii: ":") }
            guard !entry.text.isEmpty, colons != 1, entry.text.utf8.allSatisfy(\.isAllowedInHost) else { throw .host }
            return entry.text
        }
    }

    mutating func port() -> Int? {
        read(.port) { entry throws(SettingProblem.Fault) in
            // Int takes a sign, a port has none.
            guard entry.text.utf8.allSatisfy(\.isDigit), let port = UInt16(entry.text) else { throw .port }
            return Int(port)
        }
    }

    mutating func store(isKept: (_ path: String) -> Bool) -> DatabaseURL? {
        // A release command sees no volumes, and leaves files alone.
        let losesFiles = raw.flyMachine?.runsReleaseCommand == false
        return read(.databaseURL) { entry throws(SettingProblem.Fault) in
            let url: DatabaseURL
            do throws(DatabaseURLError) {
                url = try DatabaseURL(entry.text)
            } catch {
                throw .databaseURL(error)
            }
            if case .sqlite(let path) = url, losesFiles, !isKept(path) { throw .notesWouldBeLost(path: path) }
            return url
        }
    }

    /// Where migrations reach the database of `store`.
    mutating func schemaStore(of store: DatabaseURL?) -> DatabaseURL? {
        read(.directDatabaseURL) { entry throws(SettingProblem.Fault) in
            if entry.origin == .default { return store }
            let url: DatabaseURL
            do throws(DatabaseURLError) {
                url = try DatabaseURL(entry.text)
            } catch .postgres(let sentences) {
                throw .databaseURL(.postgres(sentences))
            } catch {
                throw .directNotPostgres
            }
            guard url.isPostgres else { throw .directNotPostgres }
            if let store, !store.isPostgres { throw .directWithoutPostgres }
            return url
        } ?? nil
    }

    mutating func postgres() -> PostgresOptions? {
        let connections = read(.poolMaximum) { entry throws(SettingProblem.Fault) in
            guard entry.text.utf8.allSatisfy(\.isDigit), let number = Int(entry.text), (2...100).contains(number) else {
                throw .poolMaximum
            }
            return number
        }
        let prepares = read(.preparedStatements) { entry throws(SettingProblem.Fault) in
            let known = PostgresOptions.PreparedStatements.self
            guard let choice = known.init(rawValue: entry.text.lowercased()) else {
                throw .choice(known.allCases.map(\.rawValue))
            }
            return choice
        }
        guard let connections, let prepares else { return nil }
        var options = PostgresOptions()
        options.writers = connections / 2
        options.readers = connections - options.writers
        options.preparedStatements = prepares
        return options
    }

    /// The server's configuration with every limit that was typed.
    mutating func limits() -> DovetailServer.Configuration? {
        var configuration = Setting.defaultServer
        for setting in Setting.allCases {
            guard let limit = setting.limit else { continue }
            let number = read(setting) { entry throws(SettingProblem.Fault) in
                guard entry.text.utf8.allSatisfy(\.isDigit), let number = Int(entry.text), limit.range.contains(number)
                else { throw .limit(limit) }
                return number
            }
            if let number { limit.set(number, in: &configuration) }
        }
        return configuration
    }

    /// Nil when what was typed is wrong, and nil inside when there is to be no port.
    mutating func metricsPort(beside servicePort: Int?) -> Int?? {
        read(.metricsPort) { entry throws(SettingProblem.Fault) in
            if entry.text.lowercased() == "off" { return nil }
            guard entry.text.utf8.allSatisfy(\.isDigit), let port = UInt16(entry.text) else { throw .metricsPort }
            // 0 is a port of the system's choice for each.
            if port != 0, Int(port) == servicePort { throw .metricsPortTaken }
            return Int(port)
        }
    }

    mutating func logLevel() -> Logger.Level? {
        read(.logLevel) { entry throws(SettingProblem.Fault) in
            guard let level = Logger.Level(entry.text) else { throw .choice(Logger.Level.allCases.map(\.rawValue)) }
            return level
        }
    }

    mutating func logFormat() -> LogFormat? {
        read(.logFormat) { entry throws(SettingProblem.Fault) in
            guard let format = LogFormat(rawValue: entry.text.lowercased()) else {
                throw .choice(LogFormat.allCases.map(\.rawValue))
            }
            return format
        }
    }

    /// Reads a setting; nil when it has no meaning, which is noted.
    mutating func read<Value>(
        _ setting: Setting,
        as meaning: (RawSettings.Entry) throws(SettingProblem.Fault) -> Value
    ) -> Value? {
        let entry = raw[setting]
        do {
            return try meaning(entry)
        } catch {
            problems.append(SettingProblem(entry: entry, fault: error))
            return nil
        }
    }
}

extension DatabaseURL {
    fileprivate var isPostgres: Bool {
        if case .postgres = self { true } else { false }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }

    /// Whether the byte may be in an IPv4 or IPv6 address, a zone after `%`, or a host name.
    fileprivate var isAllowedInHost: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "%"): true
        default: isDigit
        }
    }
}
