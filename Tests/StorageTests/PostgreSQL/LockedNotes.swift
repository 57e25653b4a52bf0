import Testing

@testable import Storage

/// A session that keeps everybody else away from the table of notes.
struct LockedNotes: Sendable {
    private let holder: PostgresSession
    private let observer: PostgresSession

    init(_ url: PostgresURL) async throws {
        holder = try await onThread { Result { try PostgresSession(url) } }.get()
        observer = try await onThread { Result { try PostgresSession(url) } }.get()
        try holder("BEGIN; LOCK TABLE notes IN ACCESS EXCLUSIVE MODE")
    }

    /// Returns when so many sessions wait for the table.
    func untilWaiting(_ count: Int) async throws {
        try await eventually { try waiting().count >= count }
    }

    /// Ends the server processes that wait for the table, and returns when they are gone.
    func terminateWaiting() async throws {
        let pids = try waiting()
        for pid in pids { _ = try observer.numbers("SELECT pg_terminate_backend(\(pid))::int::bigint") }
        try await eventually { try Set(observer.others()).isDisjoint(with: pids) }
    }

    func release() async throws {
        try holder("ROLLBACK")
    }

    private func waiting() throws -> [Int64] {
        try observer.numbers("SELECT pid::bigint FROM pg_locks WHERE relation = 'notes'::regclass AND NOT granted")
    }
}
