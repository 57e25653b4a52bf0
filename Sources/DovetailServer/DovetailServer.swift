import DovetailRuntime
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// Serves a service over HTTP/1.1, and with a certificate over TLS and HTTP/2, within limits and deadlines that hold
/// against any client.
///
/// On graceful shutdown it stops accepting, ends idle connections, lets requests in flight finish within
/// ``Configuration/grace``, and returns. On cancellation it ends at once.
public struct DovetailServer: ServiceLifecycle.Service {
    private let service: any HTTPService
    private let configuration: Configuration
    private let logger: Logger
    private let observability: Observability
    private let drain: DrainSignal
    private let onListening: (@Sendable (_ port: Int) async -> Void)?

    /// Creates a server.
    ///
    /// `drain` is given when a graceful shutdown begins; `onListening` is called once, with the port the server
    /// listens on.
    public init(
        _ service: some HTTPService,
        configuration: Configuration = Configuration(),
        logger: Logger,
        observability: Observability = Observability(),
        drain: DrainSignal = DrainSignal(),
        onListening: (@Sendable (_ port: Int) async -> Void)? = nil
    ) {
        self.service = service
        self.configuration = configuration
        self.logger = logger
        self.observability = observability
        self.drain = drain
        self.onListening = onListening
    }

    /// Listens and serves until shut down; throws ``ListenError`` when it cannot listen, and ``TLSCertificateError`` when
    /// it cannot serve with its certificate.
    public func run() async throws {
        let load = ServerLoad(
            configuration.limits,
            drain: drain,
            metrics: observability.metrics.map(ServerMetrics.init)
        )
        let server = try server(load)
        do {
            try await withGracefulShutdownHandler {
                try await server.run()
            } onGracefulShutdown: {
                load.beginDraining()
            }
        } catch {
            throw ListenError(host: configuration.host, port: configuration.port, underlying: error) ?? error
        }
    }

    private func server(_ load: ServerLoad) throws(TLSCertificateError) -> any ServiceLifecycle.Service {
        var quiet = logger  // What Hummingbird says at info, such as where it listens, is said here.
        quiet.logLevel = max(logger.logLevel, .notice)
        return try ConnectionChannel(
            service: service,
            configuration: configuration,
            load: load,
            log: RequestLog(logger: logger, tellsRequests: configuration.logsRequests),
            tracer: observability.tracer.map(OperationTracer.init)
        ).secured().server(
            configuration: ServerConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(DescriptorLimit.connections)
            ),
            onServerRunning: { [configuration, logger, onListening] channel in
                let port = channel.localAddress?.port ?? configuration.port
                var place: Logger.Metadata = ["host": "\(configuration.host)", "port": "\(port)"]
                if configuration.certificate != nil { place["tls"] = "true" }
                logger.info("listening", metadata: place)
                await onListening?(port)
            },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: quiet
        )
    }
}
