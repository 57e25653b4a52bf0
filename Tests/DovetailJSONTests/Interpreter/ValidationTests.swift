import DovetailJSON
import Testing

@Suite("Keywords that look at one value")
struct ValidationTests {
    @Test func `type takes a whole number for an integer however it is written`() throws {
        for text in ["1", "1.0", "1e2", "-0.0", "123456789012345678901234567890"] {
            #expect(try faults(of: JSONValue.parse(text), by: ["type": "integer"]) == [], "\(text)")
        }
        #expect(try faults(of: 1.5, by: ["type": "integer"]) == [" type"])
        #expect(
            try violations(of: true, by: ["type": ["string", "null"]]).map(\.detail)
                == ["must be one of the types string, null, is of type boolean"]
        )
    }

    @Test func `enum and const compare by value`() throws {
        #expect(try faults(of: JSONValue.parse("1.00"), by: ["enum": [1]]) == [])
        #expect(try faults(of: ["b": 2, "a": 1], by: ["const": ["a": 1, "b": 2]]) == [])
        #expect(try faults(of: false, by: ["enum": [0, nil]]) == [" enum"])
        #expect(try faults(of: [1, 0], by: ["const": [0, 1]]) == [" const"])
    }

    @Test func `numbers are compared without rounding`() throws {
        let large = try JSONValue.parse("9007199254740993")
        #expect(try faults(of: large, by: ["maximum": try JSONValue.parse("9007199254740992")]) == [" maximum"])
        #expect(try faults(of: try JSONValue.parse("0.3"), by: ["multipleOf": 0.1]) == [])
        #expect(try faults(of: 5, by: ["exclusiveMinimum": 5, "minimum": 5]) == [" exclusiveMinimum"])
        #expect(try faults(of: 5, by: ["exclusiveMaximum": 5, "maximum": 5]) == [" exclusiveMaximum"])
    }

    @Test func `lengths count Unicode scalars`() throws {
        #expect(try faults(of: "e\u{301}", by: ["minLength": 2, "maxLength": 2]) == [])
        #expect(try faults(of: "👨‍👩‍👧", by: ["maxLength": 4]) == [" maxLength"])
        #expect(
            try violations(of: "abc", by: ["maxLength": 2]).map(\.detail) == ["must have at most 2 characters, has 3"]
        )
    }

    @Test func `pattern searches, and uniqueItems compares by value`() throws {
        #expect(try faults(of: "xay", by: ["pattern": "a"]) == [])
        #expect(try faults(of: "xby", by: ["pattern": "a"]) == [" pattern"])
        #expect(try faults(of: [1, true, "1", [1]], by: ["uniqueItems": true]) == [])
        #expect(try faults(of: [["a": 1, "b": 2], ["b": 2, "a": 1]], by: ["uniqueItems": true]) == [" uniqueItems"])
        #expect(try faults(of: [1, 1], by: ["uniqueItems": false]) == [])
    }

    @Test func `counts and required members`() throws {
        #expect(try faults(of: [1], by: ["minItems": 2, "maxItems": 0]) == [" minItems", " maxItems"])
        #expect(
            try faults(of: ["a": 1], by: ["minProperties": 2, "maxProperties": 0]) == [
                " minProperties", " maxProperties",
            ]
        )
        #expect(try faults(of: [:], by: ["required": ["a", "b"]]) == [" required", " required"])
        #expect(try faults(of: 1, by: ["required": ["a"], "minItems": 1, "maxLength": 0, "pattern": "x"]) == [])
    }

    @Test func `violations come in the order of the value`() throws {
        let schema: JSONValue = [
            "properties": ["b": ["items": ["type": "string"]], "a": ["type": "null"]], "minProperties": 5,
        ]
        #expect(
            try faults(of: ["a": 1, "b": ["x", 1, 2], "c": 1], by: schema)
                == [" minProperties", "/a type", "/b/1 type", "/b/2 type"]
        )
    }

    @Test func `at most 100 violations are reported`() throws {
        let value = JSONValue.array((0..<1_000).map { .number(JSONNumber($0)) })
        #expect(try faults(of: value, by: ["items": ["type": "string"]]).count == 100)
    }

    @Test(
        arguments: [
            (["type": "float"], "type"), (["required": "a"], "required"), (["minLength": -1], "minLength"),
            (["maxItems": 1.5], "maxItems"), (["multipleOf": 0], "multipleOf"), (["minimum": "1"], "minimum"),
            (["enum": 1], "enum"), (["uniqueItems": 1], "uniqueItems"), (["allOf": []], "allOf"),
            (["properties": []], "properties"), (["$ref": 1], "$ref"),
            (["dependentRequired": ["a": "b"]], "dependentRequired"),
        ] as [(JSONValue, String)]
    )
    func `a keyword with an impossible value is refused at its place`(_ schema: JSONValue, _ keyword: String) throws {
        let error = try refusal(of: schema)
        guard case .malformed(keyword, _)? = error?.reason else {
            Issue.record("\(schema) should be refused for \(keyword), is \(String(describing: error))")
            return
        }
        #expect(error?.location == "schema.json#/\(keyword)")
    }

    @Test func `what is no schema, and patterns that cannot be used, are refused`() throws {
        #expect(try refusal(of: ["items": 1])?.reason == .notASchema)
        #expect(
            try refusal(of: ["pattern": "("])?.reason
                == .pattern(PatternError(offset: 0, reason: .incomplete("the group")))
        )
        #expect(
            try refusal(of: ["$schema": "http://json-schema.org/draft-07/schema#"])?.reason
                == .unknownDialect("http://json-schema.org/draft-07/schema#")
        )
    }
}
