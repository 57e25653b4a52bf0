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

    private(set) var schemas: [Schema] = []
    private var numbers: [SchemaLocation: Int] = [:]
    /// For each name of a `$dynamicAnchor` that is referred to: the schema that has it, by resource.
    var dynamicAnchors: [String: [Int: Int]] = [:]

    /// The number of the schema at `location`, if it has one.
    func number(at location: SchemaLocation) -> Int? { numbers[location] }

    /// Gives the schema at `location` a number; what it says follows.
    mutating func reserve(_ location: SchemaLocation, in resource: Int) -> Int {
        schemas.append(Schema(location: location, resource: resource))
        numbers[location] = schemas.count - 1
        return schemas.count - 1
    }

    /// Says what a schema consists of.
    mutating func define(_ number: Int, as keywords: [any Keyword]) {
        schemas[number].keywords = keywords
        schemas[number].asksForEvaluated = keywords.contains { $0 is any UnevaluatedKeyword }
    }

    /// Forgets all schemas but the first `count`.
    mutating func truncate(to count: Int) {
        for schema in schemas[count...] { numbers[schema.location] = nil }
        schemas.removeSubrange(count...)
    }
}
