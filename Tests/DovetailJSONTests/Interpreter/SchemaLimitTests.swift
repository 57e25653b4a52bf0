import DovetailJSON
import Testing

@Suite("Judging a value is bounded")
struct SchemaLimitTests {
    private func nested(_ depth: Int) -> JSONValue {
        (0..<depth).reduce(.array([])) { value, _ in .array([value]) }
    }

    @Test func `in depth`() throws {
        let schema: JSONValue = ["items": ["$ref": "#"]]
        #expect(try faults(of: nested(300), by: schema) == [])
        #expect(try refusal(of: schema, judging: nested(512))?.reason == .tooDeep)
    }

    @Test func `in steps, where a union is recursive in several branches`() throws {
        let branch: JSONValue = ["items": ["$ref": "#"], "minItems": 1]
        var set = SchemaSet()
        try set.add(["anyOf": [branch, branch, branch, ["const": "never"]]], at: "schema.json")
        let interpreter = SchemaInterpreter(set, formatAssertion: false, maximumSteps: 100_000)
        #expect {
            try interpreter.isValid(nested(60), against: "schema.json")
        } throws: {
            ($0 as? SchemaError)?.reason == .tooManySteps
        }
    }

    @Test func `and schemas are compiled without recursion`() throws {
        var schema: JSONValue = ["type": "string"]
        for _ in 0..<400 { schema = ["properties": ["a": schema]] }
        #expect(try faults(of: 1, by: schema) == [])
    }
}
