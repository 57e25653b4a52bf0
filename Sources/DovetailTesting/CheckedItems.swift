import DovetailRuntime
import Synchronization

/// Passes a sequence on, and tells the first thing in it that breaks the document.
final class CheckedItems: ResponseBodyWriter {
    private let writer: any ResponseBodyWriter
    private let report: @Sendable ([String]) -> Void
    /// Nil once something is told.
    private let check: Mutex<ItemCheck?>

    init(_ writer: any ResponseBodyWriter, _ check: ItemCheck, report: @escaping @Sendable ([String]) -> Void) {
        self.writer = writer
        self.check = Mutex(check)
        self.report = report
    }

    func write(_ piece: [UInt8]) async throws {
        look { $0.take(piece) }
        try await writer.write(piece)
    }

    /// Looks at what the last separator has left.
    func finish() { look { $0.finish() } }

    private func look(_ find: (inout ItemCheck) -> [String]) {
        let found = check.withLock { check -> [String] in
            guard var present = check else { return [] }
            let found = find(&present)
            check = found.isEmpty ? present : nil
            return found
        }
        if !found.isEmpty { report(found) }
    }
}
