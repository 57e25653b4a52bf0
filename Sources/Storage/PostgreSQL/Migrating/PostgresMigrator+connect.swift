extension PostgresMigrator {
    /// Runs blocking work on a connection of its own, on a thread of its own. While the server cannot be reached, it
    /// tries again, until `openTimeout`.
    func connected<Output: Sendable>(
        _ work: @escaping @Sendable (PostgresConnection) throws(StoreError) -> Output
    ) async throws(StoreError) -> Output {
        let deadline = ContinuousClock.now.advanced(by: openTimeout)
        while true {
            let connecting = await onThread { [settings] in
                Result { () throws(PostgresError) in
                    let patience = max(.seconds(5), settings.connectTimeout ?? .zero)
                    return try PostgresConnection.open(settings, until: .now.advanced(by: patience))
                }
            }
            switch connecting {
            case .success(let connection):
                return try await onThread { Result { () throws(StoreError) in try work(connection) } }.get()
            case .failure(let error):
                guard error.mayPass, ContinuousClock.now < deadline, !Task.isCancelled else {
                    throw cannotOpen(because: error)
                }
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Words an error: one line that names the database, the reason and what to do.
    func cannotOpen(because error: PostgresError, during what: String = "") -> StoreError {
        .cannotOpen(path: settings.description, because: what + error.message + advice(for: error), cause: error)
    }

    private func advice(for error: PostgresError) -> String {
        switch error.code {
        case PostgresError.cannotConnect:
            "; check the host and port in its URL, and that the server runs"
        case "3D000":
            "; create the database, or name another one in its URL"
        case "55P03":
            "; another session holds a lock: wait until it ends, then try again"
        default:
            error.code.hasPrefix("28") ? "; check the user and password in its URL, and pg_hba.conf on the server" : ""
        }
    }
}
