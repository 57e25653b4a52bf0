import Synchronization

/// Keeps what is written.
final class BodyCollector: ResponseBodyWriter {
    private let collected = Mutex<[UInt8]>([])

    var bytes: [UInt8] { collected.withLock(\.self) }

    func write(_ piece: [UInt8]) async throws {
        try Task.checkCancellation()
        collected.withLock { $0 += piece }
    }
}
