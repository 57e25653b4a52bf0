import DovetailJSON

extension SchemaWriter {
    /// Which members ask for which others. Hidden ones neither ask nor are asked for.
    func dependentRequired(of schema: Schema, _ hidden: Set<ExactText>) -> JSONValue? {
        let entries = schema.dependentRequired.compactMap { entry -> (String, JSONValue)? in
            let names = entry.required.filter { !hidden.contains(ExactText($0)) }
            if names.isEmpty || isReadOver(entry.name, hidden) { return nil }
            return (entry.name, .array(names.map { .string($0) }))
        }
        return entries.isEmpty ? nil : .object(JSONObject(entries))
    }

    /// What is asked for where a member is there, but for hidden ones.
    mutating func dependentSchemas(of schema: Schema, _ hidden: Set<ExactText>) -> JSONValue? {
        let entries = schema.dependentSchemas.filter { !isReadOver($0.name, hidden) }
        if entries.isEmpty { return nil }
        return .object(JSONObject(entries.map { ($0.name, value(of: $0.schema, hiding: hidden)) }))
    }

    /// Whether a member is none of the view, so that it is as if it were not there.
    func isReadOver(_ name: String, _ hidden: Set<ExactText>) -> Bool {
        view != nil && hidden.contains(ExactText(name))
    }
}
