import OpenAPIDocument
import Testing

@testable import OpenAPICodegen

@Suite("What of a document is in its model")
struct CoverageTests {
    private static let schemas = """
            Name: { type: string, minLength: 1, pattern: a }
            Short: { allOf: [ { $ref: '#/components/schemas/Name' }, { maxLength: 9, minLength: 3 } ] }
            State: { type: [string, 'null'], enum: [on, off, null] }
            Few: { type: string, maxLength: 2, enum: [on, off] }
            Mode: { oneOf: [ { const: fast }, { const: slow }, { enum: [idle, off] } ] }
            Choice: { oneOf: [ { type: string, maxLength: 4 }, { type: integer, minimum: 3 } ] }
            Several: { type: [string, integer], maxLength: 4, maximum: 3 }
            Whole: { allOf: [ { $ref: '#/components/schemas/Part' }, { properties: { b: { type: array, maxItems: 2 } }, minProperties: 1 } ] }
            Part: { type: object, properties: { a: { type: number, multipleOf: 2 }, b: { type: array, items: { type: string, minLength: 2 } } } }
            Pair: { type: array, prefixItems: [ { type: string, maxLength: 1 } ], items: { type: string }, maxItems: 4 }
        """

    private func lower(
        _ schemas: String = schemas,
        paths: String = "{}"
    ) throws -> (document: Document, model: ServiceModel) {
        let text = """
            openapi: 3.1.0
            info: { title: Test, version: "1" }
            paths: \(paths)
            components:
              schemas:
            \(schemas)
            """
        let reading = DocumentReader().read(
            SourceFile(path: "openapi.yaml", bytes: Array(text.utf8)),
            packageFolder: nil
        )
        let document = try #require(reading.document, "\(reading.diagnostics)")
        let lowering = ServiceLowering.lower(document)
        return (document, try #require(lowering.model, "\(lowering.diagnostics)"))
    }

    private func count(_ name: String, _ document: Document, _ model: ServiceModel) throws -> Coverage.Count {
        try #require(Coverage(document, model).counts.first { $0.name == name })
    }

    @Test("Keywords count wherever in a composition they stand, and so do the values of enumerations")
    func counts() throws {
        let (document, model) = try lower()
        let constraints = try count("constraints", document, model)
        // Name 2, Short 4, State 2, Few 1, Mode 4, Choice 2, Several 2, Whole 4, Part 2, Pair 2.
        #expect(constraints.document == 25)
        #expect(constraints.model == 25)
        let properties = try count("properties", document, model)
        #expect(properties.document == 4)
        #expect(properties.model == 4)
    }

    @Test("Parameters of an address that is whole do not count")
    func pathParameters() throws {
        let parameters = "[ { name: id, in: path, required: true, schema: {} }, { name: q, in: query, schema: {} } ]"
        let callback = "{ parameters: \(parameters), responses: { '204': { description: d } } }"
        let (document, model) = try lower(
            paths: """
                { /a: { post: { responses: { '204': { description: d } },
                  callbacks: { told: { '{$request.body#/url}': { post: \(callback) } } } } } }
                """
        )
        let found = try count("parameters", document, model)
        #expect(found.document == 1)
        #expect(found.model == 1)
    }

    @Test("A value that two branches of `oneOf` list is none, and one that two of `anyOf` list is one")
    func overlaps() throws {
        for (keyword, values) in [("oneOf", 2), ("anyOf", 3)] {
            let (document, model) = try lower("    A: { \(keyword): [ { enum: [a, b] }, { enum: [b, c] } ] }")
            let constraints = try count("constraints", document, model)
            #expect(constraints.document == values)
            #expect(constraints.model == values)
        }
    }

    @Test(
        "Whatever a model loses is missing on its side",
        arguments: ["Name", "Short", "State", "Mode", "Choice", "Several", "Whole", "Pair"]
    )
    func losses(name: String) throws {
        let (document, lowered) = try lower()
        var model = lowered
        let index = try #require(model.types.firstIndex { $0.name == name })
        switch model.types[index].kind {
        case .alias(var value):
            value.constraints.minLength = 1
            value.constraints.maxLength = 100
            value.constraints.pattern = nil
            model.types[index].kind = .alias(value)
        case .enumeration(var enumeration):
            enumeration.cases.removeLast()
            model.types[index].kind = .enumeration(enumeration)
        case .union(var union):
            union.cases[0].value.constraints.maxLength = nil
            model.types[index].kind = .union(union)
        case .object(var object):
            object.minProperties = nil
            model.types[index].kind = .object(object)
        case .tuple(var tuple):
            tuple.maxItems = 5
            model.types[index].kind = .tuple(tuple)
        case .alternatives, .wrapper: Issue.record("\(name) is \(model.types[index].kind)")
        }
        let constraints = try count("constraints", document, model)
        #expect(constraints.model < constraints.document)
    }

    @Test("A property that a struct does not have is missing")
    func lostProperty() throws {
        let (document, lowered) = try lower()
        var model = lowered
        let index = try #require(model.types.firstIndex { $0.name == "Whole" })
        guard case .object(var object) = model.types[index].kind else { return }
        object.properties.removeFirst()
        model.types[index].kind = .object(object)
        let properties = try count("properties", document, model)
        #expect(properties.model == properties.document - 1)
    }
}
