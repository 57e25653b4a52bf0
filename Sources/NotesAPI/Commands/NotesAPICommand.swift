import ArgumentParser

/// The program: `notes-api [serve]`, `notes-api migrate`, `notes-api config`.
@main
struct NotesAPICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes-api",
        abstract: "A notes API, served as its openapi.yaml describes it.",
        discussion: """
            Every setting is an environment variable and a flag; a flag goes before the variable.

            EXIT CODES
              0   stopped as asked
              64  the command line is wrong
              69  the address cannot be listened on
              70  the service failed
              74  the notes cannot be opened or migrated
              78  settings are wrong: all of them are listed
            """,
        subcommands: [ServeCommand.self, MigrateCommand.self, ConfigCommand.self],
        defaultSubcommand: ServeCommand.self
    )
}
