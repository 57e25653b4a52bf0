extension Checks {
    /// Defaults and examples are values of their schema, as far as its type, enumeration and limits say.
    static func checkSamples(_ subject: Subject) {
        for schema in subject.document.schemas {
            if let value = schema.defaultValue, let problem = problem(of: value, schema.id, subject.document) {
                let message = "the default \(problem.message)"
                let add = subject.version == .v3_0 && problem.isType ? subject.sink.error : subject.sink.warning
                add("invalid-default", message, problem.hint, value.location)
            }
            for value in schema.examples {
                guard let problem = problem(of: value, schema.id, subject.document) else { continue }
                subject.sink.warning(
                    "invalid-example",
                    "the example \(problem.message)",
                    hint: problem.hint,
                    at: value.location
                )
            }
        }
        for sample in subject.inventory.samples {
            guard let problem = problem(of: sample.value, sample.schema, subject.document) else { continue }
            let message = "the \(sample.keyword) \(problem.message)"
            subject.sink.warning("invalid-example", message, hint: problem.hint, at: sample.value.location)
        }
    }

    private typealias Problem = (message: String, hint: String?, isType: Bool)

    /// What keeps a value from matching a schema's own keywords; what it holds is not looked into.
    private static func problem(of value: Node, _ id: SchemaID, _ document: Document) -> Problem? {
        let schema = document[document.resolved(id)]
        if let types = schema.types, !value.isOne(of: types) {
            let expected = Wording.list(types.map { Wording.quoted($0.rawValue) }, "or")
            let nullHint = value.isNull ? "remove it, or allow null" : nil
            let hint = quotingHint(value, types) ?? nullHint ?? "change the value, or the type"
            return ("is \(value.kindWithArticle), not of type \(expected)", hint, true)
        }
        if let values = schema.enumValues, !values.contains(where: { $0.isEqualValue(to: value) }) {
            let shown = values.prefix(8).compactMap { $0.text.map(Wording.quoted) }
            return ("is not among the `enum` values", "choose one of \(Wording.list(shown, "or"))", false)
        }
        if let const = schema.const, !const.isEqualValue(to: value) {
            return ("is not the `const` value", "write the value of `const`", false)
        }
        if let number = value.number { return rangeProblem(number, schema) }
        if let text = value.string {
            return lengthProblem("characters", text.unicodeScalars.count, schema.minLength, schema.maxLength)
        }
        if let count = value.elements?.count { return lengthProblem("items", count, schema.minItems, schema.maxItems) }
        if let count = value.members?.count {
            return lengthProblem("properties", count, schema.minProperties, schema.maxProperties)
        }
        return nil
    }

    private static func rangeProblem(_ number: Schema.Number, _ schema: Schema) -> Problem? {
        if let limit = schema.minimum, number.value < limit.value {
            return ("is less than the minimum of \(limit.text)", "change the value, or the limit", false)
        }
        if let limit = schema.maximum, number.value > limit.value {
            return ("is greater than the maximum of \(limit.text)", "change the value, or the limit", false)
        }
        if let limit = schema.exclusiveMinimum, number.value <= limit.value {
            return ("is not greater than \(limit.text)", "change the value, or the limit", false)
        }
        if let limit = schema.exclusiveMaximum, number.value >= limit.value {
            return ("is not less than \(limit.text)", "change the value, or the limit", false)
        }
        return nil
    }

    private static func lengthProblem(_ noun: String, _ count: Int, _ low: Int?, _ high: Int?) -> Problem? {
        if let low, count < low {
            return ("has \(count) \(noun), at least \(low) are required", "change the value, or the limit", false)
        }
        if let high, count > high {
            return ("has \(count) \(noun), at most \(high) are allowed", "change the value, or the limit", false)
        }
        return nil
    }
}
