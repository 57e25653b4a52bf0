import Storage
import Testing

@Suite("DATABASE_URL")
struct DatabaseURLTests {
    @Test("means the file ./dev.db when it is not set")
    func unset() throws {
        #expect(try DatabaseURL(nil) == .sqlite(path: "./dev.db"))
    }

    @Test(
        "names a SQLite file after three slashes",
        arguments: [
            ("sqlite:///./dev.db", "./dev.db"),
            ("sqlite:///dev.db", "dev.db"),
            ("sqlite:////data/notes.db", "/data/notes.db"),
            ("sqlite:///../my%20notes.db", "../my%20notes.db"),
            ("sqlite:///./my notes.db", "./my notes.db"),
        ]
    )
    func sqlite(value: String, path: String) throws {
        #expect(try DatabaseURL(value) == .sqlite(path: path))
    }

    @Test("means a database in memory", arguments: ["sqlite://", "sqlite:///:memory:"])
    func inMemory(value: String) throws {
        #expect(try DatabaseURL(value) == .inMemory)
    }

    @Test(
        "names a PostgreSQL database, and does not show it",
        arguments: [
            "postgres://app:canary@notes-db.flycast:5432/notes?sslmode=disable",
            "postgresql://app:canary@pgbouncer.xyz.flympg.net/fly-db",
            "postgresql:///canary?host=/run/postgresql",
        ]
    )
    func postgres(value: String) throws {
        let url = try DatabaseURL(value)
        guard case .postgres(let postgres) = url else {
            Issue.record("not PostgreSQL")
            return
        }
        #expect(postgres.secret == value)
        var dumped = ""
        dump(url, to: &dumped)
        for text in ["\(url)", "\(postgres)", String(reflecting: url), String(reflecting: postgres), dumped] {
            #expect(!text.contains("canary"), "\(text)")
        }
    }

    @Test(
        "is refused with an explanation that repeats none of it",
        arguments: [
            ("", .empty),
            ("sqlite:///dev.db\n", .whitespace),
            ("postgres://app:canary@h/my db", .whitespace),
            ("sqlite:dev.db", .sqliteSlashes),
            ("sqlite:/canary.db", .sqliteSlashes),
            ("sqlite://canary.db", .sqliteSlashes),
            ("sqlite:///", .sqlitePathMissing),
            ("sqlite:///canary.db?mode=ro", .sqliteOptions),
            ("sqlite+aiosqlite:///canary.db", .driverNamed(write: "sqlite:///./dev.db")),
            (
                "postgresql+asyncpg://canary:canary@h/db",
                .driverNamed(write: "postgresql://user:password@host:5432/database")
            ),
            (
                "postgres+psycopg://canary:canary@h/db",
                .driverNamed(write: "postgresql://user:password@host:5432/database")
            ),
            ("mysql://canary:canary@h/db", .unknownScheme),
            ("POSTGRES://canary@h/db", .unknownScheme),
            ("postgres:canary", .unknownScheme),
            ("canary", .unknownScheme),
            ("./canary.db", .unknownScheme),
        ] as [(String, DatabaseURLError)]
    )
    func refused(value: String, reason: DatabaseURLError) {
        let error = #expect(throws: DatabaseURLError.self) { try DatabaseURL(value) }
        #expect(error == reason)
        let sentence = error?.description ?? ""
        #expect(sentence.hasPrefix("DATABASE_URL ") && !sentence.contains("canary"))
    }

    @Test("is explained in words that say what to write")
    func wording() {
        #expect(
            DatabaseURLError.driverNamed(write: "sqlite:///./dev.db").description
                == "DATABASE_URL names a driver after +, which belongs to SQLAlchemy. Write sqlite:///./dev.db."
        )
        #expect(
            DatabaseURLError.unknownScheme.description
                == "DATABASE_URL is neither SQLite's nor PostgreSQL's. Write sqlite:///./dev.db or "
                + "postgresql://user:password@host:5432/database."
        )
    }
}
