import ArgumentParser
import OpenAPIDocument

/// `--allow CODE`, for every command that reads a document.
struct Allowance: ParsableArguments {
    @Option(
        name: .customLong("allow"),
        help: ArgumentHelp(
            "Lower errors with this code, as it stands in brackets after a message, to warnings.",
            discussion: "Repeat it for several codes, or list them under `allow` in dovetail.yaml.",
            valueName: "code"
        )
    )
    var codes: [String] = []

    func validate() throws {
        for code in codes {
            guard let problem = Rule.problem(withAllowing: code) else { continue }
            throw ValidationError("\(problem.message); \(problem.hint)")
        }
    }
}
