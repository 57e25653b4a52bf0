import DovetailRuntime
import Logging
import NIOCore
import ServiceLifecycle

@testable import DovetailServer

/// A server on a port of the loopback interface that the system chose, for as long as a test's body runs.
struct RunningServer: Sendable {
    let port: Int
    let log: LogRecorder
    let service: TestService
    let drain: DrainSignal
    private let group: ServiceGroup

    /// Runs a server around `body`, then shuts it down gracefully and waits for its end.
    static func run(
        limits: ServerLimits = ServerLimits(),
        grace: Duration = .seconds(4),
        _ body: @escaping @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let (log, service, drain) = (LogRecorder(), TestService(), DrainSignal())
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let configuration = DovetailServer.Configuration(port: 0, limits: limits, grace: grace)
        let server = DovetailServer(service, configuration: configuration, logger: log.logger(), drain: drain) {
            listening in
            port.yield(listening)
            port.finish()
        }
        let services = ServiceGroup(
            services: [server],
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await services.run() }
            for await listening in ports {
                try await body(
                    RunningServer(port: listening, log: log, service: service, drain: drain, group: services)
                )
            }
            await services.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    /// Begins a graceful shutdown.
    func shutDown() async {
        await group.triggerGracefulShutdown()
    }

    /// Opens a connection.
    func connect() async throws -> RawClient {
        try await RawClient(port: port)
    }
}
