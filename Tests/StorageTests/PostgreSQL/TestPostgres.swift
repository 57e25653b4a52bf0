import Foundation
import Testing

@testable import Storage

/// The PostgreSQL server that `script/with-postgres` started, or another one whose user may make databases.
enum TestPostgres {
    static let url = ProcessInfo.processInfo.environment["TEST_DATABASE_URL"]

    static let isMissing: Comment = "TEST_DATABASE_URL is not set: run script/with-postgres swift test"

    /// Runs `body` with the URL of a new, empty database, which is gone afterwards.
    static func withDatabase(_ body: (PostgresURL) async throws -> Void) async throws {
        let url = try #require(url)
        let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "_")
        try await session(PostgresURL(url)) { try $0("CREATE DATABASE \(name)") }
        do {
            try await body(PostgresURL(url).replacing(database: name))
        } catch {
            try? await session(PostgresURL(url)) { try $0("DROP DATABASE \(name) WITH (FORCE)") }
            throw error
        }
        try await session(PostgresURL(url)) { try $0("DROP DATABASE \(name) WITH (FORCE)") }
    }

    /// Runs `body` over a new database with the current schema.
    static func withStore(
        _ adjust: (inout PostgresOptions) -> Void = { _ in },
        through proxy: (PostgresURL) -> PostgresURL = { $0 },
        _ body: (PostgresNoteStore, PostgresURL) async throws -> Void
    ) async throws {
        var options = PostgresOptions()
        adjust(&options)
        try await withDatabase { url in
            try await PostgresMigrator(url: url, logger: .silent).migrate()
            let store = try await PostgresNoteStore.open(url: proxy(url), options: options, logger: .silent)
            do {
                try await body(store, url)
                await store.close()
            } catch {
                await store.close()
                throw error
            }
        }
    }

    /// Opens a session that no store knows of.
    static func session<Output: Sendable>(
        _ url: PostgresURL,
        _ body: @escaping @Sendable (PostgresSession) throws -> Output
    ) async throws -> Output {
        try await onThread { Result { try body(PostgresSession(url)) } }.get()
    }

    /// Ends the server processes of a database's other sessions and says how many there were.
    @discardableResult
    static func terminateAll(_ url: PostgresURL) async throws -> Int {
        try await session(url) { try $0.terminateOthers() }
    }
}

/// A connection for tests. It blocks.
struct PostgresSession {
    let connection: PostgresConnection

    init(_ url: PostgresURL) throws {
        connection = try PostgresConnection.open(PostgresSettings(url), until: .now.advanced(by: .seconds(20)))
    }

    func callAsFunction(_ sql: String) throws {
        try connection.script(sql, until: .now.advanced(by: .seconds(60)))
    }

    /// The numbers, which have to be `bigint`, in the first column of the answer.
    func numbers(_ sql: String) throws -> [Int64] {
        let result = try connection.query(PostgresStatement(sql), until: .now.advanced(by: .seconds(60)))
        return try (0..<result.rowCount).map { try result.int8(row: $0, column: 0) }
    }

    /// The texts, which have to be `text`, in the first column of the answer.
    func texts(_ sql: String) throws -> [String] {
        let result = try connection.query(PostgresStatement(sql), until: .now.advanced(by: .seconds(60)))
        return try (0..<result.rowCount).map { try result.text(row: $0, column: 0) }
    }

    /// The process numbers of the database's other sessions.
    func others() throws -> [Int64] {
        try numbers(
            """
            SELECT pid::bigint FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
            """
        )
    }

    /// Ends the server processes of the other sessions, and says how many once they are gone.
    func terminateOthers() throws -> Int {
        let pids = try others()
        for pid in pids { _ = try numbers("SELECT pg_terminate_backend(\(pid))::int::bigint") }
        while try !Set(others()).isDisjoint(with: pids) {}
        return pids.count
    }
}

extension PostgresURL {
    /// The same server, another database.
    func replacing(database: String) -> PostgresURL {
        PostgresURL(secret.replacing(#/^(\w+://[^/?]*)/?[^?]*/#) { "\($0.output.1)/\(database)" })
    }

    /// The same database, reached on another port of this machine.
    func replacing(port: UInt16) -> PostgresURL {
        PostgresURL(secret.replacing(#/@[^/?]*/#) { _ in "@127.0.0.1:\(port)" })
    }

    var port: UInt16 {
        get throws { try #require(URLComponents(string: secret)?.port.flatMap(UInt16.init(exactly:))) }
    }
}
