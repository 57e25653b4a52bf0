import ArgumentParser

/// `notes-api config`: what the service would run with.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Print the effective settings and where each comes from, with secrets redacted."
    )

    @OptionGroup(title: "Settings") var flags: SettingFlags

    func run() async throws {
        try await reportingFailure {
            let raw = try RawSettings(flags: flags.typed)
            _ = try Settings(raw)
            print(raw.listing)
        }
    }
}
