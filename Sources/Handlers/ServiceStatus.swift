public import Generated
public import Storage

/// Whether the service is well.
public struct ServiceStatus<Store: NoteStore>: ServiceHandlers {
    private let store: Store

    /// Creates the handlers of a store.
    public init(store: Store) {
        self.store = store
    }

    /// Tells that the process is alive.
    public func getHealth(_ request: GetHealth.Request) async throws -> GetHealth.Response {
        .ok(Health(status: .ok))
    }

    /// Tells whether the store answers.
    public func getReadiness(_ request: GetReadiness.Request) async throws -> GetReadiness.Response {
        try await store.ping()
        return .ok(Health(status: .ok))
    }
}
