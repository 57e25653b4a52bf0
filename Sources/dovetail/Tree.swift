import ArgumentParser
import DovetailJSON
import OpenAPIDocument

/// `dovetail tree`: what the reader makes of YAML and JSON before it looks for an API in it, for `script/conformance`.
struct Tree: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints YAML and JSON files as JSON, one line a file, or the code of what is wrong with each.",
        shouldDisplay: false
    )

    @Argument(help: "The files.")
    var files: [String]

    func run() throws {
        for path in files {
            let file = try SourceFile.load(path: path, printedAs: path)
            let (root, diagnostics) = DocumentTree.read(file)
            if let first = diagnostics.first { print("! \(first.code)") } else { print(root?.json ?? .null) }
        }
    }
}
