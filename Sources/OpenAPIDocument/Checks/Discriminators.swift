import DovetailJSON

extension Checks {
    /// The property that tells alternatives apart should be required in each of them (§4.25).
    static func checkDiscriminators(_ subject: Subject) {
        let document = subject.document
        for schema in document.schemas {
            guard let discriminator = schema.discriminator, !discriminator.propertyName.isEmpty else { continue }
            let alternatives = schema.oneOf + schema.anyOf
            let subjects = alternatives.isEmpty ? [schema.id] : alternatives
            for id in subjects where !requires(discriminator.propertyName, id, document) {
                let target = document[document.resolved(id)]
                let name = Wording.quoted(discriminator.propertyName)
                subject.sink.warning(
                    "optional-discriminator",
                    "the discriminator's property \(name) is not required in \(Wording.quoted(target.pointer))",
                    hint: "add it to `required` there: without it no alternative can be chosen",
                    at: discriminator.location
                )
            }
        }
    }

    /// Whether an object must have a property, by its own `required` or that of what it is composed of.
    private static func requires(_ name: String, _ id: SchemaID, _ document: Document) -> Bool {
        var pending = [id]
        var visited: Set<SchemaID> = []
        while let id = pending.popLast() {
            guard visited.insert(id).inserted else { continue }
            let schema = document[id]
            if schema.required.contains(where: { $0.name.isSameText(as: name) }) { return true }
            pending += schema.allOf
            if let reference = schema.reference { pending.append(reference.target) }
            // Each alternative has to require it, which is checked where the alternatives have a discriminator.
            if !schema.oneOf.isEmpty || !schema.anyOf.isEmpty { return true }
        }
        return false
    }
}
