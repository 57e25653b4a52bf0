import Testing

@testable import Storage

@Suite(
    "The PostgreSQL migrator",
    .enabled(if: TestPostgres.url != nil, TestPostgres.isMissing),
    .timeLimit(.minutes(1))
)
struct PostgresMigratorTests {
    /// Three migrations of two statements each.
    private let migrations = (1...3).map { number in
        Migration(
            number: number,
            name: "step",
            sql: "CREATE TABLE t\(number) (x bigint); INSERT INTO t\(number) VALUES (\(number));"
        )
    }

    private func migrator(_ url: PostgresURL, _ migrations: [Migration]? = nil) throws -> PostgresMigrator {
        try PostgresMigrator(
            url: url,
            migrations: migrations ?? self.migrations,
            openTimeout: .seconds(10),
            logger: .silent
        )
    }

    /// The tables, their rows, and the numbers recorded.
    private func schema(_ url: PostgresURL) async throws -> [String] {
        try await TestPostgres.session(url) { session in
            let tables = try session.texts("SELECT relname::text FROM pg_class WHERE relname LIKE 't_' ORDER BY 1")
            let rows = try tables.flatMap { try session.numbers("SELECT x FROM \($0)").map { "row \($0)" } }
            let isRecorded = try !session.numbers("SELECT 1::bigint WHERE to_regclass('schema_migrations') IS NOT NULL")
                .isEmpty
            let records = isRecorded ? try session.numbers("SELECT version FROM schema_migrations ORDER BY 1") : []
            return tables + rows + records.map { "applied \($0)" }
        }
    }

    private func expectedSchema(after count: Int) -> [String] {
        ["t", "row ", "applied "].flatMap { word in (1...3).prefix(count).map { "\(word)\($0)" } }
    }

    @Test("applies everything once and records it")
    func records() async throws {
        try await TestPostgres.withDatabase { url in
            let migrator = try migrator(url)
            #expect(try await migrator.plan().pending == migrations)
            #expect(try await migrator.migrate(upTo: 1) == [migrations[0]])
            #expect(try await migrator.migrate() == Array(migrations[1...]))
            #expect(try await migrator.migrate().isEmpty)
            #expect(try await migrator.plan().applied == migrations)
            #expect(try await schema(url) == expectedSchema(after: 3))
        }
    }

    @Test("leaves whole migrations when one fails, and goes on from there", arguments: 1...3)
    func failure(failing number: Int) async throws {
        try await TestPostgres.withDatabase { url in
            var broken = migrations
            broken[number - 1] = Migration(number: number, name: "step", sql: migrations[number - 1].sql + "BROKEN;")
            let migrator = try migrator(url, broken)
            let error = await #expect(throws: StoreError.self) { try await migrator.migrate() }
            #expect(error?.kind == .cannotOpen)
            let label = migrations[number - 1].label
            #expect(error?.message.contains("migration \(label) failed and was undone: syntax error") == true)
            #expect(try await schema(url) == expectedSchema(after: number - 1))
            #expect(try await self.migrator(url).migrate() == Array(migrations[(number - 1)...]))
            #expect(try await schema(url) == expectedSchema(after: 3))
        }
    }

    @Test("goes on after its connection ended between any two statements", arguments: 1...3, 0...2)
    func ended(in number: Int, after statements: Int) async throws {
        try await TestPostgres.withDatabase { url in
            var parts = migrations[number - 1].sql.split(separator: ";").map { $0 + ";" }
            parts.insert("SELECT pg_terminate_backend(pg_backend_pid());", at: statements)
            var broken = migrations
            broken[number - 1] = Migration(number: number, name: "step", sql: parts.joined())
            let migrator = try migrator(url, broken)
            let error = await #expect(throws: StoreError.self) { try await migrator.migrate() }
            #expect(error?.message.contains("was interrupted, so run notes-api migrate again") == true)
            #expect(try await schema(url) == expectedSchema(after: number - 1))
            #expect(try await self.migrator(url).migrate() == Array(migrations[(number - 1)...]))
            #expect(try await schema(url) == expectedSchema(after: 3))
        }
    }

    @Test("does everything once when several start at once")
    func together() async throws {
        try await TestPostgres.withDatabase { url in
            let migrator = try migrator(url)
            let applied = try await concurrently(6) { _ in try await migrator.migrate().count }
            #expect(applied.sorted() == [0, 0, 0, 0, 0, 3])
            #expect(try await schema(url) == expectedSchema(after: 3))
        }
    }

    @Test("takes over the tutorial's table with its notes, and then never gives an id again")
    func tutorial() async throws {
        try await TestPostgres.withDatabase { url in
            try await TestPostgres.session(url) { session in
                // What SQLAlchemy's create_all makes of the tutorial's model.
                try session(
                    """
                    CREATE TABLE notes (id SERIAL NOT NULL, text VARCHAR NOT NULL, PRIMARY KEY (id));
                    INSERT INTO notes (text) VALUES ('Deployed on Fly.io!'), ('gap'), ('gone');
                    DELETE FROM notes WHERE id > 1;
                    """
                )
            }
            try await PostgresMigrator(url: url, logger: .silent).migrate()
            let store = try await PostgresNoteStore.open(url: url, logger: .silent)
            #expect(try await store.list(after: nil, limit: 9) == [StoredNote(id: 1, text: "Deployed on Fly.io!")])
            #expect(try await store.create(text: "new").id == 4)
            await store.close()
        }
    }

    @Test(
        "does not touch a table of notes that it cannot take over",
        arguments: [
            ("CREATE TABLE notes (key text PRIMARY KEY)", "column \"id\" of relation \"notes\" does not exist"),
            ("CREATE TABLE notes (id int, text text)", "the table notes has another primary key than id"),
            (
                "CREATE TABLE notes (id serial PRIMARY KEY, text text, author int NOT NULL)",
                "the table notes has a further column that every new row must fill"
            ),
            ("CREATE TABLE notes (id uuid PRIMARY KEY, text text)", "cannot be cast automatically to type bigint"),
        ]
    )
    func otherNotes(sql: String, reason: String) async throws {
        try await TestPostgres.withDatabase { url in
            try await TestPostgres.session(url) { try $0(sql) }
            let before = try await columns(url)
            let error = await #expect(throws: StoreError.self) {
                try await PostgresMigrator(url: url, logger: .silent).migrate()
            }
            #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
            #expect(try await columns(url) == before)
        }
    }

    private func columns(_ url: PostgresURL) async throws -> [String] {
        try await TestPostgres.session(url) { session in
            try session.texts(
                "SELECT attname || ' ' || atttypid::regtype FROM pg_attribute WHERE attrelid = 'notes'::regclass AND attnum > 0"
            )
        }
    }
}
