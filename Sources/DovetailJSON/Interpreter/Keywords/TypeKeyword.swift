/// `type` (Validation, section 6.1.1).
struct TypeKeyword: Keyword {
    private let types: [JSONType]

    @Sendable static func compile(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        TypeKeyword(types: try types(of: source, compiler))
    }

    /// `type` as OpenAPI 3.0 has it: `nullable`, beside a type, adds null (3.0.3, Schema Object).
    @Sendable static func compileOpenAPI30(
        _ source: KeywordSource,
        _ compiler: inout SchemaCompiler
    ) throws(SchemaError) -> (any Keyword)? {
        let isNullable = source.siblings["nullable"] == .bool(true)
        return TypeKeyword(types: try types(of: source, compiler) + (isNullable ? [.null] : []))
    }

    private static func types(
        of source: KeywordSource,
        _ compiler: SchemaCompiler
    ) throws(SchemaError) -> [JSONType] {
        let names: [String]
        if case .string(let name) = source.value { names = [name] } else { names = try source.strings(compiler) }
        let types = names.compactMap(JSONType.init)
        guard types.count == names.count, !types.isEmpty else {
            throw source.malformed(
                "one or more of \(JSONType.allCases.map(\.rawValue).joined(separator: ", "))",
                compiler
            )
        }
        return types
    }

    func evaluate(_ value: JSONValue, in evaluation: inout Evaluation) -> Bool {
        if types.contains(where: { $0.includes(value) }) { return true }
        if types.count == 1 {
            if types[0] == .integer, case .number(let number) = value {
                return evaluation.fail(.notAnInteger(actual: number.text))
            }
            return evaluation.fail(.type(expected: types[0], actual: value.kind))
        }
        let list = types.map(\.rawValue).joined(separator: ", ")
        return evaluation.fail("type", "must be one of the types \(list), is of type \(value.kind.rawValue)")
    }
}

extension JSONType {
    /// Whether `value` is of this type.
    fileprivate func includes(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.null, .null), (.boolean, .bool), (.object, .object), (.array, .array), (.number, .number),
            (.string, .string):
            true
        case (.integer, .number(let number)): number.isInteger
        default: false
        }
    }
}
