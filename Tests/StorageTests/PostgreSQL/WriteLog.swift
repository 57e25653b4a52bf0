import Storage
import Testing

/// What became of the writes of one client.
struct WriteLog: Sendable {
    /// The text of notes that only try whether a write succeeds.
    static let probe = "probe"

    var acknowledged: [String] = []
    var unknown: [String] = []
    var refused: [String] = []

    var count: Int { acknowledged.count + unknown.count + refused.count }

    mutating func create(_ text: String, in store: any NoteStore) async {
        do {
            _ = try await store.create(text: text)
            acknowledged.append(text)
        } catch let error as StoreError {
            switch error.kind {
            case .outcomeUnknown: unknown.append(text)
            case .unavailable, .busy, .readOnly: refused.append(text)
            default: Issue.record(error)
            }
        } catch {
            Issue.record(error)
        }
    }

    /// Every acknowledged text is there once, every unknown one at most once, and nothing else.
    static func check(_ logs: [WriteLog], against store: any NoteStore) async throws {
        let texts = try await store.list(after: nil, limit: .max).map(\.text).filter { $0 != probe }
        let found = Set(texts)
        #expect(found.count == texts.count, "no note was written twice")
        let acknowledged = Set(logs.flatMap(\.acknowledged))
        #expect(acknowledged.subtracting(found).isEmpty, "no acknowledged note is lost")
        let known = acknowledged.union(logs.flatMap(\.unknown))
        #expect(found.subtracting(known).isEmpty, "no note is there that was refused")
        #expect(!acknowledged.isEmpty)
    }
}
