import DovetailJSON

extension Checks {
    /// A style lays out some values only; whether any of the schema's is among them (§4.12.2, §4.12.3).
    static func checkStyle(of parameter: Parameter, _ subject: Subject) {
        guard let schema = parameter.schema else { return }
        let problem =
            unfittingTypes(of: schema, parameter, subject)
            ?? unreadableInside(of: schema, parameter, subject)
        guard let problem else { return }
        subject.sink.warning("inapplicable-style", problem.message, hint: problem.hint, at: parameter.location)
    }

    /// Three styles are for arrays and objects alone, of which 3.0 lets two have arrays alone.
    private static func unfittingTypes(
        of schema: SchemaID,
        _ parameter: Parameter,
        _ subject: Subject
    ) -> (message: String, hint: String)? {
        let fitting: Set<Schema.JSONType>
        switch parameter.style {
        case .deepObject: fitting = [.object]
        case .spaceDelimited, .pipeDelimited: fitting = subject.version == .v3_0 ? [.array] : [.array, .object]
        default: return nil
        }
        guard subject.possibleTypes.types(of: schema).isDisjoint(with: fitting) else { return nil }
        let nouns = Wording.list(fitting.map(\.rawValue).sorted().map(Wording.quoted), "or")
        let message = "the style `\(parameter.style.rawValue)` is for values of type \(nouns)"
        return (message, "remove `style`, or change the schema")
    }

    /// Outside `deepObject`, items and members have one text each, which no array or object is; and the members of an
    /// object in cookies are found by their names alone.
    private static func unreadableInside(
        of schema: SchemaID,
        _ parameter: Parameter,
        _ subject: Subject
    ) -> (message: String, hint: String)? {
        if parameter.style == .deepObject { return nil }
        let style = "the style `\(parameter.style.rawValue)`"
        let hint = "describe the value with `content: {application/json: …}`"
        let parts = conjunction(of: schema, subject.document)
        switch subject.possibleTypes.types(of: schema).subtracting([.null]) {
        case [.array]:
            let items = parts.flatMap { part in part.prefixItems ?? [part.items].compactMap(\.self) }
            guard items.contains(where: { isNested($0, [.array, .object], subject) }) else { return nil }
            return ("\(style) has no text for items of an array that are arrays or objects", hint)
        case [.object]:
            let required = Set(parts.flatMap(\.required).map { ExactText($0.name) })
            let properties = parts.flatMap(\.properties)
            let nested = properties.first { property in
                required.contains(ExactText(property.name)) && isNested(property.schema, [.object], subject)
            }
            if let nested {
                return ("\(style) has no text for the object \(Wording.quoted(nested.name)) inside an object", hint)
            }
            let isNamed = !properties.isEmpty || parts.contains { !$0.anyOf.isEmpty || !$0.oneOf.isEmpty }
            if parameter.in != .cookie || !parameter.explode || isNamed { return nil }
            return ("no cookie is found that is a member of an object without `properties`", hint)
        default: return nil
        }
    }

    /// Whether all values of a schema, null apart, are of some types.
    private static func isNested(_ id: SchemaID, _ types: Set<Schema.JSONType>, _ subject: Subject) -> Bool {
        let possible = subject.possibleTypes.types(of: id).subtracting([.null])
        return !possible.isEmpty && possible.isSubset(of: types)
    }

    /// The schemas that a value has to satisfy together: through `$ref` and `allOf`.
    private static func conjunction(of id: SchemaID, _ document: Document) -> [Schema] {
        var parts: [Schema] = []
        var pending = [id]
        var visited: Set<SchemaID> = []
        while let id = pending.popLast() {
            guard visited.insert(id).inserted else { continue }
            let schema = document[id]
            parts.append(schema)
            pending += schema.allOf + (schema.reference.map { [$0.target] } ?? [])
        }
        return parts
    }
}
