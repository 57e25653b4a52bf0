/// How to connect: libpq's parameters, as a connection URI states them.
struct PostgresSettings: Sendable, CustomStringConvertible {
    /// The hosts in the order in which they are tried, each with all its parameters by libpq's keyword.
    ///
    /// One at a time, because libpq's nonblocking connect has no time limit, and so would never come to a second host
    /// when the first is silent.
    let attempts: [[String: String]]
    /// How long one host may take to answer; nil: what the program finds right.
    let connectTimeout: Duration?
    /// Hosts, ports and database: no user, no password.
    let description: String
    /// What must not appear in any message.
    private let password: String?

    init(_ url: PostgresURL) throws(PostgresURLError) {
        let parts = try PostgresURLParts(url)
        var parameters = Self.defaults
        parameters["user"] = parts.user
        parameters["password"] = parts.password
        parameters["dbname"] = parts.database
        for (option, value) in parts.options {
            let (option, value) = (option, value) == ("ssl", "true") ? ("sslmode", "require") : (option, value)
            try Self.check(option, value)
            parameters[option] = value
        }
        let hosts = try Self.hosts(parts.hosts, &parameters)
        let seconds = parameters.removeValue(forKey: "connect_timeout").flatMap(Int.init) ?? 0
        connectTimeout = seconds > 0 ? .seconds(seconds) : nil
        password = parameters["password"]
        attempts = Self.attempts(parameters, hosts)
        description = Self.describe(hosts, database: parameters["dbname"])
    }

    /// A message of libpq's as one line, without the password, whatever libpq put in.
    func redact(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).joined(separator: "; ")
        guard let password, !password.isEmpty else { return line }
        return line.replacing(password, with: "<redacted>")
    }

    private static let defaults = [
        "client_encoding": "UTF8",
        "fallback_application_name": "notes-api",
        "gssencmode": "disable",
        // What tells a dead peer: 60 seconds when nothing is under way, 15 when something is.
        "keepalives": "1", "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3",
        "tcp_user_timeout": "15000",
    ]

    private static func check(_ option: String, _ value: String) throws(PostgresURLError) {
        if option == "client_encoding" { throw .fixedOption(option) }
        if option == "connect_timeout", Int(value) == nil { throw .badTimeout }
        guard PostgresKeywords.all.contains(option) else { throw .unknownOption }
        guard let known = PostgresKeywords.values[option], !known.contains(value) else { return }
        throw .badValue(option: option, known: known)
    }

    /// Takes hosts and ports out of the options, which go before those in front of the path.
    private static func hosts(
        _ hosts: [(name: String, port: String)],
        _ parameters: inout [String: String]
    ) throws(PostgresURLError) -> [(name: String, port: String)] {
        var names = hosts.map(\.name)
        var ports = hosts.map(\.port)
        if let option = parameters.removeValue(forKey: "host") {
            names = option.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        if let option = parameters.removeValue(forKey: "port") {
            ports = option.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        for port in ports where !port.isEmpty {
            guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(port),
                (1...65535).contains(number)
            else { throw .badPort }
        }
        if names.isEmpty { names = [""] }
        if ports.count <= 1 { ports = Array(repeating: ports.first ?? "", count: names.count) }
        guard ports.count == names.count else { throw .portCount }
        return Array(zip(names, ports)).map { ($0, $1) }
    }

    private static func attempts(
        _ parameters: [String: String],
        _ hosts: [(name: String, port: String)]
    ) -> [[String: String]] {
        let each = hosts.map { name, port in
            var attempt = parameters
            if !name.isEmpty { attempt["host"] = name }
            if !port.isEmpty { attempt["port"] = port }
            // Of several hosts one is the primary, after a failover another one.
            if hosts.count > 1, attempt["target_session_attrs"] == nil {
                attempt["target_session_attrs"] = "read-write"
            }
            return attempt
        }
        guard parameters["target_session_attrs"] == "prefer-standby" else { return each }
        return ["standby", "any"].flatMap { wanted in
            each.map { $0.merging(["target_session_attrs": wanted]) { $1 } }
        }
    }

    private static func describe(_ hosts: [(name: String, port: String)], database: String?) -> String {
        let hosts = hosts.map { name, port in
            let name = name.contains(":") ? "[\(name)]" : name
            return port.isEmpty ? name : "\(name):\(port)"
        }
        return "postgresql://\(hosts.joined(separator: ","))/\(database ?? "")"
    }
}
