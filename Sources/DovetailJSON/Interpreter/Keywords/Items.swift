/// `prefixItems` (Core, section 10.3.1.1).
struct PrefixItems: Keyword {
    private let schemas: [Int]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        PrefixItems(schemas: try source.schemas(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .array(let items) = value else { return true }
        var isValid = true
        for (index, (item, schema)) in zip(items, schemas).enumerated() {
            if try !evaluation.apply(schema, to: item, at: index) {
                isValid = false
                if !evaluation.isCollecting { break }
            }
        }
        return isValid
    }
}

/// `items` (Core, section 10.3.1.2): for the items after those of `prefixItems`.
struct Items: Keyword {
    private let schema: Int
    private let start: Int

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        var start = 0
        if case .array(let prefix)? = source.siblings["prefixItems"] { start = prefix.count }
        return Items(schema: try source.schema(&compiler), start: start)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .array(let items) = value else { return true }
        var isValid = true
        for (index, item) in items.enumerated().dropFirst(start) {
            if try !evaluation.apply(schema, to: item, at: index) {
                isValid = false
                if !evaluation.isCollecting { break }
            }
        }
        return isValid
    }
}

/// `contains` with `minContains` and `maxContains` (Core, section 10.3.1.3; Validation, sections 6.4.4 and 6.4.5).
struct Contains: Keyword {
    private let schema: Int
    private let minimum: Int
    private let maximum: Int?

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        func limit(_ name: String) throws(SchemaError) -> Int? {
            guard let value = source.siblings[name] else { return nil }
            let limit = KeywordSource(name: name, value: value, siblings: source.siblings, schema: source.schema)
            return try limit.count(compiler)
        }
        return Contains(
            schema: try source.schema(&compiler),
            minimum: try limit("minContains") ?? 1,
            maximum: try limit("maxContains")
        )
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .array(let items) = value else { return true }
        var count = 0
        for (index, item) in items.enumerated() {
            let matches = try evaluation.aside(at: index) { (inner) throws(SchemaError) in
                try inner.test(schema, on: item)
            }
            if matches {
                count += 1
                evaluation.markEvaluated(index)
            }
        }
        if count < minimum {
            let keyword = minimum == 1 ? "contains" : "minContains"
            return evaluation.fail(
                keyword,
                "must have at least \(minimum) of the items that contains describes, has \(count)"
            )
        }
        if let maximum, count > maximum {
            return evaluation.fail(
                "maxContains",
                "must have at most \(maximum) of the items that contains describes, has \(count)"
            )
        }
        return true
    }
}
