import DovetailJSON

extension Checks {
    /// Required properties should be ones that the schema speaks of; a misspelt one can never be sent.
    static func checkSchemaObjects(_ subject: Subject) {
        for schema in subject.document.schemas where !schema.required.isEmpty && !schema.properties.isEmpty {
            // Elsewhere the name may come from: other schemas applied to the same object, or patterns.
            guard schema.allOf.isEmpty, schema.anyOf.isEmpty, schema.oneOf.isEmpty, schema.reference == nil,
                schema.dynamicReference == nil, schema.patternProperties.isEmpty, schema.if == nil,
                !schema.pointer.contains("/allOf/"), schema.additionalProperties == nil || isClosed(schema, subject)
            else { continue }
            let names = Set(schema.properties.map { ExactText($0.name) })
            for name in schema.required where !names.contains(ExactText(name.name)) {
                let hint =
                    subject.sink.suggestion(
                        for: name.name,
                        among: schema.properties.map(\.name),
                        in: "unknown-required"
                    )
                    ?? "add it to `properties`, or remove it from `required`"
                let message = "the required property \(Wording.quoted(name.name)) is not among the properties"
                if isClosed(schema, subject) {
                    subject.sink.error("unknown-required", message, hint: hint, at: name.location)
                } else {
                    subject.sink.warning("unknown-required", message, hint: hint, at: name.location)
                }
            }
        }
    }

    private static func isClosed(_ schema: Schema, _ subject: Subject) -> Bool {
        schema.additionalProperties.map { subject.document[$0].boolean == false } ?? false
    }
}
