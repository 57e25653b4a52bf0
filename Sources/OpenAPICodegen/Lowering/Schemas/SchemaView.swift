import OpenAPIDocument

/// One of the two views of a schema that `readOnly` and `writeOnly` make.
///
/// A member that is read-only is none of a request: one that is sent all the same is read over, and `required` does not ask
/// for it. So it is with a write-only member of a response (OpenAPI 3.0.4 §4.7.24.2, JSON Schema 2020-12 Validation §9.4).
enum SchemaView: Hashable {
    /// What clients send.
    case request
    /// What the service sends.
    case response
}

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
    /// Whether a member of this schema is none of a view: it is read-only, or write-only, itself or where it is defined.
    func isHidden(_ id: SchemaID, in view: SchemaView) -> Bool {
        var seen: Set<SchemaID> = []
        var pending = [id]
        while let id = pending.popLast() {
            guard seen.insert(id).inserted else { continue }
            let schema = self[id]
            if view == .request ? schema.readOnly : schema.writeOnly { return true }
            pending += schema.allOf + (schema.reference.map { [$0.target] } ?? [])
        }
        return false
    }

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
