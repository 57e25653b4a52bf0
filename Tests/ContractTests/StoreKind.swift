import Foundation
import Logging
import Storage

/// The stores that the contract is checked over.
enum StoreKind: String, CaseIterable, Sendable {
    case inMemory
    case sqlite

    /// Runs a test over an empty store.
    func withStore(_ body: (any NoteStore) async throws -> Void) async throws {
        switch self {
        case .inMemory:
            try await body(InMemoryNoteStore())
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "contract-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appending(path: "notes.db").path(percentEncoded: false)
            let store = try await SQLiteNoteStore.open(path: path, logger: Logger(label: "contract"))
            do {
                try await body(store)
            } catch {
                await store.close()
                throw error
            }
            await store.close()
        }
    }
}
