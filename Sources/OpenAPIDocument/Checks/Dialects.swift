import DovetailJSON

extension Checks {
    /// Schemas are in a dialect that is known: one of OpenAPI's, JSON Schema 2020-12, or one whose metaschema the document has.
    static func checkDialects(_ subject: Subject) {
        let document = subject.document
        var uses = document.schemas.compactMap { schema in
            schema.dialect.map { ($0, schema.location(of: SchemaKeyword.schema.rawValue)) }
        }
        if let dialect = document.jsonSchemaDialect, let member = document.root.member("jsonSchemaDialect") {
            uses.append((dialect, member.keyLocation))
        }
        let described = Set(document.schemas.compactMap(\.identifier).map(Dialect.normalized))
        for (dialect, location) in uses
        where !Dialect.isBuiltIn(dialect) && !described.contains(Dialect.normalized(dialect)) {
            subject.sink.error(
                "unknown-dialect",
                "schemas in the dialect \(Wording.quoted(dialect)) cannot be judged",
                hint: "write them in JSON Schema 2020-12, and remove this line",
                at: location
            )
        }
    }
}
