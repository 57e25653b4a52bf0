extension Checks {
    /// What applies to a value together should leave it a type: a schema that no value matches is a mistake.
    static func checkSchemaTypes(_ subject: Subject) {
        let possible = subject.possibleTypes
        for schema in subject.document.schemas where !schema.allOf.isEmpty || schema.types != nil {
            let parts = possible.parts(of: schema)
            // What has no values itself is reported where it stands.
            guard parts.count > 1, parts.allSatisfy({ !$0.types.isEmpty }) else { continue }
            guard parts.reduce(PossibleTypes.all, { $0.intersection($1.types) }).isEmpty else { continue }
            let keywords = Array(Set(parts.map(\.keyword))).sorted().map(Wording.quoted)
            let keyword = parts.first { $0.keyword != "type" }?.keyword ?? "type"
            subject.sink.warning(
                "contradictory-types",
                "no value matches: the types of \(Wording.list(keywords)) have nothing in common",
                hint: "change one of the types, or use `anyOf`",
                at: schema.location(of: keyword)
            )
        }
    }
}
