import ArgumentParser
import Logging

/// `notes-api migrate`: brings the database to the schema of this version.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the database to the schema of this version, a transaction a migration.",
        discussion: """
            PostgreSQL is reached by DIRECT_DATABASE_URL when it is set, which leads past a pooler. SQLite needs no \
            command: the service migrates the file when it starts.
            """
    )

    @Flag(help: "List the migrations and whether each is applied; change nothing.")
    var status = false

    @Flag(help: "Print the statements that would be run; change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Stop after the migration of this number.", valueName: "number"))
    var to: Int?

    @OptionGroup(title: "Settings") var flags: SettingFlags

    func validate() throws {
        if status, dryRun || to != nil {
            throw ValidationError("--status lists every migration; it goes with neither --dry-run nor --to.")
        }
        if let to, to < 1 {
            throw ValidationError("--to is \(to), and migrations count from 1.")
        }
    }

    func run() async throws {
        try await reportingFailure {
            let settings = try Settings(RawSettings(flags: flags.typed))
            // A migration that is ended is a transaction that did not happen.
            _ = await StopSignals.trapped()
            var logger = Logger(label: "notes-api", settings)
            logger.logLevel = max(settings.logLevel, .notice)  // What was applied is printed once, as this command's.
            for line in try await migrate(settings, task, logger: logger) { print(line) }
        }
    }

    var task: MigrationTask {
        if status { return .status }
        return dryRun ? .show(through: to) : .apply(through: to)
    }
}
