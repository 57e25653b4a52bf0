import ArgumentParser
import Foundation
import OpenAPICodegen

/// `dovetail model`: what the generator has decided for a document, before any Swift is written.
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the model that is generated from a document, as JSON.",
        discussion: "Every name, type, route and constraint is in it; the emitters read nothing else."
    )

    @OptionGroup var document: DocumentArguments

    func run() throws {
        let (model, _) = try document.model()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(model), as: UTF8.self))
    }
}
