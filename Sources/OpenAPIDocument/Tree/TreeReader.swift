/// Turns a file into a located tree, as YAML or as JSON.
enum TreeReader {
    /// Reads a file; files named `.json` must be JSON, all others are YAML (of which JSON is nearly a part).
    ///
    /// - Returns: `nil` when there is no tree to work with; the sink says why.
    static func read(_ file: SourceFile, into sink: DiagnosticSink) -> Node? {
        if let problem = TextEncoding.problem(in: file) {
            sink.add(problem)
            return nil
        }
        if file.path.hasSuffix(".json") {
            return JSONTreeReader.read(file, into: sink)
        }
        return YAMLTreeReader.read(file, into: sink)
    }

    /// The finding for sequences and mappings inside each other beyond the limit.
    static func tooDeep(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            code: "too-deep",
            "more than \(ReadingLimits.depth) objects and arrays are inside each other here",
            hint: "move the inner parts into components, and refer to them with $ref",
            at: location
        )
    }

    /// The finding for a single string beyond the limit.
    static func tooLong(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error,
            code: "too-large",
            "a value here is longer than \(ReadingLimits.scalarBytes >> 20) MiB",
            hint: "move it to where it belongs, and name its URL: `externalDocs`, `externalValue`",
            at: location
        )
    }

    /// The finding for a file without content.
    static func empty(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            .error,
            code: "empty-file",
            "the file holds no document",
            hint: "start an OpenAPI document with `openapi: 3.1.0`",
            at: SourceLocation(file: file.path, line: 1, column: 1)
        )
    }
}
