import DovetailJSON

/// One of the two views of a schema that `readOnly` and `writeOnly` make.
///
/// A member that is read-only is none of a request: one that is sent all the same is read over, and `required` does not ask
/// for it. So it is with a write-only member of a response (OpenAPI 3.0.4 §4.7.24.2, JSON Schema 2020-12 Validation §9.4).
package enum SchemaView: Hashable, Sendable {
    /// What clients send.
    case request
    /// What the service sends.
    case response
}

extension Document {
    /// Whether a member of this schema is none of a view: it is read-only, or write-only, itself or where it is defined.
    ///
    /// - Parameter view: The view; `nil` for either of them.
    package func isHidden(_ id: SchemaID, in view: SchemaView?) -> Bool {
        composition(of: id).contains { part in
            let schema = self[part]
            return (schema.readOnly && view != .response) || (schema.writeOnly && view != .request)
        }
    }

    /// The names of the members that are none of a view, by all that a schema is composed of.
    package func hiddenNames(of id: SchemaID, in view: SchemaView?) -> Set<ExactText> {
        let properties = composition(of: id).lazy.flatMap { self[$0].properties }
        return Set(properties.filter { isHidden($0.schema, in: view) }.map { ExactText($0.name) })
    }
}
