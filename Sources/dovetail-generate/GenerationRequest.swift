/// What the plugin asks for: `--document FILE --package-folder DIR --output DIR --shards N`; and, for whoever wants to know
/// what is generated and what is not, `--coverage FILE`.
struct GenerationRequest {
    /// The document's path.
    var document: String
    /// The package's folder: paths in messages are relative to it, and references stay inside it.
    var packageFolder: String
    /// The folder that the files are written to.
    var output: String
    /// How many files hold types, and how many hold operations.
    var shards: Int
    /// Where counts of what the document and the model have are written to, if anywhere.
    var coverage: String?

    /// Reads the arguments.
    ///
    /// - Throws: ``UsageError`` when one is missing or unknown.
    init(arguments: [String]) throws(UsageError) {
        var values: [String: String] = [:]
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard Self.names.contains(name) else { throw UsageError(problem: "unknown argument \(name)") }
            guard let value = rest.popFirst() else { throw UsageError(problem: "\(name) needs a value") }
            values[name] = value
        }
        guard let document = values["--document"], let packageFolder = values["--package-folder"],
            let output = values["--output"], let shards = values["--shards"].flatMap({ Int($0) }), shards > 0
        else { throw UsageError(problem: "an argument is missing") }
        self.document = document
        self.packageFolder = packageFolder
        self.output = output
        self.shards = shards
        self.coverage = values["--coverage"]
    }

    private static let names: Set<String> = [
        "--document", "--package-folder", "--output", "--shards", "--coverage",
    ]
}

/// Arguments that the tool cannot work with.
struct UsageError: Error, CustomStringConvertible {
    var problem: String

    var description: String {
        """
        error: \(problem)
        usage: dovetail-generate --document FILE --package-folder DIR --output DIR --shards N
        The plugin GenerateAPI runs this tool; to check a document, run `dovetail check FILE`.
        """
    }
}
