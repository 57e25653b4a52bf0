import DovetailServer
import Echo
import Logging
import ServiceLifecycle
import Synchronization

/// A server with a certificate, on a port that the system chose, for as long as a test's body runs.
struct RunningServer: Sendable {
    let port: Int
    let log: Log
    private let group: ServiceGroup

    static func run(
        grace: Duration = .seconds(4),
        limits change: (inout ServerLimits) -> Void = { _ in },
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let log = Log()
        var limits = ServerLimits()
        change(&limits)
        let certificate = try TestCertificate.shared.get().files
        let server = DovetailServer(
            API(echo: Echoes()),
            configuration: .init(port: 0, limits: limits, grace: grace, certificate: certificate),
            logger: log.logger,
            onListening: { port.yield($0) }
        )
        let group = ServiceGroup(
            services: [server],
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            guard let port = await ports.first(where: { _ in true }) else { return }
            try await body(RunningServer(port: port, log: log, group: group))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Begins a graceful shutdown.
    func shutDown() async {
        await group.triggerGracefulShutdown()
    }
}

/// Keeps what is logged.
final class Log: Sendable {
    private let kept = Mutex<[String]>([])

    /// Each record as `message key=value …`, the keys in order.
    var lines: [String] { kept.withLock { $0 } }

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Handler(log: self) }
        logger.logLevel = .trace
        return logger
    }

    private struct Handler: LogHandler {
        let log: Log
        var logLevel = Logger.Level.trace
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
            log.kept.withLock { $0.append("\(event.message)" + fields.joined()) }
        }
    }
}
