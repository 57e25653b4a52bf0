import DovetailServer

/// A setting that is a limit of the server: a whole number, and where it goes.
struct Limit: Sendable {
    /// What the number counts.
    enum Unit: String, Sendable {
        case seconds
        case bytes
        case fields
        case connections
        case streams
        case requests
        case bytesPerSecond = "bytes a second"
    }

    /// What the number counts.
    let unit: Unit
    /// What the number may be.
    let range: ClosedRange<Int>
    private let target: Target

    private enum Target: Sendable {
        case count(any WritableKeyPath<DovetailServer.Configuration, Int> & Sendable)
        case duration(any WritableKeyPath<DovetailServer.Configuration, Duration> & Sendable)
    }

    /// A limit that is a number of something.
    init(
        _ unit: Unit,
        _ range: ClosedRange<Int>,
        _ path: any WritableKeyPath<DovetailServer.Configuration, Int> & Sendable
    ) {
        self.unit = unit
        self.range = range
        target = .count(path)
    }

    /// A limit that is a time.
    init(
        seconds range: ClosedRange<Int>,
        _ path: any WritableKeyPath<DovetailServer.Configuration, Duration> & Sendable
    ) {
        unit = .seconds
        self.range = range
        target = .duration(path)
    }

    /// The number that a configuration has.
    func number(in configuration: DovetailServer.Configuration) -> Int {
        switch target {
        case .count(let path): configuration[keyPath: path]
        case .duration(let path): Int(configuration[keyPath: path].components.seconds)
        }
    }

    /// Puts a number into a configuration.
    func set(_ number: Int, in configuration: inout DovetailServer.Configuration) {
        switch target {
        case .count(let path): configuration[keyPath: path] = number
        case .duration(let path): configuration[keyPath: path] = .seconds(number)
        }
    }
}

extension Setting {
    /// What a setting limits, nil for one that is no limit.
    var limit: Limit? {
        switch self {
        case .headTimeout: Limit(seconds: 1...3600, \.limits.headDeadline)
        case .bodyTimeout: Limit(seconds: 1...3600, \.limits.bodyDeadline)
        case .bodyPatience: Limit(seconds: 1...3600, \.limits.bodyPatience)
        case .bodyMinimumRate: Limit(.bytesPerSecond, 1...1_000_000_000, \.limits.bodyRate)
        case .requestTimeout: Limit(seconds: 1...3600, \.limits.requestDeadline)
        case .writeTimeout: Limit(seconds: 1...3600, \.limits.writeDeadline)
        case .idleTimeout: Limit(seconds: 1...3600, \.limits.idleDeadline)
        case .shutdownGrace: Limit(seconds: 1...3600, \.grace)
        case .maximumHeadBytes: Limit(.bytes, 1024...1_048_576, \.limits.headBytes)
        case .maximumFieldBytes: Limit(.bytes, 256...1_048_576, \.limits.fieldBytes)
        case .maximumFields: Limit(.fields, 10...10_000, \.limits.fieldCount)
        case .maximumTargetBytes: Limit(.bytes, 256...1_048_576, \.limits.targetBytes)
        case .maximumBodyBytes: Limit(.bytes, 1...1_073_741_824, \.limits.bodyBytes)
        case .maximumConnections: Limit(.connections, 1...1_000_000, \.limits.connections)
        case .maximumStreams: Limit(.streams, 1...10_000, \.limits.streams)
        case .maximumRequests: Limit(.requests, 1...1_000_000, \.limits.requestsInFlight)
        case .maximumUnreadBytes: Limit(.bytes, 65_536...1_099_511_627_776, \.limits.unreadBytes)
        case .host, .port, .certificateFile, .keyFile, .databaseURL, .directDatabaseURL, .poolMaximum,
            .preparedStatements, .corsOrigins, .metricsPort, .logLevel, .logFormat:
            nil
        }
    }

    /// What the server of the notes service allows when nobody says anything.
    static let defaultServer = DovetailServer.Configuration(grace: .seconds(20))
}
