import ServiceLifecycle
import UnixSignals

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Runs a group until SIGTERM or SIGINT, then shuts it down gracefully; a second signal ends the process at once.
///
/// The group traps no signals itself: it would stop listening after the first (swift-service-lifecycle, `ServiceGroup`).
func runUntilSignalled(_ group: ServiceGroup) async throws {
    let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint)
    let watcher = Task {
        var isFirst = true
        for await signal in signals {
            // The shell's convention for a process that a signal has ended.
            guard isFirst else { _exit(128 + signal.rawValue) }
            isFirst = false
            await group.triggerGracefulShutdown()
        }
    }
    defer { watcher.cancel() }
    try await group.run()
}
