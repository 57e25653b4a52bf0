/// `allOf` (Core, section 10.2.1.1).
struct AllOf: Keyword {
    private let schemas: [Int]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        AllOf(schemas: try source.schemas(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        var isValid = true
        for schema in schemas {
            if try !evaluation.apply(schema, to: value) {
                isValid = false
                if !evaluation.isCollecting { break }
            }
        }
        return isValid
    }
}

/// `anyOf` (Core, section 10.2.1.2).
struct AnyOf: Keyword {
    private let schemas: [Int]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        AnyOf(schemas: try source.schemas(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        var isValid = false
        for schema in schemas {
            if try evaluation.test(schema, on: value) {
                isValid = true
                // Every branch that holds evaluates children, so all must be tried where that is asked.
                if evaluation.evaluated == nil { break }
            }
        }
        return isValid ? true : try evaluation.failUnion("anyOf", of: schemas, value)
    }
}

/// `oneOf` (Core, section 10.2.1.3).
struct OneOf: Keyword {
    private let schemas: [Int]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        OneOf(schemas: try source.schemas(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        var matching: [Int] = []
        for (index, schema) in schemas.enumerated() where try evaluation.test(schema, on: value) {
            matching.append(index + 1)
            if matching.count == 2, !evaluation.isCollecting { break }
        }
        switch matching.count {
        case 0: return try evaluation.failUnion("oneOf", of: schemas, value)
        case 1: return true
        default:
            let list = matching.map(String.init).joined(separator: ", ")
            return evaluation.fail(
                "oneOf",
                "must match exactly one of \(schemas.count) schemas, matches numbers \(list)"
            )
        }
    }
}

/// `not` (Core, section 10.2.1.4).
struct Not: Keyword {
    private let schema: Int

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        Not(schema: try source.schema(&compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        guard try evaluation.test(schema, on: value) else { return true }
        return evaluation.fail("not", "must not match the schema under not")
    }
}

/// `if` with `then` and `else` (Core, section 10.2.2).
struct Conditional: Keyword {
    private let condition: Int
    private let then: Int?
    private let otherwise: Int?

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        func branch(_ name: String) throws(SchemaError) -> Int? {
            guard let value = source.siblings[name] else { return nil }
            return try compiler.schema(value, at: source.schema.appending(name))
        }
        return Conditional(
            condition: try source.schema(&compiler),
            then: try branch("then"),
            otherwise: try branch("else")
        )
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) throws(SchemaError) -> Bool {
        let branch = try evaluation.test(condition, on: value) ? then : otherwise
        guard let branch else { return true }
        return try evaluation.apply(branch, to: value)
    }
}

/// The schema `false` (Core, section 4.3.2).
struct FalseSchema: Keyword {
    private let keyword: String

    /// The violation is that of the keyword which holds the schema: `properties`, `additionalProperties`, ….
    init(location: SchemaLocation) {
        let tokens = JSONPointer(location.pointer.text)?.tokens ?? []
        // Names of members may be those of keywords: behind `properties` comes a name, behind that a keyword.
        let maps = tokens.dropLast().reversed().prefix { Subschemas.map.contains($0) }
        let isName = !maps.count.isMultiple(of: 2)
        keyword = (isName ? tokens.dropLast() : tokens[...]).suffix(2).last { Subschemas.all.contains($0) } ?? "false"
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        switch keyword {
        case "additionalProperties", "unevaluatedProperties":
            evaluation.fail(keyword, BrokenConstraint.additionalProperties.detail)
        case "items", "unevaluatedItems": evaluation.fail(keyword, "is an item more than this array may have")
        default: evaluation.fail(keyword, "is not allowed here")
        }
    }
}
