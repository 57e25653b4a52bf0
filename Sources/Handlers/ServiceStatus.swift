public import Generated
public import Storage

/// Whether the service is well.
public struct ServiceStatus<Store: NoteStore>: ServiceHandlers {
    private let store: Store
    private let drain: DrainSignal

    /// Creates the handlers of a store, behind a transport that says when it shuts down.
    public init(store: Store, drain: DrainSignal = DrainSignal()) {
        self.store = store
        self.drain = drain
    }

    /// Tells that the process is alive.
    public func getHealth(_ request: GetHealth.Request) async throws -> GetHealth.Response {
        .ok(Health(status: .ok))
    }

    /// Tells whether requests are welcome: the store answers, and the process is not shutting down.
    public func getReadiness(_ request: GetReadiness.Request) async throws -> GetReadiness.Response {
        if drain.isDraining { return .serviceUnavailable(.shuttingDown) }
        try await store.ping()
        return .ok(Health(status: .ok))
    }
}

extension Problem {
    /// The problem of a service that is about to end.
    fileprivate static let shuttingDown = Problem(
        type: "about:blank",
        title: "Service Unavailable",
        status: 503,
        detail: "The service is shutting down."
    )
}
