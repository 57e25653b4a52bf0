import DovetailJSON

extension Checks {
    /// A discriminator chooses among the alternatives beside it, by a property that every value has (§4.25).
    static func checkDiscriminators(_ subject: Subject) {
        for schema in subject.document.schemas {
            guard let discriminator = schema.discriminator, !discriminator.propertyName.isEmpty else { continue }
            let alternatives = schema.oneOf + schema.anyOf
            if alternatives.isEmpty {
                subject.sink.warning(
                    "unused-discriminator",
                    "the discriminator has no alternatives to choose from: values are read as this schema alone",
                    hint: "where values of other schemas are meant, list these in a `oneOf`",
                    at: discriminator.location
                )
            } else {
                checkChoices(discriminator, of: schema, subject)
                checkMapping(discriminator, alternatives, subject)
                checkRequired(discriminator, of: schema, alternatives, subject)
            }
        }
    }

    /// The property's values tell the alternatives apart: without that they are tried, and a value that two take is refused.
    private static func checkChoices(_ discriminator: Discriminator, of schema: Schema, _ subject: Subject) {
        for alternatives in [schema.oneOf, schema.anyOf].map(subject.tags.objects)
        where alternatives.count > 1 && subject.tags.choices(discriminator, among: alternatives) == nil {
            let nameless = alternatives.first { subject.tags.values(choosing: $0, discriminator).isEmpty }
            let name = Wording.quoted(discriminator.propertyName)
            let problem =
                nameless.map { "no value of \(name) chooses \(Wording.quoted(subject.document[$0].pointer))" }
                ?? "a value of \(name) chooses several alternatives"
            subject.sink.warning(
                "unused-discriminator",
                "the discriminator has no effect: \(problem)",
                hint: "give \(name) an `enum` of its own in each alternative, or name them all in `mapping`",
                at: discriminator.location
            )
        }
    }

    /// What a mapping leads to is one of the alternatives (§4.25.2).
    private static func checkMapping(_ discriminator: Discriminator, _ alternatives: [SchemaID], _ subject: Subject) {
        let known = Set(alternatives.map { subject.document.resolved($0) })
        let targets = discriminator.mapping.map { ($0.reference, $0.schema) }
        for (reference, target) in targets + [discriminator.defaultMapping].compactMap(\.self)
        where !known.contains(subject.document.resolved(target)) {
            subject.sink.warning(
                "unlisted-alternative",
                "\(Wording.quoted(reference)) is not among the alternatives, so that the discriminator never chooses it",
                hint: "add it to the list beside the discriminator",
                at: discriminator.location
            )
        }
    }

    private static func checkRequired(
        _ discriminator: Discriminator,
        of schema: Schema,
        _ alternatives: [SchemaID],
        _ subject: Subject
    ) {
        let document = subject.document
        // The whole requires it of every alternative; or a value without it has an alternative of its own.
        let isRequired =
            schema.required.contains { $0.name.isSameText(as: discriminator.propertyName) }
            || schema.allOf.contains { requires(discriminator.propertyName, $0, document) }
        guard !isRequired, discriminator.defaultMapping == nil else { return }
        let without = alternatives.filter { !requires(discriminator.propertyName, $0, document) }
        guard !without.isEmpty else { return }
        let targets = without.map { Wording.quoted(document[document.resolved($0)].pointer) }
        let name = Wording.quoted(discriminator.propertyName)
        subject.sink.warning(
            "optional-discriminator",
            "the discriminator's property \(name) is not required in \(Wording.list(targets))",
            hint: "add it to `required` there: without it no alternative can be chosen",
            at: discriminator.location
        )
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
