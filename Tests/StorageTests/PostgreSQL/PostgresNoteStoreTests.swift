import Foundation
import Testing

@testable import Storage

@Suite(
    "The PostgreSQL store",
    .enabled(if: TestPostgres.url != nil, TestPostgres.isMissing),
    .timeLimit(.minutes(1))
)
struct PostgresNoteStoreTests {
    typealias PreparedStatements = PostgresOptions.PreparedStatements

    @Test("refuses a database without its schema, says what to run, and leaves it as it is")
    func unmigrated() async throws {
        try await TestPostgres.withDatabase { url in
            let error = await #expect(throws: StoreError.self) {
                try await PostgresNoteStore.open(url: url, logger: .silent)
            }
            #expect(error?.kind == .cannotOpen)
            #expect(error?.message.hasSuffix(": it lacks migration 0001_notes; run notes-api migrate.") == true)
            let tables = try await TestPostgres.session(url) { session in
                try session.texts("SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace")
            }
            #expect(tables.isEmpty)
        }
    }

    @Test("refuses a schema that a newer program made, and one that was altered")
    func otherSchema() async throws {
        try await TestPostgres.withStore { _, url in
            for (sql, kind, words) in [
                ("INSERT INTO schema_migrations VALUES (2, 'title', 'x')", StoreError.Kind.schemaTooNew, "0002_title"),
                ("UPDATE schema_migrations SET checksum = 'cafe' WHERE version = 1", .schemaAltered, "checksum cafe"),
            ] {
                try await TestPostgres.session(url) { try $0(sql) }
                let error = await #expect(throws: StoreError.self) {
                    try await PostgresNoteStore.open(url: url, logger: .silent)
                }
                #expect(error?.kind == kind)
                #expect(error?.message.contains(words) == true)
                try await TestPostgres.session(url) { try $0("DELETE FROM schema_migrations WHERE version = 2") }
            }
        }
    }

    @Test("says which database is wrong, and that at once")
    func wrongDatabase() async throws {
        let url = try PostgresURL(#require(TestPostgres.url)).replacing(database: "nowhere")
        let start = ContinuousClock.now
        let error = await #expect(throws: StoreError.self) {
            try await PostgresNoteStore.open(url: url, logger: .silent)
        }
        #expect(error?.kind == .cannotOpen)
        #expect(error?.message.contains("database \"nowhere\" does not exist; create the database") == true)
        #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test("waits for a server that is not there only as long as it may, and never shows the password")
    func unreachable() async throws {
        let port = try ClosedPort()
        var options = PostgresOptions()
        options.openTimeout = .milliseconds(300)
        let error = await #expect(throws: StoreError.self) {
            try await PostgresNoteStore.open(
                url: PostgresURL("postgresql://me:canary@127.0.0.1:\(port.number)/notes"),
                options: options,
                logger: .silent
            )
        }
        #expect(error?.kind == .cannotOpen)
        #expect(error?.message.contains("127.0.0.1:\(port.number)/notes: ") == true)
        #expect(error?.message.contains("check the host and port in its URL") == true)
        let words = "\(error?.message ?? "") \(String(describing: error?.cause))"
        #expect(!words.contains("canary"))
    }

    @Test("works with prepared statements as with unnamed ones", arguments: [PreparedStatements.on, .off])
    func prepared(statements: PreparedStatements) async throws {
        try await TestPostgres.withStore({ $0.preparedStatements = statements }) { store, url in
            _ = try await store.create(text: "a")
            #expect(try await store.update(id: 1, text: "b")?.text == "b")
            #expect(try await store.list(after: nil, limit: 5).map(\.text) == ["b"])
            #expect(try await store.delete(id: 1))
            #expect(try await store.note(id: 1) == nil)
            try await store.ping()
        }
    }

    @Test("commits the neighbours of a write that the server refuses")
    func neighbours() async throws {
        try await TestPostgres.withStore { store, url in
            try await TestPostgres.session(url) { session in
                try session("ALTER TABLE notes ADD CONSTRAINT refusing CHECK (text <> 'refused')")
            }
            let answers = PostgresRunner(pool: store.pool, queryTimeout: .seconds(5)).write(
                ["a", "refused", "b"].map { NoteWrite.create(text: $0) }
            )
            let kinds = answers.map { answer in
                switch answer {
                case .success: "done"
                case .failure(let error): (error as? StoreError)?.kind.rawValue ?? "?"
                }
            }
            #expect(kinds == ["done", "unavailable", "done"])
            #expect(try await store.list(after: nil, limit: 9).map(\.text) == ["a", "b"])
        }
    }

    @Test("fails what cannot be committed, and nothing else")
    func deferred() async throws {
        try await TestPostgres.withStore { store, url in
            // A deferred constraint is checked by the commit.
            try await TestPostgres.session(url) { session in
                try session("ALTER TABLE notes ADD UNIQUE (text) DEFERRABLE INITIALLY DEFERRED")
            }
            _ = try await store.create(text: "once")
            let answers = PostgresRunner(pool: store.pool, queryTimeout: .seconds(5)).write(
                ["a", "once", "b"].map { NoteWrite.create(text: $0) }
            )
            #expect(answers.map { (try? $0.get()) != nil } == [true, false, true])
            #expect(try await store.list(after: nil, limit: 9).map(\.text) == ["once", "a", "b"])
            #expect(store.poolState.open == 1, "the connection is in step and was kept")
        }
    }

    @Test("never waits in a circle when writes that arrive together change the same notes")
    func deadlocks() async throws {
        try await TestPostgres.withStore { store, url in
            for index in 1...100 { _ = try await store.create(text: "\(index)") }
            let runner = PostgresRunner(pool: store.pool, queryTimeout: .seconds(5))
            let writes = (1...100).map { NoteWrite.update(id: $0, text: "changed") }
            for _ in 1...20 {
                async let forwards = onThread { runner.write(writes) }
                async let backwards = onThread { runner.write(writes.reversed()) }
                for answer in await forwards + backwards { #expect(try answer.get().notes == 1) }
            }
            await store.close()
            // Server processes publish their figures when they end.
            let deadlocks = try await TestPostgres.session(url) { session in
                while try !session.others().isEmpty {}
                return try session.numbers("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
            }
            #expect(deadlocks == [0])
        }
    }

    @Test("answers what was begun before it closes, and refuses what comes meanwhile")
    func drain() async throws {
        try await TestPostgres.withStore({ $0.preparedStatements = .off }) { store, url in
            let note = try await store.create(text: "a")
            let locked = try await LockedNotes(url)
            async let read = store.note(id: 1)
            async let written = store.create(text: "b")
            try await locked.untilWaiting(2)
            let isClosed = Flag()
            let closing = Task {
                await store.close()
                isClosed.raise()
            }
            try await eventually { await refusal(by: store) == .closed }
            #expect(!isClosed.isRaised, "two requests are under way")
            try await locked.release()
            #expect(try await read == note)
            #expect(try await written.id == 2)
            await closing.value
            #expect(store.poolState == PostgresPoolState())
        }
    }

    /// What a read is refused with that does not wait for its answer for long.
    private func refusal(by store: PostgresNoteStore) async -> StoreError.Kind? {
        let writing = Task { try await store.note(id: 1) }
        let impatience = Task {
            try await Task.sleep(for: .milliseconds(20))
            writing.cancel()
        }
        defer { impatience.cancel() }
        do {
            _ = try await writing.value
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }

    @Test(
        "names statements where they stay with the connection, or as it is told to",
        arguments: [
            (PreparedStatements.auto, behindPooler: false, names: true), (.auto, behindPooler: true, names: false),
            (.on, behindPooler: true, names: true), (.off, behindPooler: false, names: false),
        ]
    )
    func named(statements: PreparedStatements, behindPooler: Bool, names: Bool) async throws {
        let upstream = try PostgresURL(#require(TestPostgres.url)).port
        let proxy = try TCPProxy(to: upstream) { behindPooler ? .replace($0.withForeignProcess) : .pass }
        defer { proxy.stop() }
        try await TestPostgres.withStore(
            { $0.preparedStatements = statements },
            through: { $0.replacing(port: proxy.port) }
        ) { store, _ in
            _ = try await store.create(text: "a")
            _ = try await store.list(after: nil, limit: 1)
        }
        let parsed = proxy.parsedStatementNames
        #expect(parsed.contains(""), "the schema is read by unnamed statements")
        #expect(parsed.contains { !$0.isEmpty } == names, "\(parsed)")
    }
}
