extension Checks {
    /// `nullable` adds null to the `type` beside it, and to nothing else that is said about the value (OpenAPI 3.0.3
    /// §4.7.24.1).
    static func checkNullable(_ subject: Subject) {
        guard subject.version == .v3_0 else { return }
        for schema in subject.document.schemas where schema.types?.contains(.null) == true {
            let excluding = subject.possibleTypes.parts(of: schema).first { !$0.types.contains(.null) }
            guard let excluding else { continue }
            subject.sink.warning(
                "ineffective-nullable",
                "`nullable` has no effect here: what `\(excluding.keyword)` leads to does not take null",
                hint: "make that nullable, or allow null by `oneOf` in OpenAPI 3.1",
                at: schema.location(of: "nullable")
            )
        }
    }
}
