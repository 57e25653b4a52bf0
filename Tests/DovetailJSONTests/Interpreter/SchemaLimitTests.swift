import DovetailJSON
import Patience
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
        let interpreter = SchemaInterpreter(set, formatAssertion: false, maximumSteps: 10_000)
        #expect {
            try interpreter.isValid(nested(60), against: "schema.json")
        } throws: {
            ($0 as? SchemaError)?.reason == .tooManySteps
        }
    }

    /// A value inside of a value, so many levels deep, each a member `a` with others beside it.
    private func chain(_ depth: Int, _ others: [(String, JSONValue)] = [], end: JSONValue) -> JSONValue {
        (0..<depth).reduce(end) { value, _ in .object(JSONObject(others + [("a", value)])) }
    }

    @Test func `in steps that grow with the value, where a union that contains itself matches at no level`() throws {
        func branch(_ name: String) -> JSONValue { ["properties": ["a": ["$ref": "#"]], "required": [.string(name)]] }
        let union: JSONValue = ["type": "object", "anyOf": [branch("p"), branch("q")]]
        let asked: JSONValue = [
            "type": "object", "anyOf": [branch("p"), branch("q")], "properties": ["p": true, "q": true],
            "unevaluatedProperties": false,
        ]
        for schema in [union, asked] {
            #expect(try faults(of: chain(100, end: ["q": 1]), by: schema) == [" anyOf"])
            #expect(try faults(of: chain(100, [("q", 1)], end: ["q": 1]), by: schema) == [])
            #expect(try faults(of: chain(100, [("q", 1)], end: ["r": 1]), by: schema).first == " anyOf")
        }
    }

    @Test func `in steps, and what is kept of them is kept for each value by itself`() throws {
        let items = (0..<40_000).map { $0.isMultiple(of: 2) ? ["x": 1] : ["y": 1] as JSONValue }
        let limit: JSONValue = 20_000
        let schema: JSONValue = ["contains": ["required": ["x"]], "minContains": limit, "maxContains": limit]
        #expect(try faults(of: .array(items), by: schema) == [])
    }

    @Test func `in time, where a text is far too long for the name of a host`() throws {
        let name = "a" + String(repeating: "\u{660}", count: 100_000)
        var found: [String] = []
        let time = try ContinuousClock().measure {
            found = try faults(of: .string(name), by: ["format": "idn-hostname"], formatAssertion: true)
        }
        #expect(found == [" format"])
        #expect(time < patient(.seconds(2)), "took \(time)")
    }

    @Test func `and schemas are compiled without recursion`() throws {
        var schema: JSONValue = ["type": "string"]
        for _ in 0..<400 { schema = ["properties": ["a": schema]] }
        #expect(try faults(of: 1, by: schema) == [])
    }
}
