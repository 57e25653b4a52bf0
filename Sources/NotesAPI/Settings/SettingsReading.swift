import Logging
import Storage

/// Turns what was typed into what it means, and collects what is wrong on the way.
struct SettingsReading {
    private let raw: RawSettings
    /// What was wrong so far.
    private(set) var problems: [SettingProblem] = []

    init(_ raw: RawSettings) {
        self.raw = raw
    }

    mutating func host() -> String? {
        read(.host) { entry throws(SettingProblem.Fault) in
            guard !entry.text.isEmpty, entry.text.utf8.allSatisfy(\.isAllowedInHost) else { throw .host }
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

    mutating func store() -> StoreChoice? {
        let isOnFly = raw.isOnFly
        return read(.databaseURL) { entry throws(SettingProblem.Fault) in
            if isOnFly, entry.origin == .default { throw .databaseWouldBeLost }
            let url: DatabaseURL
            do throws(DatabaseURLError) {
                url = try DatabaseURL(entry.text)
            } catch {
                throw .databaseURL(error)
            }
            return switch url {
            case .inMemory: .inMemory
            case .sqlite(let path): .sqlite(path: path)
            case .postgres: throw .databaseNotServed
            }
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

    private mutating func read<Value>(
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
