import DovetailJSON
import DovetailTesting
import Testing

@Suite("A sampler")
struct SamplerTests {
    private static let document: JSONValue = [
        "components": [
            "schemas": [
                "Node": [
                    "type": "object", "required": ["name"],
                    "properties": [
                        "name": ["type": "string", "pattern": "^[a-z]{2,5}$"],
                        "next": ["$ref": "#/components/schemas/Node"],
                    ],
                ],
                "a/b": ["const": 7],
            ]
        ]
    ]

    private static let schemas: [JSONValue] = [
        ["type": "integer", "minimum": -3, "exclusiveMaximum": 4, "multipleOf": 2],
        ["type": "integer", "format": "int8"],
        ["type": "integer", "format": "uint64", "exclusiveMinimum": 18_446_744_073_709_550],
        ["type": "integer", "minimum": 9_223_372_036_854_775_807],
        ["type": "number", "format": "uint16", "multipleOf": 5],
        ["type": "number", "minimum": 0.5, "maximum": 0.75],
        ["type": "number", "minimum": -1.7976931348623157e308, "maximum": 1.7976931348623157e308],
        ["type": "string", "minLength": 3, "maxLength": 5],
        ["type": "string", "pattern": "^(?:[A-Z]{2}|x+)-[0-9]{3}$"],
        ["type": "string", "format": "date-time"],
        ["enum": [1, "a", .null]],
        ["type": "array", "minItems": 2, "maxItems": 4, "items": ["type": "boolean"]],
        ["prefixItems": [["type": "string"], ["type": "integer"]], "items": false],
        [
            "type": "object", "required": ["b", "c"], "additionalProperties": ["type": "null"],
            "properties": ["a": ["type": "string"], "b": ["type": ["integer", "null"]]],
        ],
        ["allOf": [["type": "integer", "minimum": 1], ["maximum": 3]]],
        ["$ref": "#/components/schemas/Node"],
        ["$ref": "#/components/schemas/a~1b"],
        ["anyOf": [["type": "string"], ["$ref": "#/components/schemas/Node"]]],
    ]

    private func isValid(_ value: JSONValue, _ schema: JSONValue) throws -> Bool {
        guard case .object(var root) = Self.document, case .object(var components)? = root["components"],
            case .object(var all)? = components["schemas"]
        else { return false }
        all["Tested"] = schema
        components["schemas"] = .object(all)
        root["components"] = .object(components)
        var set = SchemaSet()
        try set.add(.object(root), at: "urn:document")
        let interpreter = SchemaInterpreter(set, formatAssertion: true)
        return try interpreter.isValid(value, against: "urn:document#/components/schemas/Tested")
    }

    @Test(arguments: schemas) func `makes values that are valid`(_ schema: JSONValue) throws {
        let seed = UInt64.random(in: 0 ... .max)
        var sampler = SchemaSampler(Self.document, seed: seed)
        var values: Set<JSONValue> = []
        for _ in 0..<100 {
            let value = sampler.value(of: schema)
            #expect(try isValid(value, schema), "seed \(seed): \(value) of \(schema)")
            values.insert(value)
        }
        #expect(values.count > 1 || schema == ["$ref": "#/components/schemas/a~1b"], "seed \(seed): not only \(values)")
    }

    @Test func `and a mutator make the same of the same seed`() {
        func values(_ seed: UInt64) -> [JSONValue] {
            var sampler = SchemaSampler(Self.document, seed: seed)
            var mutator = ValueMutator(seed: seed)
            return (0..<20).map { _ in mutator.mutated(sampler.value(at: "/components/schemas/Node")) }
        }
        #expect(values(1) == values(1))
        #expect(values(1) != values(2))
    }

    @Test func `makes values of which mutations break most`() throws {
        let schema: JSONValue = [
            "type": "array", "minItems": 1, "items": ["type": "integer", "minimum": 0, "maximum": 9],
        ]
        let seed = UInt64.random(in: 0 ... .max)
        var sampler = SchemaSampler(Self.document, seed: seed)
        var mutator = ValueMutator(seed: seed)
        let verdicts = try (0..<200).map { _ in try isValid(mutator.mutated(sampler.value(of: schema)), schema) }
        let validCount = verdicts.count { $0 }
        #expect((1..<150).contains(validCount), "seed \(seed): \(validCount) of 200 are still valid")
    }
}
