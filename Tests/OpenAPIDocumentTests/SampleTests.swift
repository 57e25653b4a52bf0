import OpenAPIDocument
import Testing

@Suite("Examples") struct SampleTests {
    @Test("need not have what only requests or only responses have, wherever it is declared") func views() {
        let text = """
            schemas:
              Base: {type: object, properties: {id: {type: string, readOnly: true}, a: {type: string}}}
              Note:
                allOf: [{$ref: '#/components/schemas/Base'}]
                required: [id, a]
                examples: [{a: x}, {id: x}]
            """
        let findings = read(document("3.1.0", components: text)).diagnostics
        #expect(findings.map(\.message) == ["the example must have the member \"a\", which is required"])
    }

    @Test("are of the alternative that the discriminator names, whichever others would take them") func discriminator()
    {
        let text = """
            schemas:
              A: {type: object, required: [kind], properties: {kind: {type: string}, size: {type: integer}}}
              B: {type: object, required: [kind], properties: {kind: {type: string}, size: {type: string}}}
              Pet:
                oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                discriminator: {propertyName: kind}
                examples: [{kind: A}, {kind: A, size: x}]
            """
        #expect(places(read(document("3.1.0", components: text))) == ["11:29 invalid-example"])
    }
}
