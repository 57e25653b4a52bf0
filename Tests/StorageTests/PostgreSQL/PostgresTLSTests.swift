import Foundation
import Testing

@testable import Storage

@Suite(
    "The PostgreSQL store over TLS",
    .enabled(
        if: certificate != nil,
        "TEST_POSTGRES_CERTIFICATE is not set: script/with-postgres sets it if there is openssl"
    ),
    .timeLimit(.minutes(1))
)
struct PostgresTLSTests {
    /// The URL of a database on the test server, with other words about TLS.
    private func url(_ database: PostgresURL, host: String, _ options: String) -> PostgresURL {
        let secret = database.secret
            .replacing(#/@[^:]*:/#) { _ in "@\(host):" }
            .replacing("sslmode=disable", with: options)
        return PostgresURL(secret)
    }

    @Test(
        "is what the URL says",
        arguments: [
            ("127.0.0.1", "sslmode=disable", 0), ("127.0.0.1", "sslmode=require", 1),
            ("localhost", "sslmode=require", 1),
            ("localhost", "sslmode=verify-full&sslrootcert=\(certificate ?? "")", 1),
            ("127.0.0.1", "sslmode=verify-ca&sslrootcert=\(certificate ?? "")", 1),
        ] as [(String, String, Int64)]
    )
    func asSaid(host: String, options: String, isEncrypted: Int64) async throws {
        try await TestPostgres.withDatabase { database in
            let url = url(database, host: host, options)
            try await PostgresMigrator(url: url, logger: .silent).migrate()
            let store = try await PostgresNoteStore.open(url: url, logger: .silent)
            #expect(try await store.create(text: "a").id == 1)
            let text = String(repeating: "🔐", count: 50_000)
            #expect(try await store.create(text: text).id == 2)
            #expect(try await store.note(id: 2)?.text == text)
            let encrypted = try await TestPostgres.session(database) { session in
                try session.numbers(
                    """
                    SELECT DISTINCT ssl::int::bigint FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """
                )
            }
            #expect(encrypted == [isEncrypted])
            await store.close()
        }
    }

    @Test(
        "refuses a server whose certificate is another one's, at once and without the password",
        arguments: [
            ("127.0.0.1", "sslmode=verify-full&sslrootcert=\(certificate ?? "")", "does not match host name"),
            (
                "localhost", "sslmode=verify-full&sslrootcert=/nowhere.crt",
                "root certificate file \"/nowhere.crt\" does not exist"
            ),
        ]
    )
    func refused(host: String, options: String, reason: String) async throws {
        try await TestPostgres.withDatabase { database in
            let words = url(database, host: host, options).secret.replacing("//test@", with: "//test:canary@")
            let start = ContinuousClock.now
            let error = await #expect(throws: StoreError.self) {
                var brief = PostgresOptions()
                brief.openTimeout = .milliseconds(200)
                return try await PostgresNoteStore.open(url: PostgresURL(words), options: brief, logger: .silent)
            }
            #expect(ContinuousClock.now - start < .seconds(3))
            #expect(error?.kind == .cannotOpen)
            #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
            #expect("\(error?.message ?? "") \(String(describing: error?.cause))".contains("canary") == false)
        }
    }
}

private let certificate = ProcessInfo.processInfo.environment["TEST_POSTGRES_CERTIFICATE"]
