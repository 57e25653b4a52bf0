import ServiceLifecycle
import Synchronization
import UnixSignals

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What SIGTERM and SIGINT do to the process, from when they are trapped until it ends.
///
/// The first one shuts the running group down gracefully. Before there is one, or when there has been a first, the process
/// ends at once; without this a process that is a container's first would not even notice.
final class StopSignals: Sendable {
    private let running = Mutex<ServiceGroup?>(nil)

    /// Traps the signals for as long as the process lives.
    ///
    /// The group traps none itself: it would stop listening after the first (swift-service-lifecycle, `ServiceGroup`).
    static func trapped() async -> StopSignals {
        let stop = StopSignals()
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        Task {
            for await signal in signals { await stop.took(signal) }
        }
        return stop
    }

    /// Runs a group until it ends or a signal has shut it down.
    func run(_ group: ServiceGroup) async throws {
        running.withLock { $0 = group }
        try await group.run()
    }

    private func took(_ signal: UnixSignal) async {
        // The shell's convention for a process that a signal has ended.
        guard let group = running.withLock({ $0.take() }) else { _exit(128 + signal.rawValue) }
        await group.triggerGracefulShutdown()
    }
}
