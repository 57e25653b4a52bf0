import Configuration

/// The Fly.io Machine that the process runs on, as its environment says (fly.io/docs, "Machine Runtime Environment").
struct FlyMachine: Sendable, Hashable {
    /// Whether the Machine was made for a release command: it has the application's secrets, and no volumes.
    let runsReleaseCommand: Bool

    /// Nil elsewhere.
    init?(_ environment: EnvironmentVariablesProvider) throws {
        guard try environment.environmentValue(forName: "FLY_APP_NAME") != nil else { return nil }
        runsReleaseCommand = try environment.environmentValue(forName: "RELEASE_COMMAND") != nil
    }
}
