import Testing

@testable import Storage

@Suite("A PostgreSQL URL")
struct PostgresSettingsTests {
    private func settings(_ url: String) throws -> PostgresSettings { try PostgresSettings(PostgresURL(url)) }

    /// The parameters that a URL states, without those that are always there.
    private func stated(_ url: String) throws -> [[String: String]] {
        let defaults = try settings("postgresql://").attempts[0]
        return try settings(url).attempts.map { attempt in attempt.filter { defaults[$0.key] != $0.value } }
    }

    @Test(
        "names user, password, host, port and database",
        arguments: [
            (
                "postgres://app:pw@notes-db.flycast:5432/notes?sslmode=disable",
                [
                    "user": "app", "password": "pw", "host": "notes-db.flycast", "port": "5432", "dbname": "notes",
                    "sslmode": "disable",
                ]
            ),
            (
                "postgresql://fly-user:p@pgbouncer.abc.flympg.net/fly-db",
                ["user": "fly-user", "password": "p", "host": "pgbouncer.abc.flympg.net", "dbname": "fly-db"]
            ),
            (
                "postgres://a:b@top2.nearest.of.db.internal:5433",
                [
                    "user": "a", "password": "b", "host": "top2.nearest.of.db.internal", "port": "5433",
                ]
            ),
            ("postgresql://h", ["host": "h"]),
            (
                "postgresql:///notes?host=/run/postgresql&port=5433",
                [
                    "host": "/run/postgresql", "port": "5433", "dbname": "notes",
                ]
            ),
            ("postgresql://%2Frun%2Fpostgresql/notes", ["host": "/run/postgresql", "dbname": "notes"]),
            ("postgresql://u@[fdaa::3]:5432/n", ["user": "u", "host": "fdaa::3", "port": "5432", "dbname": "n"]),
            ("postgresql://h?ssl=true&sslmode=verify-full", ["host": "h", "sslmode": "verify-full"]),
            ("postgresql://h?sslmode=verify-full&ssl=true", ["host": "h", "sslmode": "require"]),
            ("postgresql://[fe80::1%25eth0]/n", ["host": "fe80::1%eth0", "dbname": "n"]),
            ("postgresql://u@[::1]/n", ["user": "u", "host": "::1", "dbname": "n"]),
            (
                "postgresql://u:p%40%3A%2F%3F%23%25%C3%A9@h/d%20b",
                [
                    "user": "u", "password": "p@:/?#%é", "host": "h", "dbname": "d b",
                ]
            ),
            ("postgresql://u:p@ss@h/d", ["user": "u", "password": "p@ss", "host": "h", "dbname": "d"]),
            ("postgresql://u:p:w@h/d", ["user": "u", "password": "p:w", "host": "h", "dbname": "d"]),
            ("postgresql://u:p/w@h/d", ["user": "u", "password": "p/w", "host": "h", "dbname": "d"]),
            ("postgresql://h/d?ssl=true", ["host": "h", "dbname": "d", "sslmode": "require"]),
            ("postgresql://h/d?keepalives_idle=5", ["host": "h", "dbname": "d", "keepalives_idle": "5"]),
        ]
    )
    func parts(url: String, parameters: [String: String]) throws {
        #expect(try stated(url) == [parameters])
    }

    @Test("tries several hosts in order, for the one that takes writes")
    func hosts() throws {
        let first = ["host": "a", "port": "1", "dbname": "d", "target_session_attrs": "read-write"]
        var second = first
        second["host"] = "b"
        second["port"] = "2"
        #expect(try stated("postgresql://a:1,b:2/d") == [first, second])
        #expect(try stated("postgresql:///d?host=a,b&port=1,2") == [first, second])
        second["port"] = "1"
        #expect(try stated("postgresql:///d?host=a,b&port=1") == [first, second])
        let any = try stated("postgresql://a,b/?target_session_attrs=any")
        #expect(any.map { $0["target_session_attrs"] } == ["any", "any"])
        let standby = try stated("postgresql://a,b/?target_session_attrs=prefer-standby")
        #expect(
            standby.map { "\($0["host"] ?? "") \($0["target_session_attrs"] ?? "")" } == [
                "a standby", "b standby", "a any", "b any",
            ]
        )
    }

    @Test("has a time limit for each host if it says so")
    func timeout() throws {
        #expect(try settings("postgresql://h?connect_timeout=3").connectTimeout == .seconds(3))
        #expect(try settings("postgresql://h?connect_timeout=0").connectTimeout == nil)
        #expect(try settings("postgresql://h").connectTimeout == nil)
    }

    @Test(
        "is refused with an explanation that repeats no part of it",
        arguments: [
            ("postgresql://u:canary%4@h/d", PostgresURLError.badPercentEncoding),
            ("postgresql://u:canary%00@h/d", .badPercentEncoding),
            ("postgresql://u:canary%ff@h/d", .badPercentEncoding),
            ("postgresql://u:canary@[::1/d", .badHost),
            ("postgresql://u:canary@[::1]x/d", .badHost),
            ("postgresql://u:canary@h/d?connect_timeout=5s", .badTimeout),
            ("postgresql://u:canary@::1/d", .badHost),
            ("postgresql://u:canary/x", .badPort),
            ("postgresql://canary@h:0/d", .badPort),
            ("postgresql://canary@h:65536/d", .badPort),
            ("postgresql://canary@h:+1/d", .badPort),
            ("postgresql://canary@h/d?port=x", .badPort),
            ("postgresql:///d?host=a,b,canary&port=1,2", .portCount),
            ("postgresql://h/d?canary", .optionWithoutValue),
            ("postgresql://h/d?canary=1", .unknownOption),
            (
                "postgresql://h/d?sslmode=canary",
                .badValue(option: "sslmode", known: PostgresKeywords.values["sslmode"] ?? [])
            ),
            ("postgresql://h/d?client_encoding=LATIN1", .fixedOption("client_encoding")),
        ]
    )
    func refused(url: String, error: PostgresURLError) {
        #expect(throws: error) { try settings(url) }
        #expect(!"\(error)".contains("canary"))
        #expect("\(error)".hasSuffix("."))
    }

    @Test("shows hosts and database, no user and no password")
    func description() throws {
        #expect("\(try settings("postgres://u:canary@h:1,[::1]/d?sslmode=require"))" == "postgresql://h:1,[::1]/d")
        #expect(try settings("postgres://u:canary@h/d").redact("a canary\nb\n") == "a <redacted>; b")
    }
}
