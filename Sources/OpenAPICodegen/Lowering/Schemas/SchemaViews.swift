import OpenAPIDocument

/// Which schemas look different in requests and in responses: those that lead to a `readOnly` or `writeOnly`.
struct SchemaViews {
    private let sensitive: Set<SchemaID>

    init(_ document: Document) {
        let marked = document.schemas.filter { $0.readOnly || $0.writeOnly }.map(\.id)
        sensitive = marked.isEmpty ? [] : document.schemas(leadingTo: Set(marked))
    }

    /// Whether a schema looks different in requests and in responses.
    func differ(_ schema: SchemaID) -> Bool { sensitive.contains(schema) }
}

extension Document {
    /// The schemas from which any of some is reached, those themselves included.
    func schemas(leadingTo goals: Set<SchemaID>) -> Set<SchemaID> {
        var sources: [SchemaID: [SchemaID]] = [:]
        for schema in schemas {
            for target in schema.subschemas { sources[target, default: []].append(schema.id) }
        }
        var found = goals
        var pending = Array(goals)
        while let id = pending.popLast() {
            for source in sources[id] ?? [] where found.insert(source).inserted { pending.append(source) }
        }
        return found
    }
}
