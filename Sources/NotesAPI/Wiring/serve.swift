import DovetailServer
import Generated
import Handlers
import Logging
import ServiceLifecycle
import Storage

/// Opens the notes, serves the API until told to stop, and closes the notes.
func serve(_ settings: Settings, logger: Logger) async throws {
    let store: any NoteStore
    do throws(StoreError) {
        store = try await open(settings, logger: logger)
    } catch {
        throw StartFailure.store(error)
    }
    try await serve(settings, store: store, logger: logger)
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

private func serve(_ settings: Settings, store: some NoteStore, logger: Logger) async throws {
    let server = DovetailServer(
        API(store: store),
        configuration: .init(host: bindableHost(settings.host), port: settings.port, grace: .seconds(20)),
        logger: logger
    )
    var configuration = ServiceGroupConfiguration(services: [server], logger: logger)
    // Above the server's grace, below the 30 s after which fly.toml has the process killed.
    configuration.maximumGracefulShutdownDuration = .seconds(25)
    do {
        try await runUntilSignalled(ServiceGroup(configuration: configuration))
    } catch {
        await store.close()
        throw (error as? ListenError).map { StartFailure.address($0.description) } ?? error
    }
    await store.close()
    logger.info("stopped")
}
