import ArgumentParser
import Logging

/// `notes-api serve`: runs the service until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the API until SIGTERM or SIGINT, then finish what was begun; a second signal ends at once."
    )

    @OptionGroup(title: "Settings") var flags: SettingFlags

    func run() async throws {
        try await reportingFailure {
            let settings = try Settings(RawSettings(flags: flags.typed))
            try await serve(settings, logger: Logger(label: "notes-api", settings))
        }
    }
}
