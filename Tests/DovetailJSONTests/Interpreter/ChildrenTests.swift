import DovetailJSON
import Testing

@Suite("Keywords for members and items")
struct ChildrenTests {
    @Test func `properties, patterns and the rest share the members out`() throws {
        let schema: JSONValue = [
            "properties": ["a": ["type": "string"], "x1": ["minimum": 1]],
            "patternProperties": ["^x": ["type": "integer"]],
            "additionalProperties": ["type": "null"],
        ]
        #expect(try faults(of: ["a": "s", "x1": 1, "x2": 0, "z": nil], by: schema) == [])
        #expect(
            try faults(of: ["a": 1, "x1": 0.5, "x2": "s", "z": 0], by: schema)
                == ["/a type", "/x1 minimum", "/x1 type", "/x2 type", "/z type"]
        )
    }

    @Test func `additionalProperties false names the members that are too many`() throws {
        let schema: JSONValue = ["properties": ["a": true], "additionalProperties": false]
        let found = try violations(of: ["a": 1, "b/c~": 2], by: schema)
        #expect(found.map(\.place) == [.pointer("/b~1c~0")])
        #expect(found.map(\.keyword) == ["additionalProperties"])
        #expect(found.map(\.detail) == ["is not a member that this object may have"])
    }

    @Test func `propertyNames judges names as strings`() throws {
        let schema: JSONValue = ["propertyNames": ["maxLength": 2]]
        #expect(try faults(of: ["ab": 1], by: schema) == [])
        #expect(
            try violations(of: ["abc": 1], by: schema).map(\.detail)
                == ["has a member whose name is not allowed: the name \"abc\" must have at most 2 characters, has 3"]
        )
    }

    @Test func `propertyNames gives a long name back only in part`() throws {
        let name = String(repeating: "k", count: 10_000)
        let value = JSONValue.object(JSONObject([(name, JSONValue.null)]))
        let found = try violations(of: value, by: ["propertyNames": ["maxLength": 2]])
        #expect(found.map(\.keyword) == ["propertyNames"])
        #expect(try #require(found.first).detail.count < 200)
    }

    @Test func `a member that must not be there may have the name of a keyword`() throws {
        let names: JSONValue = ["items": false, "not": false, "properties": ["properties": ["items": false]]]
        let value: JSONValue = ["items": 1, "not": 1, "properties": ["items": 1]]
        #expect(
            try faults(of: value, by: ["properties": names])
                == ["/items properties", "/not properties", "/properties/items properties"]
        )
        #expect(
            try faults(of: ["properties": [1]], by: ["properties": ["properties": ["items": false]]]) == [
                "/properties/0 items"
            ]
        )
    }

    @Test func `dependentSchemas and dependentRequired ask only where the member is`() throws {
        let schema: JSONValue = [
            "dependentSchemas": ["a": ["minProperties": 2]], "dependentRequired": ["b": ["c", "d"]],
        ]
        #expect(try faults(of: ["z": 1], by: schema) == [])
        #expect(try faults(of: ["a": 1], by: schema) == [" minProperties"])
        #expect(try faults(of: ["b": 1], by: schema) == [" dependentRequired", " dependentRequired"])
    }

    @Test func `prefixItems comes before items`() throws {
        let schema: JSONValue = ["prefixItems": [["type": "string"], ["type": "integer"]], "items": false]
        #expect(try faults(of: ["x"], by: schema) == [])
        #expect(try faults(of: [1, 1, 1], by: schema) == ["/0 type", "/2 items"])
    }

    @Test func `contains counts between its limits`() throws {
        let schema: JSONValue = ["contains": ["type": "string"], "minContains": 2, "maxContains": 3]
        #expect(try faults(of: ["a", 1, "b"], by: schema) == [])
        #expect(try faults(of: ["a", 1], by: schema) == [" minContains"])
        #expect(try faults(of: ["a", "b", "c", "d"], by: schema) == [" maxContains"])
        #expect(try faults(of: [], by: ["contains": true]) == [" contains"])
        #expect(try faults(of: [], by: ["contains": true, "minContains": 0]) == [])
    }

    @Test func `unevaluatedProperties sees through the keywords around it`() throws {
        let schema: JSONValue = [
            "properties": ["a": true],
            "allOf": [["properties": ["b": true]], ["$ref": "#/$defs/c"]],
            "anyOf": [["required": ["d"], "properties": ["d": true]], ["properties": ["e": ["type": "string"]]]],
            "if": ["required": ["f"], "properties": ["f": true]],
            "not": ["required": ["g"], "properties": ["g": true]],
            "unevaluatedProperties": false,
            "$defs": ["c": ["patternProperties": ["^c": true]]],
        ]
        #expect(try faults(of: ["a": 1, "b": 1, "c1": 1, "d": 1, "e": "x", "f": 1], by: schema) == [])
        #expect(try faults(of: ["e": "x", "d1": 1], by: schema) == ["/d1 unevaluatedProperties"])
        #expect(try faults(of: ["d": 1, "e": 1], by: schema) == ["/e unevaluatedProperties"])
    }

    @Test func `unevaluatedProperties does not see into the schema beside which it stands`() throws {
        let schema: JSONValue = ["properties": ["a": true], "allOf": [["unevaluatedProperties": false]]]
        #expect(try faults(of: ["a": 1], by: schema) == ["/a unevaluatedProperties"])
    }

    @Test func `unevaluatedProperties stays silent on what a broken part describes`() throws {
        let schema: JSONValue = [
            "allOf": [["properties": ["a": ["type": "string"], "b": true]]], "unevaluatedProperties": false,
        ]
        #expect(try faults(of: ["a": 1, "b": 1, "c": 1], by: schema) == ["/a type", "/c unevaluatedProperties"])
    }

    @Test func `unevaluatedItems knows of prefixes, contains and unions`() throws {
        let schema: JSONValue = [
            "prefixItems": [true], "contains": ["type": "string"], "minContains": 0,
            "unevaluatedItems": ["type": "null"],
        ]
        #expect(try faults(of: [1, "x", nil], by: schema) == [])
        #expect(try faults(of: [1, 2, "x"], by: schema) == ["/1 type"])
        #expect(
            try faults(of: [1, 2], by: ["anyOf": [["items": true], ["minItems": 1]], "unevaluatedItems": false]) == []
        )
    }
}
