extension Checks {
    /// Limits that no value can keep, and limits that limit nothing (JSON Schema 2020-12 validation §6).
    static func checkSchemaLimits(_ subject: Subject) {
        for schema in subject.document.schemas {
            checkPair(schema, "minLength", schema.minLength, "maxLength", schema.maxLength, subject.sink)
            checkPair(schema, "minItems", schema.minItems, "maxItems", schema.maxItems, subject.sink)
            checkPair(
                schema,
                "minProperties",
                schema.minProperties,
                "maxProperties",
                schema.maxProperties,
                subject.sink
            )
            checkPair(schema, "minContains", schema.minContains, "maxContains", schema.maxContains, subject.sink)
            checkRange(schema, subject.sink)
            checkRequired(schema, subject.sink)
            if let step = schema.multipleOf, step.value <= 0 {
                let message = "`multipleOf` must be greater than 0, is \(step.text)"
                subject.sink.error("invalid-value", message, at: schema.location(of: "multipleOf"))
            }
            if schema.readOnly, schema.writeOnly {
                let message = "a schema cannot be both `readOnly` and `writeOnly`"
                subject.sink.error(
                    "exclusive-fields",
                    message,
                    hint: "remove one of the two",
                    at: schema.location(of: "writeOnly")
                )
            }
        }
    }

    private static func checkRequired(_ schema: Schema, _ sink: DiagnosticSink) {
        guard let most = schema.maxProperties, schema.required.count > most else { return }
        let message = "no object has \(schema.required.count) required properties and keeps `maxProperties: \(most)`"
        let hint = "change one of the two"
        sink.error("contradictory-limits", message, hint: hint, at: schema.location(of: "maxProperties"))
    }

    private static func checkPair(
        _ schema: Schema,
        _ lowName: String,
        _ low: Int?,
        _ highName: String,
        _ high: Int?,
        _ sink: DiagnosticSink
    ) {
        guard let low, let high, low > high else { return }
        let message = "no value keeps both `\(lowName): \(low)` and `\(highName): \(high)`"
        sink.error("contradictory-limits", message, hint: "swap or change the two", at: schema.location(of: lowName))
    }

    private static func checkRange(_ schema: Schema, _ sink: DiagnosticSink) {
        let lows = [("minimum", schema.minimum, false), ("exclusiveMinimum", schema.exclusiveMinimum, true)]
        let highs = [("maximum", schema.maximum, false), ("exclusiveMaximum", schema.exclusiveMaximum, true)]
        for case (let lowName, let low?, let excludesLow) in lows {
            for case (let highName, let high?, let excludesHigh) in highs {
                let isEmpty =
                    low.value > high.value || (low.value == high.value && (excludesLow || excludesHigh))
                guard isEmpty else { continue }
                let message = "no number keeps both `\(lowName): \(low.text)` and `\(highName): \(high.text)`"
                let hint = "swap or change the two"
                sink.error("contradictory-limits", message, hint: hint, at: schema.location(of: lowName))
            }
        }
    }
}
