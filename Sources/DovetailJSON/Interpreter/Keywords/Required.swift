/// `required` (Validation, section 6.5.3).
struct Required: Keyword {
    private let names: [String]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        Required(names: try source.strings(compiler))
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .object(let object) = value else { return true }
        var isValid = true
        for name in names where object[name] == nil { isValid = evaluation.fail(.required(name)) }
        return isValid
    }
}

/// `dependentRequired` (Validation, section 6.5.4).
struct DependentRequired: Keyword {
    private let dependencies: [(name: String, required: [String])]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        var dependencies: [(String, [String])] = []
        for member in try source.members(compiler) {
            guard case .array(let items) = member.value else {
                throw source.malformed("an object of arrays of strings", compiler)
            }
            dependencies.append((member.name, items.compactMap(\.text)))
        }
        return DependentRequired(dependencies: dependencies)
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        guard case .object(let object) = value else { return true }
        var isValid = true
        for (name, required) in dependencies where object[name] != nil {
            for other in required where object[other] == nil {
                isValid = evaluation.fail(
                    "dependentRequired",
                    "must have the member \(JSONValue.string(other)), since it has \(JSONValue.string(name))"
                )
            }
        }
        return isValid
    }
}
