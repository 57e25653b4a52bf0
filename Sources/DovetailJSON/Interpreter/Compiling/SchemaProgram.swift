/// Schemas that have been compiled, each once. They refer to each other by their number, so cycles are possible.
struct SchemaProgram: Sendable {
    /// A compiled schema.
    struct Schema: Sendable {
        let location: SchemaLocation
        /// The schema resource that the schema lies in.
        let resource: Int
        var keywords: [any Keyword] = []
        /// Whether a keyword needs to know which children of a value others have evaluated.
        var asksForEvaluated = false
    }

    var schemas: [Schema] = []
    var numbers: [SchemaLocation: Int] = [:]
    /// For each name of a `$dynamicAnchor` that is referred to: the schema that has it, by resource.
    var dynamicAnchors: [String: [Int: Int]] = [:]
}
