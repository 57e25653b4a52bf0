import DovetailJSON
import Testing

/// What is wrong with `value` by `schema`, each violation as its pointer, a space, and its keyword.
func faults(of value: JSONValue, by schema: JSONValue, formatAssertion: Bool = false) throws -> [String] {
    try violations(of: value, by: schema, formatAssertion: formatAssertion).map { violation in
        guard case .pointer(let pointer) = violation.place else { return "\(violation.place)" }
        return "\(pointer) \(violation.keyword)"
    }
}

func violations(
    of value: JSONValue,
    by schema: JSONValue,
    formatAssertion: Bool = false
) throws -> [Violation] {
    var set = SchemaSet()
    try set.add(schema, at: "schema.json")
    let interpreter = SchemaInterpreter(set, formatAssertion: formatAssertion)
    let violations = try interpreter.validate(value, against: "schema.json")
    #expect(try interpreter.isValid(value, against: "schema.json") == violations.isEmpty)
    return violations
}

/// The reason for which `schema` cannot be used.
func refusal(of schema: JSONValue, judging value: JSONValue = nil) throws -> SchemaError? {
    do {
        _ = try violations(of: value, by: schema)
        return nil
    } catch let error as SchemaError {
        return error
    }
}
