import DovetailJSON
import Testing

@Suite("A set of schemas")
struct SchemaSetTests {
    @Test func `holds the metaschemas, which are valid by themselves`() throws {
        let base = "https://json-schema.org/draft/2020-12/"
        let interpreter = SchemaInterpreter(SchemaSet(), formatAssertion: true)
        let schema = base + "schema"
        #expect(
            try interpreter.validate(["type": "object", "properties": ["a": ["minLength": 1]]], against: schema) == []
        )
        let faulty: JSONValue = ["properties": ["a": ["minLength": -1]], "pattern": "(", "$id": "#a", "allOf": []]
        let pointers = try interpreter.validate(faulty, against: schema).map(\.place)
        #expect(pointers == ["/properties/a/minLength", "/pattern", "/$id", "/allOf"].map { .pointer($0) })
        for name in ["core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content"] {
            #expect(try interpreter.isValid(true, against: base + "meta/" + name), "\(name)")
            #expect(try !interpreter.isValid(1, against: base + "meta/" + name), "\(name)")
        }
    }

    @Test func `refuses two schemas of one name`() throws {
        var set = SchemaSet()
        try set.add(["$id": "https://example.com/a"], at: "a.json")
        let taken = SchemaError.Reason.duplicateIdentifier("https://example.com/a")
        #expect { try set.add(["$id": "https://example.com/a"], at: "b.json") } throws: {
            ($0 as? SchemaError)?.reason == taken
        }
        #expect { try set.add(true, at: "a.json") } throws: {
            ($0 as? SchemaError)?.reason == .duplicateIdentifier("a.json")
        }
        try set.add(["$id": "https://example.com/b"], at: "b.json")
        #expect {
            try set.add(["$defs": ["x": ["$anchor": "n"], "y": ["$dynamicAnchor": "n"]]], at: "c.json")
        } throws: { ($0 as? SchemaError)?.reason == .duplicateAnchor("n") }
    }

    @Test func `reads schemas out of a whole OpenAPI document`() throws {
        let document: JSONValue = [
            "openapi": "3.1.0",
            "paths": [
                "/default": [
                    "get": ["responses": ["default": ["content": ["a/b": ["schema": ["$id": "r", "type": "null"]]]]]]
                ]
            ],
            "components": [
                "schemas": [
                    "Note": ["required": ["text"], "properties": ["to": ["$ref": "#person"], "r": ["$ref": "r"]]],
                    "Person": ["$anchor": "person", "type": ["string", "null"]],
                ],
                "examples": ["one": ["value": ["schema": ["$id": "r"]]]],
            ],
        ]
        var set = SchemaSet()
        try set.add(document, at: "openapi.yaml")
        let interpreter = SchemaInterpreter(set, formatAssertion: true)
        let note = "openapi.yaml#/components/schemas/Note"
        #expect(try interpreter.validate(["text": "x", "to": nil, "r": nil], against: note) == [])
        #expect(
            try interpreter.validate(["to": 1, "r": 1], against: note).map(\.place) == [
                .pointer(""), .pointer("/to"), .pointer("/r"),
            ]
        )
    }

    @Test func `reads OpenAPI 3.0 as that version has it`() throws {
        let document: JSONValue = [
            "openapi": "3.0.3",
            "components": [
                "schemas": [
                    "N": ["type": "integer", "nullable": true, "minimum": 0, "exclusiveMinimum": true, "maximum": 9],
                    "R": ["$ref": "#/components/schemas/N", "maximum": 1],
                ]
            ],
        ]
        var set = SchemaSet()
        try set.add(document, at: "openapi.yaml")
        let interpreter = SchemaInterpreter(set, formatAssertion: true)
        func keywords(_ value: JSONValue, _ name: String) throws -> [String] {
            try interpreter.validate(value, against: "openapi.yaml#/components/schemas/" + name).map(\.keyword)
        }
        #expect(try keywords(nil, "N") == [])
        #expect(try keywords(0, "N") == ["exclusiveMinimum"])
        #expect(try keywords(10, "N") == ["maximum"])
        #expect(try keywords("x", "N") == ["type"])
        #expect(try keywords(2, "R") == [])
    }

    @Test func `reads a schema by the vocabularies of its metaschema`() throws {
        var set = SchemaSet()
        let vocabulary = "https://json-schema.org/draft/2020-12/vocab/"
        try set.add(
            ["$vocabulary": .object(JSONObject([(vocabulary + "applicator", true), ("urn:mine", false)]))],
            at: "urn:meta"
        )
        try set.add(["$vocabulary": ["urn:mine": true]], at: "urn:strict")
        try set.add(["$schema": "urn:meta", "minLength": 3, "properties": ["a": false]], at: "loose.json")
        try set.add(["$schema": "urn:strict"], at: "strict.json")
        let interpreter = SchemaInterpreter(set, formatAssertion: false)
        #expect(try interpreter.isValid("x", against: "loose.json"))
        #expect(try !interpreter.isValid(["a": 1], against: "loose.json"))
        #expect { try interpreter.isValid(1, against: "strict.json") } throws: {
            ($0 as? SchemaError)?.reason == .unknownVocabulary("urn:mine")
        }
    }
}
