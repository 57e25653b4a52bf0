/// `properties` (Core, section 10.3.2.1).
struct Properties: Keyword {
    private let schemas: [ExactText: Int]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        Properties(schemas: try source.namedSchemas(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .object(let object) = value else { return true }
        var isValid = true
        for (index, member) in object.members.enumerated() {
            guard let schema = schemas[ExactText(member.name)] else { continue }
            if try !evaluation.apply(schema, to: member.value, at: index, named: member.name) {
                isValid = false
                if !evaluation.isCollecting { break }
            }
        }
        return isValid
    }
}

/// `patternProperties` (Core, section 10.3.2.2).
struct PatternProperties: Keyword {
    private let schemas: [(pattern: Pattern, schema: Int)]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        var schemas: [(Pattern, Int)] = []
        for member in try source.members(compiler) {
            let schema = try compiler.schema(member.value, at: source.location.appending(member.name))
            schemas.append((try source.pattern(member.name, compiler), schema))
        }
        return PatternProperties(schemas: schemas)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .object(let object) = value else { return true }
        var isValid = true
        for (index, member) in object.members.enumerated() {
            for (pattern, schema) in schemas where pattern.matches(member.name) {
                if try !evaluation.apply(schema, to: member.value, at: index, named: member.name) { isValid = false }
            }
            if !isValid, !evaluation.isCollecting { break }
        }
        return isValid
    }
}

/// `additionalProperties` (Core, section 10.3.2.3): for what the two keywords above do not name.
struct AdditionalProperties: Keyword {
    private let schema: Int
    private let names: Set<ExactText>
    private let patterns: [Pattern]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        var names: Set<ExactText> = []
        var patterns: [Pattern] = []
        if case .object(let properties)? = source.siblings["properties"] {
            names = Set(properties.names.map(ExactText.init))
        }
        if case .object(let properties)? = source.siblings["patternProperties"] {
            for name in properties.names { patterns.append(try source.pattern(name, compiler)) }
        }
        return AdditionalProperties(schema: try source.schema(&compiler), names: names, patterns: patterns)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .object(let object) = value else { return true }
        var isValid = true
        for (index, member) in object.members.enumerated() {
            if names.contains(ExactText(member.name)) || patterns.contains(where: { $0.matches(member.name) }) {
                continue
            }
            if try !evaluation.apply(schema, to: member.value, at: index, named: member.name) {
                isValid = false
                if !evaluation.isCollecting { break }
            }
        }
        return isValid
    }
}

/// `propertyNames` (Core, section 10.3.2.4).
struct PropertyNames: Keyword {
    private let schema: Int

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        PropertyNames(schema: try source.schema(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .object(let object) = value else { return true }
        var isValid = true
        for (index, member) in object.members.enumerated() {
            let name = JSONValue.string(member.name)
            // A name is no child: no child has a number below 0.
            let matches = try evaluation.aside(at: ~index) { (inner) throws(SchemaError) in
                try inner.test(schema, on: name)
            }
            if matches { continue }
            isValid = false
            if !evaluation.isCollecting { break }
            let found = try evaluation.aside(at: ~index) { (inner) throws(SchemaError) in
                try inner.findings(of: schema, on: name)
            }
            let reasons = found.prefix(3).map(\.detail).joined(separator: "; ")
            let quoted = BrokenConstraint.short("\(name)")
            _ = evaluation.fail(
                "propertyNames",
                "has a member whose name is not allowed: the name \(quoted) \(reasons)"
            )
        }
        return isValid
    }
}

/// `dependentSchemas` (Core, section 10.2.2.4).
struct DependentSchemas: Keyword {
    private let schemas: [(name: String, schema: Int)]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        var schemas: [(String, Int)] = []
        for member in try source.members(compiler) {
            schemas.append(
                (member.name, try compiler.schema(member.value, at: source.location.appending(member.name)))
            )
        }
        return DependentSchemas(schemas: schemas)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard case .object(let object) = value else { return true }
        var isValid = true
        for (name, schema) in schemas where object[name] != nil {
            if try !evaluation.apply(schema, to: value) { isValid = false }
        }
        return isValid
    }
}

extension KeywordSource {
    /// The numbers of the schemas in the object that the keyword holds, by name.
    fileprivate func namedSchemas(_ compiler: inout SchemaCompiler) throws(SchemaError) -> [ExactText: Int] {
        var schemas: [ExactText: Int] = [:]
        for member in try members(compiler) {
            schemas[ExactText(member.name)] = try compiler.schema(member.value, at: location.appending(member.name))
        }
        return schemas
    }
}
