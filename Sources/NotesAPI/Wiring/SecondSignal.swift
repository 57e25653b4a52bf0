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
        guard (try? await gracefulShutdown()) != nil else { return }  // Cancelled: the process ends already.
        for number in [SIGTERM, SIGINT] {
            // A handler of our own: the default would do nothing in the first process of a container.
            signal(number) { _exit(128 + $0) }
        }
    }
}
