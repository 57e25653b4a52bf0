import Testing

@testable import OpenAPICodegen

@Suite("What schemas become")
struct SchemaLoweringTests {
    /// The Swift type of the one property of a component, and the call that reads it.
    private func property(_ schema: String) throws -> (type: String, reading: String) {
        let fixture = try LoweringFixture(
            schemas: """
                    Owner: { type: object, properties: { name: { type: string } } }
                    Count: { type: integer, minimum: 3 }
                    Test: { type: object, required: [value], properties: { value: \(schema) } }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        let test = try #require(model.types.first { $0.name == "Test" })
        guard case .object(let object) = test.kind, let value = object.properties.first?.value else {
            throw Missing()
        }
        return (value.typeName, value.reading("reader"))
    }

    struct Missing: Error {}

    @Test(
        "A schema has a type, and a call that enforces it",
        arguments: [
            ("{ type: string }", "String", "reader.readString()"),
            ("{ type: string, minLength: 1, maxLength: 9 }", "String", "reader.readString(minLength: 1, maxLength: 9)"),
            ("{ type: boolean }", "Bool", "reader.readBool()"),
            ("{ type: integer }", "Int", "reader.readInt()"),
            ("{ type: integer, format: int32 }", "Int32", "reader.readInt32()"),
            ("{ type: integer, format: int64, maximum: 5 }", "Int64", "reader.readInt64(maximum: 5)"),
            ("{ type: integer, minimum: 1e2 }", "Int", "reader.readInt(minimum: 100)"),
            ("{ type: number, multipleOf: 0.01 }", "Double", "reader.readDouble(multipleOf: 0.01)"),
            ("{ type: number, format: float }", "Float", "reader.readFloat()"),
            ("{ type: array, items: { type: string } }", "[String]", "reader.readStrings()"),
            (
                "{ type: array, uniqueItems: true, minItems: 1, items: { type: array, maxItems: 2, items: {} } }",
                "[[JSONValue]]",
                "reader.readArray(minItems: 1, unique: true) { $0.readArray(maxItems: 2) { $0.readValue() } }"
            ),
            ("{ type: object }", "[String: JSONValue]", "reader.readDictionary { $0.readValue() }"),
            (
                "{ type: object, maxProperties: 3, additionalProperties: { type: integer } }",
                "[String: Int]", "reader.readDictionary(maxProperties: 3) { $0.readInt() }"
            ),
            ("{ type: [string, 'null'] }", "Nullable<String>", "reader.readNullable { $0.readString() }"),
            (
                "{ oneOf: [ { type: 'null' }, { $ref: '#/components/schemas/Owner' } ] }",
                "Nullable<Owner>", "reader.readNullable { Owner(reading: &$0) }"
            ),
            (
                "{ oneOf: [{ type: string }, { type: integer }], anyOf: [{ type: integer }, { type: boolean }] }",
                "Int",
                "reader.readInt()"
            ),
            ("{ $ref: '#/components/schemas/Owner' }", "Owner", "Owner(reading: &reader)"),
            ("{ $ref: '#/components/schemas/Count' }", "Count", "reader.readInt(minimum: 3)"),
            ("{ $dynamicRef: '#/components/schemas/Owner' }", "Owner", "Owner(reading: &reader)"),
            ("{ allOf: [ { $ref: '#/components/schemas/Owner' } ] }", "Owner", "Owner(reading: &reader)"),
            ("{ type: object, properties: { a: {} } }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ type: string, enum: [a, b] }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ type: integer, enum: [1, 2] }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ const: a }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ enum: [1, a] }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ enum: [true, false, null] }", "Nullable<Bool>", "reader.readNullable { $0.readBool() }"),
            ("{ type: string, enum: [1, 2] }", "JSONValue", "reader.refuseValue()"),
            ("{ type: 'null' }", "JSONNull", "reader.readJSONNull()"),
            ("false", "JSONValue", "reader.refuseValue()"),
            ("{ type: [string, integer] }", "Test.Value", "Test.Value(reading: &reader)"),
            ("{ type: array, prefixItems: [ {} ] }", "Test.Value", "Test.Value(reading: &reader)"),
            (
                "{ properties: { a: {} } }", "Untyped<Test.Value>",
                "reader.readUntyped(.object) { Test.Value(reading: &$0) }"
            ),
            ("{ type: string, format: date }", "String", "reader.readString(format: Formats.date)"),
            ("true", "JSONValue", "reader.readValue()"),
            ("{ description: anything }", "JSONValue", "reader.readValue()"),
            (
                "{ $schema: 'https://json-schema.org/draft/2020-12/schema#', type: string }", "String",
                "reader.readString()"
            ),
        ]
    )
    func representation(schema: String, type: String, reading: String) throws {
        let property = try property(schema)
        #expect(property.type == type)
        #expect(property.reading == reading)
    }

    @Test(
        "A default that is no string has no effect on one, but a number stands for its text",
        arguments: [
            ("a", .string("a")), ("'null'", .string("null")), ("1.10", .string("1.10")), ("null", nil), ("[]", nil),
        ]
            as [(String, LiteralModel?)]
    )
    func defaults(text: String, literal: LiteralModel?) throws {
        let fixture = try LoweringFixture(
            schemas: "    Test: { type: object, properties: { value: { type: string, default: \(text) } } }"
        )
        let test = try #require(fixture.model?.types.first, "\(fixture.findings)")
        guard case .object(let object) = test.kind else { throw Missing() }
        #expect(object.properties.first?.defaultValue == literal)
    }

    @Test(
        "What a type does not enforce is checked by the schema itself",
        arguments: [
            ("{ type: string, not: { const: a } }", "String", "readString()"),
            ("{ minLength: 1 }", "JSONValue", "readValue()"),
            ("{ type: integer, minimum: 1e30 }", "JSONValue", "readValue()"),
            ("{ type: array, contains: {} }", "[JSONValue]", "readArray { $0.readValue() }"),
            ("{ anyOf: [ { minimum: 1 }, { minLength: 1 } ] }", "JSONValue", "readValue()"),
            ("{ type: string, anyOf: [ { pattern: a }, { pattern: b } ] }", "String", "readString()"),
            (
                "{ oneOf: [ { type: string, format: email }, { type: string, maxLength: 3 } ] }", "String",
                "readString()"
            ),
            (
                "{ type: object, patternProperties: { a: { type: integer } }, additionalProperties: false }",
                "[String: Int]", "readDictionary { $0.readInt() }"
            ),
        ]
    )
    func residual(schema: String, type: String, call: String) throws {
        let property = try property(schema)
        #expect(property.type == type)
        #expect(property.reading.hasPrefix("reader.readChecked(Schemas.s"))
        #expect(property.reading.hasSuffix(" { $0.\(call) }"))
    }

    @Test(
        "A type stands for what several schemas ask for together",
        arguments: [
            (
                "{ allOf: [ { type: string, minLength: 1 }, { maxLength: 9 } ] }", "String",
                "readString(minLength: 1, maxLength: 9)"
            ),
            (
                "{ $ref: '#/components/schemas/Count', maximum: 5 }", "Int",
                "readInt(minimum: 3, maximum: 5)"
            ),
            ("{ allOf: [ { type: [string, 'null'] }, { type: string } ] }", "String", "readString()"),
            (
                "{ allOf: [ { description: text }, { $ref: '#/components/schemas/Count' } ] }", "Count",
                "readInt(minimum: 3)"
            ),
            ("{ type: integer, exclusiveMinimum: 1.5 }", "Int", "readInt(minimum: 2)"),
            ("{ type: integer, multipleOf: 0.5 }", "Int", "readInt()"),
            ("{ type: string, minimum: 3, properties: { a: {} } }", "String", "readString()"),
        ]
    )
    func merged(schema: String, type: String, call: String) throws {
        let property = try property(schema)
        #expect(property.type == type)
        #expect(property.reading == "reader.\(call)")
    }

    /// The declaration of a component.
    private func declaration(_ schema: String) throws -> TypeModel {
        let fixture = try LoweringFixture(
            schemas: """
                    Test: \(schema)
                    Cat: { type: object, required: [kind], properties: { kind: { const: cat }, lives: { type: integer } } }
                    Dog: { type: object, required: [kind], properties: { kind: { const: dog } } }
                    Bird: { type: object, properties: { wings: { type: integer } } }
                    Hen: { $ref: '#/components/schemas/Pets/$defs/hen' }
                    Pets: { $defs: { hen: { type: object, properties: { eggs: { type: integer } } } } }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        return try #require(model.types.first { $0.name == "Test" })
    }

    @Test(
        "A union tells its branches apart by type, by a constant, or by trying them",
        arguments: [
            ("oneOf: [ { type: string }, { type: array, items: {} } ]", "only 0, only 1"),
            (
                "oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]",
                "kind: cat 0, dog 1"
            ),
            (
                "anyOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ]",
                "kind: cat 0, dog 1"
            ),
            ("oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Bird' } ]", "trial [0, 1]"),
            (
                "oneOf: [ { type: string }, { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Bird' } ]",
                "only 0, trial [1, 2]"
            ),
            (
                "oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Bird' } ], discriminator: { propertyName: type }",
                "type: Cat 0, Bird 1"
            ),
            (
                "oneOf: [ { $ref: '#/components/schemas/Bird' }, { $ref: '#/components/schemas/Cat' } ], discriminator: { propertyName: type, mapping: { b: Bird, d: '#/components/schemas/Cat' } }",
                "type: b 0, Bird 0, d 1, Cat 1"
            ),
            (
                "oneOf: [ { $ref: '#/components/schemas/Pets/$defs/hen' }, { $ref: '#/components/schemas/Bird' } ], discriminator: { propertyName: type }",
                "type: Hen 0, Bird 1"
            ),
        ]
    )
    func unions(schema: String, choice: String) throws {
        guard case .union(let union) = try declaration("{ \(schema) }").kind else {
            Issue.record("not a union")
            return
        }
        let rules = union.rules.map { rule in
            switch rule.choice {
            case .only(let index): "only \(index)"
            case .trial(let indices): "trial \(indices)"
            case .tag(let property, let values, _):
                property + ": " + values.map { "\($0.value) \($0.index)" }.joined(separator: ", ")
            }
        }
        #expect(rules.joined(separator: ", ") == choice)
    }

    @Test("Branches that can match at once have an optional each, so that nothing is lost")
    func alternatives() throws {
        let type = try declaration(
            "{ anyOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Bird' } ] }"
        )
        guard case .alternatives(let alternatives) = type.kind else {
            Issue.record("\(type.kind)")
            return
        }
        #expect(alternatives.members.map(\.name) == ["cat", "bird"])
        #expect(alternatives.members.map(\.value.typeName) == ["Cat", "Bird"])
    }

    @Test("Objects in `allOf` become one struct, and a property of several is what all of them say")
    func mergedObjects() throws {
        let type = try declaration(
            """
            { allOf: [ { $ref: '#/components/schemas/Bird' }, { type: object, required: [wings, name],
              properties: { wings: { maximum: 2 }, name: { type: string } } } ] }
            """
        )
        guard case .object(let object) = type.kind else {
            Issue.record("\(type.kind)")
            return
        }
        #expect(
            object.properties.map { "\($0.name) \($0.isRequired) \($0.value.reading("r"))" } == [
                "wings true r.readInt(maximum: 2)", "name true r.readString()",
            ]
        )
        #expect(type.residual == nil)
    }

    @Test("A constant is none that a schema beside it with dynamic references does not take")
    func dynamicConstants() throws {
        let fixture = try LoweringFixture(
            schemas: """
                    Strict: { $id: 'https://t.test/strict', $dynamicAnchor: node, $ref: tree, unevaluatedProperties: false }
                    Tree:
                      $id: https://t.test/tree
                      $dynamicAnchor: node
                      type: [object, 'null']
                      properties: { nodes: { type: array, items: { $dynamicRef: '#node' } } }
                    Test:
                      minProperties: 1
                      oneOf:
                        - { type: string, unevaluatedItems: { $ref: '#/components/schemas/Strict' } }
                        - { enum: [{}, { a: 1 }] }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        let test = try #require(model.types.first { $0.name == "Test" })
        guard case .union(let union) = test.kind, let value = union.cases.last?.value else {
            Issue.record("\(test.kind)")
            return
        }
        let enumeration = test.nested.first { $0.path == value.typeName }
        guard case .enumeration(let constants)? = enumeration?.kind else {
            Issue.record("\(value)")
            return
        }
        #expect(constants.cases.map(\.value) == [.json(#"{"a":1}"#)])
    }

    @Test("A member that is only required is one of those that nothing else evaluates")
    func unevaluated() throws {
        for keyword in ["additionalProperties", "unevaluatedProperties"] {
            let type = try declaration(
                """
                { type: object, required: [n], properties: { a: { type: string } }, \(keyword): { type: integer } }
                """
            )
            guard case .object(let object) = type.kind else {
                Issue.record("\(type.kind)")
                return
            }
            #expect(object.properties.map { $0.value.reading("r") } == ["r.readString()", "r.readInt()"], "\(keyword)")
        }
    }

    @Test("A type that contains itself is boxed where it does, and only there")
    func recursion() throws {
        let type = try declaration(
            """
            { type: object, properties: { next: { $ref: '#/components/schemas/Test' },
              all: { type: array, items: { $ref: '#/components/schemas/Test' } }, name: { type: string } } }
            """
        )
        guard case .object(let object) = type.kind else {
            Issue.record("\(type.kind)")
            return
        }
        #expect(object.properties.map(\.isBoxed) == [true, false, false])
        let array = try declaration("{ type: array, items: { $ref: '#/components/schemas/Test' } }")
        guard case .wrapper(let value) = array.kind else {
            Issue.record("\(array.kind)")
            return
        }
        #expect(value.typeName == "[Test]")
    }

    @Test("Read-only members are none of a request, write-only ones none of a response")
    func views() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /things:
                    post:
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } }
                      responses:
                        "200":
                          description: ok
                          content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } }
                """,
            schemas: """
                    Note:
                      type: object
                      required: [id, text]
                      additionalProperties: false
                      properties:
                        id: { type: string, readOnly: true }
                        secret: { type: string, writeOnly: true }
                        text: { type: string }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        let types = model.types.map { type -> String in
            guard case .object(let object) = type.kind else { return type.name }
            let shown = object.properties.map { $0.isHidden ? "(\($0.name))" : $0.name + ($0.isRequired ? "!" : "") }
            return "\(type.name) \(type.isRead) \(type.isWritten): " + shown.joined(separator: " ")
        }
        #expect(types == ["Note false true: id! (secret) text!", "NoteInput true false: (id) secret text!"])
    }

    @Test("Names that collide with Swift's, with each other or with generated code are kept apart")
    func collisions() throws {
        let fixture = try LoweringFixture(
            schemas: """
                    String: { type: object, properties: { a-b: {}, a_b: {}, default: {}, self: {}, "": {} } }
                    note: { type: object, properties: { a: {} } }
                    Note: { type: object, properties: { a: {} } }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        #expect(model.types.map(\.name) == ["StringSchema", "Note", "NoteSchema"])
        guard case .object(let object) = model.types[0].kind else { return }
        #expect(object.properties.map(\.name) == ["aB", "aB2", "default", "selfValue", "unnamed"])
    }

    @Test("Only types that requests reach are read, only those that responses reach are written")
    func usage() throws {
        let fixture = try LoweringFixture(
            paths: """
                  /things:
                    post:
                      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/In' } } } }
                      responses:
                        "200":
                          description: ok
                          content: { application/json: { schema: { $ref: '#/components/schemas/Out' } } }
                """,
            schemas: """
                    In: { type: object, properties: { both: { $ref: '#/components/schemas/Both' } } }
                    Out: { type: object, properties: { both: { $ref: '#/components/schemas/Both' } } }
                    Both: { type: object, properties: { a: {} } }
                    Unused: { type: object, properties: { a: {} } }
                """
        )
        let model = try #require(fixture.model, "\(fixture.findings)")
        let usage = model.types.map { "\($0.name) \($0.isRead) \($0.isWritten)" }
        #expect(usage == ["In true false", "Out false true", "Both true true", "Unused true true"])
    }
}
