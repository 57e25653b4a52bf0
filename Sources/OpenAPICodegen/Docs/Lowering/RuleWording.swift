import OpenAPIDocument

/// Puts the constraints of a schema in words.
enum RuleWording {
    /// The rules that a value is held to, as a reader would say them: `1 to 10000 characters`.
    static func rules(of schema: Schema) -> [DocsRule] {
        var rules: [DocsRule] = []
        if let value = schema.const { rules.append(DocsRule("always", code: JSONLayout.oneLine(value.json))) }
        if let range = numberRange(of: schema) { rules.append(DocsRule(range)) }
        if let step = schema.multipleOf { rules.append(DocsRule("a multiple of \(step.text)")) }
        if let count = count(schema.minLength, schema.maxLength, "character") { rules.append(DocsRule(count)) }
        if let pattern = schema.pattern { rules.append(DocsRule("matches", code: pattern)) }
        if let encoding = schema.contentEncoding { rules.append(DocsRule("encoded as \(encoding)")) }
        if let mediaType = schema.contentMediaType { rules.append(DocsRule("holds \(mediaType)")) }
        if let count = count(schema.minItems, schema.maxItems, "item") { rules.append(DocsRule(count)) }
        if schema.uniqueItems { rules.append(DocsRule("no item twice")) }
        if let count = count(schema.minProperties, schema.maxProperties, "property", plural: "properties") {
            rules.append(DocsRule(count))
        }
        for dependency in schema.dependentRequired where !dependency.required.isEmpty {
            rules.append(DocsRule("\(dependency.name) needs \(dependency.required.joined(separator: ", "))"))
        }
        return rules
    }

    /// `1 to 3 items`, `exactly 1 item`; `nil` when everything is allowed.
    static func count(_ minimum: Int?, _ maximum: Int?, _ noun: String, plural: String? = nil) -> String? {
        func counted(_ count: Int) -> String { "\(count) \(count == 1 ? noun : plural ?? noun + "s")" }
        switch (minimum ?? 0, maximum) {
        case (0, nil): return nil
        case (0, let maximum?): return maximum == 0 ? "no \(plural ?? noun + "s")" : "at most \(counted(maximum))"
        case (let minimum, nil): return "at least \(counted(minimum))"
        case (let minimum, let maximum?):
            return minimum == maximum ? "exactly \(counted(minimum))" : "\(minimum) to \(counted(maximum))"
        }
    }

    private static func numberRange(of schema: Schema) -> String? {
        if let minimum = schema.minimum, let maximum = schema.maximum,
            schema.exclusiveMinimum == nil, schema.exclusiveMaximum == nil
        {
            return minimum.value == maximum.value ? "exactly \(minimum.text)" : "\(minimum.text) to \(maximum.text)"
        }
        let bounds = [
            schema.minimum.map { "at least \($0.text)" },
            schema.exclusiveMinimum.map { "more than \($0.text)" },
            schema.maximum.map { "at most \($0.text)" },
            schema.exclusiveMaximum.map { "less than \($0.text)" },
        ]
        let words = bounds.compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
