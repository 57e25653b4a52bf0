import Foundation
import GRDB
import Logging
import Storage
import Testing

/// The implementations of `NoteStore` that the behavioural suite runs over: one case each.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
    case inMemory
    case sqlite
    case postgres

    /// PostgreSQL only where there is a server; `PostgresNoteStoreTests` says when there is none.
    static let allCases: [StoreKind] = [.inMemory, .sqlite] + (TestPostgres.url == nil ? [] : [.postgres])

    var testDescription: String { "\(self)" }

    /// Runs `body` over a new, empty store, and closes it.
    func withStore(_ body: (any NoteStore) async throws -> Void) async throws {
        switch self {
        case .inMemory:
            try await run(InMemoryNoteStore(), body)
        case .sqlite:
            try await withFolder { folder in
                try await run(SQLiteNoteStore.open(path: folder + "/notes.db", logger: .silent), body)
            }
        case .postgres:
            try await TestPostgres.withStore { store, _ in try await body(store) }
        }
    }

    private func run(_ store: any NoteStore, _ body: (any NoteStore) async throws -> Void) async throws {
        do {
            try await body(store)
        } catch {
            await store.close()
            throw error
        }
        await store.close()
    }
}

/// Runs `body` with the path of a new folder, which is gone afterwards.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "storage-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// Runs `count` pieces of work at once and returns their results in no particular order.
func concurrently<Output: Sendable>(
    _ count: Int,
    _ work: @escaping @Sendable (Int) async throws -> Output
) async throws -> [Output] {
    try await withThrowingTaskGroup(of: Output.self) { group in
        for index in 0..<count { group.addTask { try await work(index) } }
        return try await group.reduce(into: []) { $0.append($1) }
    }
}

/// What another process would have: a connection of its own, which may keep a transaction open.
func anotherConnection(to path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
}
