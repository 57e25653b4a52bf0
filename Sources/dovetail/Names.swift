import ArgumentParser
import DovetailJSON
import Foundation
import OpenAPICodegen
import OpenAPIDocument

/// `dovetail names`: what the parts of a document are called in Swift, and a lock for that.
struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the Swift names of a document's parts, locks them, or checks the lock.",
        discussion: """
            With --lock, the names are written to \(LockedNames.fileName) beside the document, and stay as they are \
            whatever becomes of the rest of the document, and of the generator. With --check, the command exits with 1 \
            when parts have come, gone or been renamed since.
            """
    )

    @Flag(help: "Write the names down.")
    var lock = false

    @Flag(help: "Compare the names with those that were written down.")
    var check = false

    @OptionGroup var document: DocumentArguments

    func validate() throws {
        if lock, check { throw ValidationError("--lock and --check exclude each other") }
    }

    func run() throws {
        let (model, configuration) = try document.model()
        if check { return try compare(model.names, configuration.lockedNames) }
        let text = Self.json(model.names)
        guard lock else { return print(text, terminator: "") }
        let folder = URL(filePath: document.file).deletingLastPathComponent()
        try Data(text.utf8).write(to: folder.appending(path: LockedNames.fileName), options: .atomic)
    }

    private func compare(_ names: [NamedPart], _ locked: [ChosenName]) throws {
        let drift = NameDrift(names, locked)
        for part in drift.added { print("new      \(part.name)  \(part.pointer)") }
        for change in drift.changed {
            print("renamed  \(change.part.name), was \(change.locked)  \(change.part.pointer)")
        }
        for part in drift.removed { print("gone     \(part.name)  \(part.pointer)") }
        if drift.isEmpty { return }
        print("run `dovetail names --lock \(document.file)` to write these names down")
        throw ExitCode(1)
    }

    /// One member a line, sorted, so that a change of the document changes few lines.
    private static func json(_ names: [NamedPart]) -> String {
        let lines = names.sorted { $0.pointer < $1.pointer }.map { part in
            "  \(JSONValue.string(part.pointer)): \(JSONValue.string(part.name))"
        }
        return lines.isEmpty ? "{}\n" : "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }
}
