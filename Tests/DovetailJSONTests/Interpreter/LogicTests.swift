import DovetailJSON
import Testing

@Suite("Keywords that combine schemas")
struct LogicTests {
    @Test func `allOf reports what each schema finds`() throws {
        let schema: JSONValue = ["allOf": [["minimum": 5], ["multipleOf": 2]]]
        #expect(try faults(of: 6, by: schema) == [])
        #expect(try faults(of: 3, by: schema) == [" minimum", " multipleOf"])
    }

    @Test func `anyOf is one violation, with the reasons of the closest branch`() throws {
        let schema: JSONValue = [
            "anyOf": [
                ["type": "string"],
                ["type": "object", "required": ["text"], "properties": ["text": ["maxLength": 3]]],
                ["type": "object", "required": ["a", "b"]],
            ]
        ]
        #expect(try faults(of: "x", by: schema) == [])
        let found = try violations(of: ["text": "long"], by: schema)
        #expect(found.map(\.keyword) == ["anyOf"])
        #expect(
            found.first?.detail == "must match one of 3 schemas under anyOf; the closest wants: "
                + "/text must have at most 3 characters, has 4"
        )
    }

    @Test func `oneOf allows neither none nor two`() throws {
        let schema: JSONValue = ["oneOf": [["multipleOf": 2], ["multipleOf": 3]]]
        #expect(try faults(of: 4, by: schema) == [])
        #expect(try faults(of: 5, by: schema) == [" oneOf"])
        #expect(
            try violations(of: 6, by: schema).map(\.detail)
                == ["must match exactly one of 2 schemas, matches numbers 1, 2"]
        )
    }

    @Test func `not turns the verdict round`() throws {
        #expect(try faults(of: 1, by: ["not": ["type": "string"]]) == [])
        #expect(try faults(of: "x", by: ["not": ["type": "string"]]) == [" not"])
        #expect(try faults(of: "x", by: ["not": ["not": ["type": "string"]]]) == [])
    }

    @Test func `if chooses between then and else, and reports nothing itself`() throws {
        let schema: JSONValue = ["if": ["type": "string"], "then": ["minLength": 2], "else": ["minimum": 2]]
        #expect(try faults(of: "x", by: schema) == [" minLength"])
        #expect(try faults(of: 1, by: schema) == [" minimum"])
        #expect(try faults(of: 1, by: ["if": ["type": "string"], "then": false]) == [])
        #expect(try faults(of: 1, by: ["then": false, "else": false]) == [])
    }

    @Test func `true allows and false refuses everything`() throws {
        #expect(try faults(of: 1, by: true) == [])
        #expect(try faults(of: 1, by: false) == [" false"])
        #expect(try faults(of: ["a": 1], by: ["properties": ["a": false]]) == ["/a properties"])
    }
}
