import DovetailJSON
import Testing

@Suite("References")
struct ReferenceTests {
    @Test func `lead to pointers, anchors and identifiers`() throws {
        let schema: JSONValue = [
            "$id": "https://example.com/root.json",
            "$defs": [
                "a/b": ["type": "string"],
                "anchored": ["$anchor": "here", "type": "integer"],
                "inner": ["$id": "inner.json", "$defs": ["n": ["type": "null"]], "$ref": "#/$defs/n"],
            ],
            "properties": [
                "p": ["$ref": "#/$defs/a~1b"], "q": ["$ref": "#here"], "r": ["$ref": "inner.json"],
                "s": ["$ref": "/inner.json#/$defs/n"],
            ],
        ]
        #expect(try faults(of: ["p": "x", "q": 1, "r": nil, "s": nil], by: schema) == [])
        #expect(
            try faults(of: ["p": 1, "q": "x", "r": 1, "s": 1], by: schema) == [
                "/p type", "/q type", "/r type", "/s type",
            ]
        )
    }

    @Test func `reach other documents of the set by relative paths`() throws {
        var set = SchemaSet()
        try set.add(["items": ["$ref": "common/types.json#/$defs/id"]], at: "api/list.json")
        try set.add(["$defs": ["id": ["$ref": "../number.json"]]], at: "api/common/types.json")
        try set.add(["type": "number"], at: "api/number.json")
        let interpreter = SchemaInterpreter(set, formatAssertion: false)
        #expect(try interpreter.isValid([1], against: "api/list.json"))
        #expect(try !interpreter.isValid(["x"], against: "api/list.json"))
    }

    @Test func `that are dynamic take the outermost anchor of the way`() throws {
        let schema: JSONValue = [
            "$id": "https://example.com/strings",
            "$ref": "list",
            "$defs": [
                "element": ["$dynamicAnchor": "element", "type": "string"],
                "list": [
                    "$id": "list", "items": ["$dynamicRef": "#element"],
                    "$defs": ["any": ["$dynamicAnchor": "element"]],
                ],
            ],
        ]
        #expect(try faults(of: ["x", 1], by: schema) == ["/1 type"])
    }

    @Test func `may be recursive, since a value ends`() throws {
        let schema: JSONValue = [
            "type": "object", "required": ["name"],
            "properties": ["name": ["type": "string"], "children": ["items": ["$ref": "#"]]],
        ]
        #expect(
            try faults(of: ["name": "a", "children": [["name": "b", "children": [[:]]]]], by: schema) == [
                "/children/0/children/0 required"
            ]
        )
    }

    @Test func `that never go into the value are an error, not a hang`() throws {
        #expect(try refusal(of: ["$ref": "#"])?.reason == .endlessRecursion)
        #expect(
            try refusal(of: [
                "$ref": "#/$defs/a", "$defs": ["a": ["allOf": [["$ref": "#/$defs/b"]]], "b": ["$ref": "#/$defs/a"]],
            ])?
            .reason == .endlessRecursion
        )
        #expect(
            try refusal(of: ["$dynamicAnchor": "me", "anyOf": [["$dynamicRef": "#me"]]])?.reason == .endlessRecursion
        )
        // The same schema for a member's name is another value.
        #expect(try faults(of: ["a": 1], by: ["propertyNames": ["$ref": "#"], "minLength": 1]) == [])
    }

    @Test func `that lead nowhere are an error at their place`() throws {
        #expect(
            try refusal(of: ["items": ["$ref": "#/$defs/none"]])?.description
                == "schema.json#/items: #/$defs/none leads nowhere; correct it or add what it names"
        )
        #expect(try refusal(of: ["$ref": "other.json"])?.reason == .unknownDocument("other.json"))
        #expect(try refusal(of: ["$ref": "#missing"])?.reason == .unresolvedReference("#missing"))
        let interpreter = SchemaInterpreter(SchemaSet(), formatAssertion: false)
        #expect(throws: SchemaError.self) { try interpreter.validate(1, against: "absent.json#/a") }
    }

    @Test func `that are refused leave the rest usable`() throws {
        var set = SchemaSet()
        try set.add(["$defs": ["good": ["type": "string"], "bad": ["$ref": "nowhere.json"]]], at: "schema.json")
        let interpreter = SchemaInterpreter(set, formatAssertion: false)
        #expect(throws: SchemaError.self) { try interpreter.validate(1, against: "schema.json#/$defs/bad") }
        #expect(try interpreter.validate(1, against: "schema.json#/$defs/good").count == 1)
        #expect(throws: SchemaError.self) { try interpreter.validate(1, against: "schema.json#/$defs/bad") }
    }

    @Test func `to a name in another normal form are to another name`() throws {
        let schema: JSONValue = [
            "properties": ["\u{E9}": ["type": "string"]], "additionalProperties": ["type": "integer"],
        ]
        #expect(try faults(of: ["\u{E9}": "x", "e\u{301}": 1], by: schema) == [])
        #expect(try faults(of: ["\u{E9}": 1, "e\u{301}": "x"], by: schema).count == 2)
    }
}
