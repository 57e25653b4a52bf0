import DovetailRuntime
import DovetailServer
import Generated
import Handlers
import Logging
import ServiceLifecycle
import Storage

/// Opens the notes, serves the API until told to stop, and closes the notes.
func serve(_ settings: Settings, logger: Logger) async throws {
    let signals = await StopSignals.trapped()
    let store: any NoteStore
    do throws(StoreError) {
        store = try await open(settings, logger: logger)
    } catch {
        throw StartFailure.store(error)
    }
    try await serve(settings, store: store, signals, logger: logger)
}

private func open(_ settings: Settings, logger: Logger) async throws(StoreError) -> any NoteStore {
    switch settings.store {
    case .inMemory:
        logger.warning("notes are kept in memory and lost at the end")
        return InMemoryNoteStore()
    case .sqlite(let path):
        return try await SQLiteNoteStore.open(path: path, logger: logger)
    case .postgres(let url):
        return try await PostgresNoteStore.open(url: url, options: settings.postgres, logger: logger)
    }
}

private func serve(
    _ settings: Settings,
    store: some NoteStore,
    _ signals: StopSignals,
    logger: Logger
) async throws {
    DescriptorLimit.raise()
    let drain = DrainSignal()
    var server = settings.server
    server.host = bindableHost(settings.host)
    server.port = settings.port
    let registry = settings.metricsPort.map { _ in PrometheusRegistry() }
    if let registry, let store = store as? PostgresNoteStore { PoolMetrics.add(to: registry) { store.poolState } }
    let api = API(store: store, drain: drain)
    let service: any HTTPService = if let policy = settings.cors { api.allowing(policy) } else { api }
    let notes = DovetailServer(
        service,
        configuration: server,
        logger: logger,
        observability: Observability(metrics: registry),
        drain: drain
    )
    var configuration = ServiceGroupConfiguration(
        // They stop in the reverse order: metrics can be seen until the end.
        services: metricsServers(settings, registry, logger: logger) + [notes],
        logger: logger
    )
    // Above the server's grace; 20 s and 25 s are below the 30 s after which fly.toml has the process killed.
    configuration.maximumGracefulShutdownDuration = server.grace + .seconds(5)
    do {
        try await signals.run(ServiceGroup(configuration: configuration))
    } catch {
        await store.close()
        throw (error as? ListenError).map { StartFailure.address($0.description) } ?? error
    }
    await store.close()
    logger.info("stopped")
}

/// The server of the metrics, on its own port; none when nobody asked for it.
private func metricsServers(
    _ settings: Settings,
    _ registry: PrometheusRegistry?,
    logger: Logger
) -> [DovetailServer] {
    guard let port = settings.metricsPort, let registry else { return [] }
    var logger = logger
    logger[metadataKey: "service"] = "metrics"
    // Whoever collects them asks every few seconds.
    let configuration = DovetailServer.Configuration(
        host: bindableHost(settings.host),
        port: port,
        logsRequests: false
    )
    return [DovetailServer(MetricsService(registry), configuration: configuration, logger: logger)]
}
