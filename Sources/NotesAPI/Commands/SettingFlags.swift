import ArgumentParser

/// A flag for every setting, taken as text: ``Settings`` says what is wrong with all of them at once.
struct SettingFlags: ParsableArguments {
    @Option(help: help("The address to listen on; :: is every address.", of: .host))
    var host: String?

    @Option(help: help("The port to listen on; 0 lets the system choose.", of: .port))
    var port: String?

    @Option(
        name: .customLong("tls-certificate-file"),
        help: help(
            "The certificate to serve HTTPS with, in PEM form, and those that lead from it.",
            of: .certificateFile
        )
    )
    var certificateFile: String?

    @Option(
        name: .customLong("tls-key-file"),
        help: help("The private key of the certificate, in PEM form.", of: .keyFile)
    )
    var keyFile: String?

    @Option(
        help: help("Where notes are kept. Other users see flags: a password belongs in the variable.", of: .databaseURL)
    )
    var databaseURL: String?

    @Option(
        name: .customLong("direct-database-url"),
        help: help("The same PostgreSQL database past a pooler, for migrations.", of: .directDatabaseURL)
    )
    var directDatabaseURL: String?

    @Option(
        name: .customLong("db-pool-max"),
        help: help("How many connections to PostgreSQL there are at most, two or more.", of: .poolMaximum)
    )
    var poolMaximum: String?

    @Option(
        name: .customLong("db-prepared-statements"),
        help: help(
            "on prepares PostgreSQL's statements, which is faster; a pooler by transaction needs off.",
            of: .preparedStatements
        )
    )
    var preparedStatements: String?

    @OptionGroup(title: "Limits of clients")
    var limits: LimitFlags

    @Option(
        help: help(
            "The origins whose pages may call from a browser, with commas between them; * for any; or off.",
            of: .corsOrigins
        )
    )
    var corsOrigins: String?

    @Option(help: help("The port of the metrics for Prometheus, on the same address; or off.", of: .metricsPort))
    var metricsPort: String?

    @Option(help: help("The least severe level that is logged, from trace to critical.", of: .logLevel))
    var logLevel: String?

    @Option(help: help("How a log record is written: text or json.", of: .logFormat))
    var logFormat: String?

    /// The flags that were given.
    var typed: [Setting: String] {
        let flags: [Setting: String?] = [
            .host: host, .port: port, .certificateFile: certificateFile, .keyFile: keyFile,
            .databaseURL: databaseURL, .directDatabaseURL: directDatabaseURL, .poolMaximum: poolMaximum,
            .preparedStatements: preparedStatements, .corsOrigins: corsOrigins, .metricsPort: metricsPort,
            .logLevel: logLevel, .logFormat: logFormat,
        ]
        return flags.merging(limits.typed) { one, _ in one }.compactMapValues { $0 }
    }
}

/// The help of a setting's flag: what it is, the variable, the default.
func help(_ sentence: String, of setting: Setting) -> ArgumentHelp {
    ArgumentHelp("\(sentence) Or \(setting.rawValue). (default: \(setting.defaultText))", valueName: "value")
}
