import ServiceLifecycle

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Lets a second SIGTERM or SIGINT end the process at once, whatever the first one still waits for.
struct SecondSignal: Service {
    func run() async throws {
        try? await gracefulShutdown()  // Throws when the group is cancelled: the process ends then anyway.
        for number in [SIGTERM, SIGINT] {
            // A handler of our own: the default would do nothing in the first process of a container.
            signal(number) { _exit(128 + $0) }
        }
    }
}
