import DovetailJSON

extension Checks {
    /// Defaults and examples are values of their schema, in all their parts.
    static func checkSamples(_ subject: Subject) {
        let samples = samples(of: subject)
        let interpreter = SampleInterpreter(
            subject.document,
            schemas: Set(samples.map(\.schema)),
            tags: subject.tags
        )
        for sample in samples {
            let code = sample.keyword == "default" ? "invalid-default" : "invalid-example"
            if let problem = problem(of: sample.value, sample.schema, subject.document) {
                // OpenAPI 3.0.3 §4.7.24.1: the value of `default` MUST conform to the defined type.
                let isError = sample.keyword == "default" && subject.version == .v3_0 && problem.isType
                let message = "the \(sample.keyword) \(problem.message)"
                subject.sink.add(
                    Diagnostic(
                        isError ? .error : .warning,
                        code: code,
                        message,
                        hint: problem.hint,
                        at: sample.value.location
                    )
                )
            } else if let interpreter {
                report(sample, code, interpreter, subject.sink)
            }
        }
    }

    private static func samples(of subject: Subject) -> [Inventory.Sample] {
        var samples = subject.inventory.samples
        for schema in subject.document.schemas {
            if let value = schema.defaultValue {
                samples.append(Inventory.Sample(keyword: "default", value: value, schema: schema.id))
            }
            for value in schema.examples {
                samples.append(Inventory.Sample(keyword: "example", value: value, schema: schema.id))
            }
        }
        return samples
    }

    /// Reports what is wrong inside a sample, at most three things.
    private static func report(
        _ sample: Inventory.Sample,
        _ code: String,
        _ interpreter: SampleInterpreter,
        _ sink: DiagnosticSink
    ) {
        do throws(SchemaError) {
            for violation in try interpreter.violations(of: sample.value, by: sample.schema).prefix(3) {
                guard case .pointer(let text) = violation.place, let pointer = JSONPointer(text) else { continue }
                let subject =
                    pointer.tokens.isEmpty
                    ? "the \(sample.keyword)" : "\(Wording.quoted(text)) of the \(sample.keyword)"
                let location = sample.value.location(of: pointer.tokens)
                let hint = "it breaks `\(violation.keyword)`; change the value, or the schema"
                sink.warning(code, "\(subject) \(violation.detail)", hint: hint, at: location)
            }
        } catch {
            // A pattern or a cycle that cannot be used has a finding of its own.
            guard error.reason == .tooManySteps || error.reason == .tooDeep else { return }
            let message = "the \(sample.keyword) is not checked: its schema asks for too much"
            let hint = "let its unions be told apart by fewer alternatives"
            sink.warning("unchecked-sample", message, hint: hint, at: sample.value.location)
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
        let json = value.json
        if let values = schema.enumValues, !values.contains(where: { $0.json == json }) {
            let shown = values.prefix(8).compactMap { $0.text.map(Wording.quoted) }
            return ("is not among the `enum` values", "choose one of \(Wording.list(shown, "or"))", false)
        }
        if let const = schema.const, const.json != json {
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
