import Configuration
import DovetailRuntime
import DovetailServer
import Logging
import Storage
import Testing

@testable import NotesAPI

@Suite("Settings")
struct SettingsTests {
    private func raw(_ flags: [Setting: String] = [:], _ environment: [String: String] = [:]) throws -> RawSettings {
        try RawSettings(flags: flags, environment: .variables(environment))
    }

    @Test func `without anything said, the defaults hold`() throws {
        let settings = try Settings(raw())
        #expect(settings.host == "::")
        #expect(settings.port == 8080)
        #expect(settings.store == .sqlite(path: "./dev.db"))
        #expect(settings.logLevel == .info)
        #expect(settings.logFormat == .text)
    }

    @Test(arguments: Setting.allCases)
    func `a flag goes before the environment, which goes before the default`(setting: Setting) throws {
        #expect(try raw()[setting].origin == .default)
        let environment = [setting.rawValue: "from the environment"]
        #expect(try raw([:], environment)[setting].text == "from the environment")
        let both = try raw([setting: "from the flag"], environment)[setting]
        #expect(both.text == "from the flag")
        #expect(both.origin == .flag)
    }

    @Test(arguments: Setting.allCases.filter { $0.limit != nil })
    func `a limit is a whole number within bounds, and goes to the server`(setting: Setting) throws {
        let limit = try #require(setting.limit)
        #expect(try limit.number(in: Settings(raw()).server) == Int(setting.defaultText))
        let settings = try Settings(raw([setting: "\(limit.range.upperBound)"]))
        #expect(limit.number(in: settings.server) == limit.range.upperBound)
        for wrong in ["", "1.5", "-1", "10s", "\(limit.range.lowerBound - 1)", "\(limit.range.upperBound + 1)"] {
            let error = #expect(throws: InvalidSettings.self) { try Settings(raw([setting: wrong])) }
            let lines = error?.problems.map(\.description) ?? []
            #expect(lines.count == 1)
            #expect(lines.first?.hasPrefix("flag \(setting.flag): \(setting.rawValue) is \"\(wrong)\"") == true)
        }
    }

    @Test func `pages of other origins may call when they are named, or all may`() throws {
        #expect(try Settings(raw()).cors == nil)
        var named = CORSPolicy.origins(["https://app.example", "http://localhost:3000"])
        named.exposedHeaders = ["Link", "Location", "X-Request-Id"]
        let list = "https://app.example, http://localhost:3000"
        #expect(try Settings(raw([.corsOrigins: list])).cors == named)
        var any = CORSPolicy.anyOrigin
        any.exposedHeaders = named.exposedHeaders
        #expect(try Settings(raw([:], ["CORS_ORIGINS": "*"])).cors == any)
    }

    @Test(arguments: [
        "", "app.example", "https://app.example/", "https://App.example", "https://app.example:443", "null",
        "https://*.example", "https://", "http://localhost:", "http://localhost:0", "http://localhost:99999",
        "https://a.example,", "https://a.example,*", "ftp://a.example", "https://a@b.example",
    ])
    func `what no browser sends as an origin is refused`(text: String) throws {
        let error = #expect(throws: InvalidSettings.self) { try Settings(raw([.corsOrigins: text])) }
        #expect(error?.problems.map(\.description).first?.hasPrefix("flag --cors-origins: CORS_ORIGINS is ") == true)
    }

    @Test func `metrics have a port or none`() throws {
        #expect(try Settings(raw()).metricsPort == nil)
        #expect(try Settings(raw([.metricsPort: "9090"])).metricsPort == 9090)
        let error = #expect(throws: InvalidSettings.self) { try Settings(raw([.metricsPort: "yes"])) }
        #expect(error?.problems.first?.description.hasSuffix("Write a number from 0 to 65535, or off.") == true)
    }

    @Test func `metrics and the service do not share a port`() throws {
        #expect(try Settings(raw([.port: "0", .metricsPort: "0"])).metricsPort == 0)
        let error = #expect(throws: InvalidSettings.self) { try Settings(raw([.port: "90", .metricsPort: "90"])) }
        let line = "flag --metrics-port: METRICS_PORT is \"90\", which is the port of the service."
        #expect(error?.problems.map(\.description) == ["\(line) Write another one, or off."])
    }

    @Test(arguments: ["postgres://u:secret@h:99999/db", "postgresql://u:secret@h/db?sslmode=bogus"])
    func `a database's URL is read before anything starts, and not repeated`(url: String) throws {
        let typed = try raw([.port: "x"], ["DATABASE_URL": url])
        let error = #expect(throws: InvalidSettings.self) { try Settings(typed) }
        #expect(error?.problems.count == 2)
        let line = error?.problems.map(\.description).first { $0.hasPrefix("environment: The ") }
        #expect(line?.contains("URL of the database") == true)
        #expect(line?.contains("secret") == false)
        let direct = try raw([:], ["DATABASE_URL": "postgres://h/db", "DIRECT_DATABASE_URL": url])
        #expect(throws: InvalidSettings.self) { try Settings(direct) }
    }

    @Test func `a certificate needs its key, and a key its certificate`() throws {
        #expect(try Settings(raw([.certificateFile: "off", .keyFile: "OFF"])).server.certificate == nil)
        for setting in [Setting.certificateFile, .keyFile] {
            let error = #expect(throws: InvalidSettings.self) { try Settings(raw([setting: "a.pem"])) }
            #expect(
                error?.problems.map(\.description) == [
                    "flag \(setting.flag): \(setting.rawValue) is \"a.pem\", and TLS takes a certificate and its private key. "
                        + "Set both TLS_CERTIFICATE_FILE and TLS_KEY_FILE, or neither."
                ]
            )
        }
    }

    @Test func `a program that cannot serve with a certificate says so, and does not do without`() throws {
        let typed = try raw([:], ["TLS_CERTIFICATE_FILE": "/nowhere/a.pem", "TLS_KEY_FILE": "/nowhere/a.key"])
        let error = #expect(throws: InvalidSettings.self) { try Settings(typed) }
        let line = try #require(error?.problems.map(\.description).first)
        #expect(line.hasPrefix("environment: TLS_CERTIFICATE_FILE: "))
        #if TLS
        #expect(line.contains("\"/nowhere/a.pem\" cannot be read: No such file or directory."))
        #else
        #expect(line.contains("swift build --traits TLS"))
        #endif
    }

    @Test func `every setting is read for what it means`() throws {
        let settings = try Settings(
            raw(
                [.port: "0"],
                [
                    "HOST": "127.0.0.1", "PORT": "9000", "DATABASE_URL": "sqlite:////data/notes.db",
                    "LOG_LEVEL": "WARNING", "LOG_FORMAT": "JSON",
                ]
            )
        )
        #expect(settings.host == "127.0.0.1")
        #expect(settings.port == 0)
        #expect(settings.store == .sqlite(path: "/data/notes.db"))
        #expect(settings.logLevel == .warning)
        #expect(settings.logFormat == .json)
    }

    @Test func `all wrong settings are reported at once, each with its place and what to write`() throws {
        let typed = try raw(
            [.logLevel: "loud"],
            ["HOST": "[::1]", "PORT": "80a", "DATABASE_URL": "mysql://me:hunter2@host/notes", "LOG_FORMAT": "xml\n"]
        )
        let error = #expect(throws: InvalidSettings.self) { try Settings(typed) }
        let lines = try #require(error?.problems.map(\.description))
        #expect(
            lines == [
                "environment: HOST is \"[::1]\", which is neither an address nor a host name. "
                    + "Write one, without brackets or port: ::, 0.0.0.0, 127.0.0.1, localhost.",
                "environment: PORT is \"80a\", which is not a port. "
                    + "Write a number from 0 to 65535; 0 lets the system choose.",
                "environment: \(DatabaseURLError.unknownScheme)",
                "flag --log-level: LOG_LEVEL is \"loud\", which is not one of its values. "
                    + "Write one of these: trace, debug, info, notice, warning, error, critical.",
                "environment: LOG_FORMAT is \"xml\\n\", which is not one of its values. "
                    + "Write one of these: text, json.",
            ]
        )
    }

    @Test func `the default is what the store takes an unset URL for, and memory can be asked for`() throws {
        #expect(try DatabaseURL(Setting.databaseURL.defaultText) == .whenUnset)
        #expect(try Settings(raw([.databaseURL: "sqlite:///:memory:"])).store == .inMemory)
    }

    @Test(arguments: ["", " 8080", "+80", "-1", "65536", "8080.0", "0x50", "٨٠"])
    func `what is not a port is refused`(text: String) throws {
        let error = #expect(throws: InvalidSettings.self) { try Settings(raw([.port: text])) }
        #expect(error?.problems.count == 1)
    }

    @Test func `the connections of a pool are shared between reads and writes`() throws {
        #expect(try Settings(raw()).postgres == PostgresOptions())
        let small = try Settings(raw([.poolMaximum: "2", .preparedStatements: "ON"])).postgres
        #expect([small.readers, small.writers] == [1, 1])
        #expect(small.preparedStatements == .on)
        let large = try Settings(raw([.poolMaximum: "20"])).postgres
        #expect(large.readers + large.writers == 20)
    }

    @Test(arguments: ["", "1", "101", "-2", "x"])
    func `what is not a number of connections is refused`(text: String) throws {
        let error = #expect(throws: InvalidSettings.self) { try Settings(raw([.poolMaximum: text])) }
        #expect(error?.problems.first?.description.contains("Write a number from 2 to 100.") == true)
    }

    @Test func `migrations go past the pooler, requests through it`() throws {
        let pooled = "postgres://me:hunter2@pooled/notes"
        let direct = "postgres://me:hunter2@direct/notes"
        let settings = try Settings(raw([:], ["DATABASE_URL": pooled, "DIRECT_DATABASE_URL": direct]))
        #expect(try settings.store == DatabaseURL(pooled))
        #expect(try settings.schemaStore == DatabaseURL(direct))
        let listing = try raw([:], ["DATABASE_URL": pooled, "DIRECT_DATABASE_URL": direct]).listing
        #expect(!listing.contains("hunter2"))
    }

    @Test(arguments: ["", "http://localhost", "localhost:80 ", "localhost:80", "0.0.0.0:8080", "a/b", "[::]"])
    func `what is not a host is refused`(text: String) throws {
        let error = #expect(throws: InvalidSettings.self) { try Settings(raw([.host: text])) }
        #expect(error?.problems.count == 1)
    }

    @Test(arguments: ["postgresql+asyncpg://me:hunter2@db/notes", "hunter2", ""])
    func `a wrong database URL is never shown, wherever it came from`(url: String) throws {
        for typed in [try raw([.databaseURL: url]), try raw([:], ["DATABASE_URL": url])] {
            let error = #expect(throws: InvalidSettings.self) { try Settings(typed) }
            let text = try #require(error?.problems.first?.description)
            #expect(text.contains("DATABASE_URL"))
            #expect(!text.contains("hunter2"))
        }
    }

    @Test(arguments: [[:], [Setting.databaseURL: "sqlite:////data/notes.db"]])
    func `on Fly a file on no volume is refused, with both remedies`(flags: [Setting: String]) throws {
        let typed = try raw(flags, ["FLY_APP_NAME": "notes-api"])
        let error = #expect(throws: InvalidSettings.self) { try Settings(typed) { _ in false } }
        let line = try #require(error?.problems.first?.description)
        #expect(line.contains(flags.isEmpty ? "the file ./dev.db" : "the file /data/notes.db"))
        #expect(line.contains("fly mpg attach"))
        #expect(line.contains("mount a volume on /data"))
        #expect(!line.contains("\n"))
    }

    @Test func `on Fly a file on a volume is served, and a release command need not see it`() throws {
        let url = [Setting.databaseURL: "sqlite:////data/notes.db"]
        let served = try Settings(raw(url, ["FLY_APP_NAME": "notes-api"])) { $0 == "/data/notes.db" }
        #expect(served.store == .sqlite(path: "/data/notes.db"))
        #expect(!served.isReleaseCommand)
        let machine = ["FLY_APP_NAME": "notes-api", "RELEASE_COMMAND": "1"]
        #expect(try Settings(raw(url, machine)) { _ in false }.isReleaseCommand)
    }

    @Test func `elsewhere any file is served`() throws {
        #expect(try Settings(raw()) { _ in false }.store == .whenUnset)
    }

    @Test func `a volume is another file system than the root's, also for a file that is not there yet`() {
        #expect(!isOnVolume("/"))
        #expect(!isOnVolume("/no/such/folder/notes.db"))
        #if os(Linux)
        #expect(isOnVolume("/proc/notes.db"))
        #expect(isOnVolume("/proc/self/stat"))
        #endif
    }

    @Test func `migrations take the database's own URL unless there is a direct one`() throws {
        #expect(try Settings(raw([.databaseURL: "sqlite:///a.db"])).schemaStore == .sqlite(path: "a.db"))
        let direct = [Setting.directDatabaseURL: "postgres://me:hunter2@direct/notes"]
        let error = #expect(throws: InvalidSettings.self) { try Settings(raw(direct)) }
        #expect(
            error?.problems.map(\.description) == [
                "flag --direct-database-url: DIRECT_DATABASE_URL is set, but DATABASE_URL is not PostgreSQL's. "
                    + "Unset the one, or set the other."
            ]
        )
    }

    @Test(arguments: ["", "hunter2", "sqlite:///hunter2.db", "postgresql+asyncpg://me:hunter2@db/notes"])
    func `a direct URL that is not PostgreSQL's is refused and not shown`(url: String) throws {
        let typed = try raw([:], ["DIRECT_DATABASE_URL": url])
        let error = #expect(throws: InvalidSettings.self) { try Settings(typed) }
        let line = try #require(error?.problems.first?.description)
        #expect(line.hasPrefix("environment: DIRECT_DATABASE_URL is not PostgreSQL's."))
        #expect(!line.contains("hunter2"))
        #expect(!typed.listing.contains("hunter2"))
    }

    @Test func `the listing has a line a setting, says where from, and redacts secrets`() throws {
        let typed = try raw([.port: "9000"], ["DATABASE_URL": "sqlite:////home/hunter2.db", "PORT": "1"])
        #expect(
            typed.listing == """
                HOST=::  (default)
                PORT=9000  (flag)
                TLS_CERTIFICATE_FILE=off  (default)
                TLS_KEY_FILE=off  (default)
                DATABASE_URL=<redacted>  (environment)
                DIRECT_DATABASE_URL=DATABASE_URL  (default)
                DB_POOL_MAX=4  (default)
                DB_PREPARED_STATEMENTS=auto  (default)
                HEAD_TIMEOUT=10  (default)
                BODY_TIMEOUT=30  (default)
                BODY_PATIENCE=10  (default)
                BODY_MIN_RATE=500  (default)
                REQUEST_TIMEOUT=30  (default)
                WRITE_TIMEOUT=30  (default)
                IDLE_TIMEOUT=75  (default)
                SHUTDOWN_GRACE=20  (default)
                MAX_HEAD_BYTES=16384  (default)
                MAX_FIELD_BYTES=8192  (default)
                MAX_FIELDS=100  (default)
                MAX_TARGET_BYTES=8192  (default)
                MAX_BODY_BYTES=1048576  (default)
                MAX_CONNECTIONS=10000  (default)
                MAX_STREAMS=100  (default)
                MAX_REQUESTS=1024  (default)
                MAX_UNREAD_BYTES=67108864  (default)
                CORS_ORIGINS=off  (default)
                METRICS_PORT=off  (default)
                LOG_LEVEL=info  (default)
                LOG_FORMAT=text  (default)
                """
        )
        #expect(try raw().listing.contains("DATABASE_URL=sqlite:///./dev.db  (default)"))
    }
}
