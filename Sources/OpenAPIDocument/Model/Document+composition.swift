extension Document {
    /// A schema, and those whose keywords it has by `allOf` and `$ref`, each once.
    package func composition(of id: SchemaID) -> [SchemaID] {
        var found = [id]
        var seen: Set<SchemaID> = [id]
        var index = 0
        while index < found.count {
            let schema = self[found[index]]
            let parts = schema.allOf + (schema.reference.map { [$0.target] } ?? [])
            found += parts.filter { seen.insert($0).inserted }
            index += 1
        }
        return found
    }
}
