import Foundation
import Synchronization

/// Whether tests may take their full time: when `SOAK` is set.
enum Soak {
    static let isOn = ProcessInfo.processInfo.environment["SOAK"] != nil

    /// What `SEED` says.
    static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init)

    static func choose<Value>(everyday: Value, soak: Value) -> Value {
        isOn ? soak : everyday
    }
}

/// Returns when a condition holds that other tasks or processes bring about; the test's time limit bounds it.
func eventually(_ condition: () async throws -> Bool) async throws {
    while try await !condition() { try await Task.sleep(for: .milliseconds(2)) }
}

/// Something that has happened or not.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isRaised: Bool { state.withLock { $0 } }

    func raise() {
        state.withLock { $0 = true }
    }
}
