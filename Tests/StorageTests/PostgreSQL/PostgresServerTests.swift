import Foundation
import Testing

@testable import Storage

@Suite(
    "The PostgreSQL store, when its server fails,",
    .enabled(if: TestServer.programs != nil, TestServer.isMissing),
    .timeLimit(.minutes(10)),
    .serialized
)
struct PostgresServerTests {
    private func open(_ url: PostgresURL) async throws -> PostgresNoteStore {
        try await PostgresMigrator(url: url, logger: .silent).migrate()
        return try await PostgresNoteStore.open(url: url, logger: .silent)
    }

    /// Writes from several tasks until `body` returns, and checks every acknowledged note afterwards.
    private func writing(to store: PostgresNoteStore, while body: () async throws -> Void) async throws {
        let isOver = Flag()
        async let logs = concurrently(8) { index in
            var log = WriteLog()
            while !isOver.isRaised {
                await log.create("\(index) \(log.count)", in: store)
            }
            return log
        }
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body())
        } catch {
            outcome = .failure(error)
        }
        isOver.raise()
        try await WriteLog.check(logs, against: store)
        try outcome.get()
    }

    @Test("loses no acknowledged note when the server crashes under load, and finds it again")
    func crashes() async throws {
        try await TestServer.with { server in
            let store = try await open(server.url)
            try await writing(to: store) {
                for _ in 0..<Soak.choose(everyday: 2, soak: 50) {
                    try await eventually { (try? await store.create(text: WriteLog.probe)) != nil }
                    try await server.crash()
                    let error = await #expect(throws: StoreError.self) { try await store.list(after: nil, limit: 1) }
                    #expect(error?.kind == .unavailable)
                    try await server.start()
                    let start = ContinuousClock.now
                    try await eventually { (try? await store.list(after: nil, limit: 1)) != nil }
                    #expect(ContinuousClock.now - start < .seconds(2))
                }
            }
            await store.close()
        }
    }

    @Test("writes to the standby that was promoted, within 5 seconds, and loses nothing")
    func failover() async throws {
        try await TestServer.with { primary in
            try await PostgresMigrator(url: primary.url, logger: .silent).migrate()
            try await primary.withStandby { standby in
                try await TestPostgres.session(primary.url) { session in
                    try session("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
                    try session("SELECT pg_reload_conf()")
                }
                let url = PostgresURL(
                    "postgresql://test@127.0.0.1:\(primary.port),127.0.0.1:\(standby.port)/postgres?sslmode=disable"
                )
                let store = try await PostgresNoteStore.open(url: url, logger: .silent)
                try await writing(to: store) {
                    for _ in 1...20 { _ = try await store.create(text: WriteLog.probe) }
                    try await primary.crash()
                    try await standby.promote()
                    let start = ContinuousClock.now
                    try await eventually { (try? await store.create(text: WriteLog.probe)) != nil }
                    #expect(ContinuousClock.now - start < .seconds(5))
                }
                await store.close()
            }
        }
    }

    @Test("answers that it is read-only while the server takes no writes, reads on, and recovers by itself")
    func readOnly() async throws {
        try await TestServer.with { server in
            let store = try await open(server.url)
            let note = try await store.create(text: "before")
            try await TestPostgres.session(server.url) { session in
                try session("ALTER SYSTEM SET default_transaction_read_only = on")
                try session("SELECT pg_reload_conf()")
            }
            try await eventually { await kind { _ = try await store.create(text: WriteLog.probe) } == .readOnly }
            #expect(store.poolState.open == 0, "the connection was dropped")
            #expect(store.poolState.ended[.readOnly, default: 0] > 0)
            #expect(try await store.note(id: 1) == note)
            try await TestPostgres.session(server.url) { session in
                try session("ALTER SYSTEM RESET default_transaction_read_only")
                try session("SELECT pg_reload_conf()")
            }
            let start = ContinuousClock.now
            try await eventually { (try? await store.create(text: WriteLog.probe)) != nil }
            #expect(ContinuousClock.now - start < .seconds(2))
            await store.close()
        }
    }

    @Test("says at once that the password is wrong, and shows it nowhere")
    func wrongPassword() async throws {
        try await TestServer.with { server in
            let rules = URL(filePath: server.folder + "/pg_hba.conf")
            try Data("host all guarded 127.0.0.1/32 scram-sha-256\nhost all test 127.0.0.1/32 trust\n".utf8).write(
                to: rules
            )
            try await TestPostgres.session(server.url) { session in
                try session("CREATE ROLE guarded LOGIN PASSWORD 'right'")
                try session("SELECT pg_reload_conf()")
            }
            let url = { (password: String) in
                PostgresURL("postgres://guarded:\(password)@127.0.0.1:\(server.port)/postgres?sslmode=disable")
            }
            try await eventually { (try? await TestPostgres.session(url("wrong")) { _ in }) == nil }
            let start = ContinuousClock.now
            let error = await #expect(throws: StoreError.self) {
                try await PostgresNoteStore.open(url: url("canary"), logger: .silent)
            }
            #expect(ContinuousClock.now - start < .seconds(2))
            #expect(error?.kind == .cannotOpen)
            #expect(error?.message.contains("check the user and password in its URL") == true)
            let words = "\(error?.message ?? "") \(String(describing: error?.cause))"
            #expect(!words.contains("canary"))
            try await TestPostgres.session(url("right")) { try $0("SELECT 1") }
        }
    }

    private func kind(_ body: () async throws -> Void) async -> StoreError.Kind? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }
}
