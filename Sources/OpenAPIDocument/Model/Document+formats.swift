import DovetailJSON

extension Document {
    /// Whether `format` asks for something: in the dialects of OpenAPI it does, in plain JSON Schema it is a remark (Validation
    /// §7.2).
    package var assertsFormats: Bool { jsonSchemaDialect.map(Dialect.normalized) != Dialect.standard }
}
