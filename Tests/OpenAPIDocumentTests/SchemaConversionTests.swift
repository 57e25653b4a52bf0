import OpenAPIDocument
import Testing

@Suite("Schemas of 3.0 and 3.1") struct SchemaConversionTests {
    @Test("nullable becomes a type") func nullable() {
        let result = read(document("3.0.3", components: "schemas: {A: {type: string, nullable: true}}"))
        #expect(result.diagnostics.isEmpty)
        #expect(schema("A", in: result)?.types == [.string, .null])
    }

    @Test("nullable without a type changes nothing, and is a warning") func nullableAlone() {
        let result = read(document("3.0.3", components: "schemas: {A: {nullable: true}}"))
        #expect(places(result) == ["5:17 ineffective-nullable"])
        #expect(schema("A", in: result)?.types == nil)
    }

    @Test("boolean exclusive limits become numbers") func exclusiveLimits() {
        let text = "schemas: {A: {minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}}"
        let result = read(document("3.0.3", components: text))
        #expect(result.diagnostics.isEmpty)
        let schema = schema("A", in: result)
        #expect(schema?.exclusiveMinimum?.integer == 1)
        #expect(schema?.minimum == nil)
        #expect(schema?.exclusiveMaximum == nil)
        #expect(schema?.maximum?.integer == 9)
    }

    @Test("example becomes one of the examples") func example() {
        for version in ["3.0.3", "3.1.0"] {
            let result = read(document(version, components: "schemas: {A: {type: integer, example: 7}}"))
            #expect(result.diagnostics.isEmpty)
            #expect(schema("A", in: result)?.examples.map(\.text) == ["7"])
        }
    }

    @Test("what stands beside a reference is ignored in 3.0 with a warning") func siblings() {
        let text = "schemas: {A: {$ref: '#/components/schemas/B', maxLength: 3}, B: {}}"
        let result = read(document("3.0.3", components: text))
        #expect(places(result) == ["5:49 ignored-sibling"])
        #expect(schema("A", in: result)?.maxLength == nil)
        #expect(schema("A", in: result)?.isReferenceOnly == true)
    }

    @Test("3.1 schemas may be booleans and have several types") func modern() throws {
        let text = "schemas: {A: true, B: {type: [string, 'null'], exclusiveMinimum: 1}, C: {properties: {a: false}}}"
        let result = read(document("3.1.0", components: text))
        #expect(result.diagnostics.isEmpty)
        #expect(schema("A", in: result)?.boolean == true)
        #expect(schema("B", in: result)?.types == [.string, .null])
        let document = try #require(result.document)
        #expect(schema("C", in: result)?.properties.map { document[$0.schema].boolean } == [false])
    }

    @Test("every keyword of 2020-12 arrives in the model") func everyKeyword() throws {
        let text = """
            schemas:
              A:
                $id: https://example.com/a
                $schema: https://json-schema.org/draft/2020-12/schema
                $anchor: a
                $dynamicAnchor: d
                $dynamicRef: '#/$defs/x'
                $comment: c
                $vocabulary: {}
                $defs: {x: {}}
                type: [object, array]
                enum: [1]
                const: 1
                default: 1
                multipleOf: 2
                maximum: 3
                exclusiveMaximum: 4
                minimum: -3
                exclusiveMinimum: -4
                maxLength: 5
                minLength: 1
                pattern: a
                format: b
                contentEncoding: base64
                contentMediaType: text/plain
                contentSchema: {}
                items: {}
                prefixItems: [{}]
                contains: {}
                minContains: 1
                maxContains: 2
                maxItems: 3
                minItems: 1
                uniqueItems: true
                unevaluatedItems: {}
                properties: {p: {}}
                patternProperties: {q: {}}
                additionalProperties: {}
                unevaluatedProperties: {}
                propertyNames: {}
                required: [p]
                dependentRequired: {p: [q]}
                dependentSchemas: {p: {}}
                maxProperties: 9
                minProperties: 1
                allOf: [{}]
                anyOf: [{}]
                oneOf: [{}]
                not: {}
                if: {}
                then: {}
                else: {}
                title: t
                description: d
                deprecated: true
                readOnly: true
                writeOnly: false
                examples: [1]
                example: 2
                discriminator: {propertyName: p}
                xml: {name: n}
                externalDocs: {url: u}
                x-e: 1
            """
        let result = read(document("3.1.0", components: text))
        #expect(!result.hasErrors)
        let a = try #require(schema("A", in: result))
        // A value that reflection shows as absent, empty or false was lost on the way.
        let absent = Mirror(reflecting: a).children.compactMap { child -> String? in
            let text = "\(child.value)"
            return ["nil", "[]", "false"].contains(text) ? child.label : nil
        }
        #expect(Set(absent) == ["boolean", "reference", "writeOnly", "isReferenceOnly"])
        #expect(a.keywordLocations.count == 60)
    }
}
