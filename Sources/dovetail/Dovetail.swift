import ArgumentParser
import OpenAPICodegen

/// The command that people run; the plugin runs `dovetail-generate`.
@main
struct Dovetail: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dovetail",
        abstract: "Reads OpenAPI documents: says what is in them and what is wrong with them, and documents them.",
        subcommands: [Check.self, Model.self, Names.self, Bundle.self, Tree.self, Docs.self]
    )

    static func main() {
        DeepStack.run { main(nil) }
    }
}
