import Logging
import Storage

/// What `notes-api migrate` is asked for.
enum MigrationTask: Sendable, Hashable {
    /// Say of every migration whether it is applied.
    case status
    /// Show the statements that are missing, up to a number.
    case show(through: Int?)
    /// Run the statements that are missing, up to a number.
    case apply(through: Int?)
}

/// Does what is asked for, and returns what there is to say, a line each.
func migrate(_ settings: Settings, _ task: MigrationTask, logger: Logger) async throws -> [String] {
    switch settings.schemaStore {
    case .inMemory:
        return ["nothing to do: notes in memory have no schema"]
    case .sqlite where settings.isReleaseCommand:
        return ["nothing to do: a release command sees no volume; the service migrates the file when it starts"]
    case .sqlite, .postgres:
        break
    }
    do throws(StoreError) {
        return try await lines(of: task, for: DatabaseSchema(of: settings.schemaStore, logger: logger))
    } catch {
        throw StartFailure.store(error)
    }
}

private func lines(of task: MigrationTask, for schema: DatabaseSchema) async throws(StoreError) -> [String] {
    switch task {
    case .status:
        return try await schema.steps().map { "\($0.label)  \($0.isApplied ? "applied" : "pending")" }
    case .show(let number):
        let missing = try await schema.missing(through: number)
        if missing.isEmpty { return ["nothing to apply"] }
        return missing.flatMap { ["-- \($0.label)", $0.sql] }
    case .apply(let number):
        let applied = try await schema.migrate(through: number)
        return applied.isEmpty ? ["nothing to apply"] : applied.map { "applied \($0.label)" }
    }
}
