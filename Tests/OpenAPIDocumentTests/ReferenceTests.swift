import OpenAPIDocument
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite("References") struct ReferenceTests {
    @Test("a reference to a component gives the component and its name") func component() throws {
        let result = read(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
              /a:
                get:
                  parameters: [{$ref: '#/components/parameters/Limit', description: Here}]
                  responses: {'200': {$ref: '#/components/responses/Fine'}}
            components:
              parameters:
                Limit: {name: limit, in: query, description: There, schema: {type: integer}}
              responses:
                Fine: {description: Fine}
            """
        )
        #expect(result.diagnostics.isEmpty)
        let operation = try #require(result.document?.paths.first?.operations.first)
        #expect(operation.parameters.map(\.name) == ["limit"])
        #expect(operation.parameters.map(\.reference) == ["Limit"])
        #expect(operation.parameters.map(\.description) == ["Here"])
        #expect(operation.responses.map(\.reference) == ["Fine"])
        #expect(operation.responses.first?.status == .code(200))
    }

    @Test("pointers may have escapes, percent signs and indices") func escapes() throws {
        let result = read(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
              /a/{b}:
                get:
                  parameters: [{name: b, in: path, required: true, schema: {type: string, maxLength: 7}}]
                  responses: {'200': {description: Fine}}
            components:
              schemas:
                A: {$ref: '#/paths/~1a~1%7Bb%7D/get/parameters/0/schema'}
            """
        )
        #expect(result.diagnostics.isEmpty)
        let document = try #require(result.document)
        let a = try #require(document.components.schemas.first?.schema)
        #expect(document[a].isReferenceOnly)
        #expect(document[document.resolved(a)].maxLength == 7)
        #expect(document[document.resolved(a)].pointer == "#/paths/~1a~1{b}/get/parameters/0/schema")
    }

    /// `é` as one scalar, and as `e` with an accent: one character for Swift, two names for JSON.
    @Test("names that differ in how their characters are composed are told apart everywhere") func compositions() throws
    {
        let (one, two) = ("\u{E9}", "e\u{301}")
        func operation(_ name: String) -> String {
            """
              /{\(name)}:
                get:
                  operationId: \(name)
                  tags: [\(name)]
                  parameters:
                    - {name: \(name), in: path, required: true, schema: {type: string}}
                    - {name: \(one), in: query, schema: {type: string}}
                    - {name: \(two), in: query, schema: {type: string}}
                  responses: {'204': {description: Done}}
            """
        }
        let result = read(
            """
            openapi: 3.2.0
            info: {title: Test, version: "1"}
            tags: [{name: \(one)}, {name: \(two)}]
            paths:
            \(operation(one).replacing("/{", with: "/a/{"))
            \(operation(two).replacing("/{", with: "/b/{"))
            components:
              schemas:
                A:
                  type: object
                  required: [\(one), \(two)]
                  additionalProperties: false
                  properties:
                    \(one): {type: string}
                    \(two): {type: integer}
                    b: {$ref: '#/components/schemas/A/properties/\(two)'}
                    c: {enum: [\(one), \(two)], example: \(two)}
                    \u{301}: {$ref: '#/components/schemas/A/properties/\u{301}x'}
                    \u{301}x: {type: boolean}
                  example: {\(one): text, \(two): 1}
            """
        )
        #expect(places(result) == [])
        let document = try #require(result.document)
        let owner = try #require(schema("A", in: result))
        #expect(owner.required.map { Array($0.name.utf8) } == [Array(one.utf8), Array(two.utf8)])
        let targets = owner.properties.map { document[document.resolved($0.schema)].types ?? [] }
        #expect(targets == [[.string], [.integer], [.integer], [], [.boolean], [.boolean]])
    }

    @Test("broken escapes are told of, before the fragment and in it") func brokenEscapes() {
        let components = "schemas: {A: {$ref: '%/B'}, C: {$ref: '#/%zz'}}"
        let result = read(document("3.1.0", components: components))
        #expect(places(result) == ["5:23 unknown-reference", "5:41 unknown-reference"])
    }

    @Test("each schema has one identifier, however often it is referred to") func oneIdentifier() throws {
        let components =
            "schemas:\n  A: {properties: {self: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B'}}}\n  B: {}"
        let result = read(document("3.1.0", components: components))
        let read = try #require(result.document)
        #expect(read.schemas.count == 4)
        let a = try #require(read.components.schemas.first?.schema)
        #expect(read[read[a].properties[0].schema].reference?.target == a)
        #expect(Set(read.schemas.map(\.pointer)).count == 4)
        #expect(read.schemas.enumerated().allSatisfy { $0.element.id.index == $0.offset })
    }

    @Test("an annotation beside a reference leaves it a reference, a keyword does not") func siblings() {
        let components = """
            schemas:
              A: {$ref: '#/components/schemas/C', description: Text}
              B: {$ref: '#/components/schemas/C', maxLength: 3}
              C: {type: string}
            """
        let result = read(document("3.1.0", components: components))
        #expect(result.diagnostics.isEmpty)
        #expect(schema("A", in: result)?.isReferenceOnly == true)
        #expect(schema("B", in: result)?.isReferenceOnly == false)
        #expect(schema("B", in: result)?.maxLength == 3)
        #expect(schema("C", in: result)?.isReferenceOnly == false)
    }

    @Test("anchors and identifiers are found, and count within their resource") func anchors() throws {
        let components = """
            schemas:
              A: {$ref: '#there'}
              B: {$anchor: there, type: integer}
              C:
                $id: https://example.com/c
                $ref: '#/$defs/D'
                $defs: {D: {type: boolean}}
              E: {$ref: 'https://example.com/c#/$defs/D'}
            """
        let result = read(document("3.1.0", components: components))
        #expect(result.diagnostics.isEmpty)
        let document = try #require(result.document)
        let types = document.components.schemas.map { document[document.resolved($0.schema)].types }
        #expect(types == [[.integer], [.integer], [.boolean], [.boolean]])
    }

    @Test("references inside a schema with an identifier count from it, in whatever file that is") func bases() throws {
        let files = [
            "openapi.yaml": document(
                "3.1.0",
                components: """
                    schemas:
                      A: {$id: 'https://example.com/schemas/a', properties: {b: {$ref: b}, c: {$ref: 'deep/c#/$defs/D'}}}
                      B: {$id: 'https://example.com/schemas/b', type: integer}
                      C: {$ref: c.yaml}
                    """
            ),
            "c.yaml": """
            $id: https://example.com/schemas/deep/c
            $defs: {D: {type: boolean}, E: {$id: e, $defs: {F: {$ref: '#/$defs/G'}, G: {type: 'null'}}}}
            properties: {f: {$ref: 'e#/$defs/F'}, b: {$ref: 'https://example.com/schemas/b'}, g: {$ref: d.yaml}}
            """,
            "d.yaml": "type: number",
        ]
        try withFolder(files) { folder in
            let file = try SourceFile.load(path: folder + "/openapi.yaml", printedAs: "openapi.yaml")
            let result = DocumentReader().read(file, packageFolder: folder)
            // `C` is read after `A`, which refers to an identifier in its file.
            #expect(result.diagnostics.map(\.code) == ["remote-reference"])
            let document = try #require(result.document)
            let c = try #require(document.schemas.first { $0.file == "c.yaml" && $0.pointer == "#" })
            let types = c.properties.map { document[document.resolved($0.schema)].types }
            #expect(types == [[.null], [.integer], [.number]])
        }
    }

    @Test("an example is not held to what a dynamic reference leads to when something overrides that")
    func overriddenDynamicReference() {
        let components = """
            schemas:
              List:
                $id: https://example.com/list
                type: array
                items: {$dynamicRef: '#T'}
                $defs: {T: {$dynamicAnchor: T, not: {}}}
              Names:
                $id: https://example.com/names
                $ref: list
                $defs: {T: {$dynamicAnchor: T, type: string}}
                example: [a]
            """
        #expect(places(read(document("3.1.0", components: components))) == [])
        let alone = components.replacing("$dynamicAnchor: T, type", with: "type")
        #expect(places(read(document("3.1.0", components: alone))) == ["15:17 invalid-example"])
    }

    @Test("a dynamic reference leads to its dynamic anchor when nothing overrides that") func dynamicReference() throws
    {
        let components = """
            schemas:
              Tree: {$dynamicAnchor: node, properties: {children: {items: {$dynamicRef: '#node'}}}}
              Bad: {$dynamicRef: '#nod'}
            """
        let result = read(document("3.1.0", components: components))
        #expect(result.diagnostics.map(\.hint) == ["did you mean `#node`?"])
        let document = try #require(result.document)
        let tree = try #require(schema("Tree", in: result))
        let items = try #require(document[tree.properties[0].schema].items)
        #expect(document[items].dynamicReference?.target == tree.id)
    }

    @Test("discriminators map to components by name and by reference") func discriminators() throws {
        let components = """
            schemas:
              Pet:
                oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                discriminator: {propertyName: kind, mapping: {cat: Cat, dog: '#/components/schemas/Dog'}}
              Cat: {required: [kind], properties: {kind: {type: string}}}
              Dog: {required: [kind], properties: {kind: {type: string}}}
            """
        let result = read(document("3.0.3", components: components))
        #expect(result.diagnostics.isEmpty)
        let document = try #require(result.document)
        let mapping = try #require(schema("Pet", in: result)?.discriminator?.mapping)
        #expect(
            mapping.map { document[$0.schema].pointer } == ["#/components/schemas/Cat", "#/components/schemas/Dog"]
        )
    }

    @Test("a callback may lead back to itself, and is a reference there") func recursiveCallback() throws {
        let result = read(
            """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths: {}
            components:
              callbacks:
                Again:
                  '{$request.query.url}':
                    post:
                      callbacks: {again: {$ref: '#/components/callbacks/Again'}}
                      responses: {'200': {description: Fine}}
            """
        )
        #expect(places(result) == [])
        let document = try #require(result.document)
        let inner = document.components.callbacks.first?.callback.items.first?.operations.first?.callbacks
        #expect(inner?.map(\.callback.reference) == ["Again"])
        #expect(document.json == document.root.json)
        #expect(document.bundled().json == document.root.json)
    }

    @Test("other files are read relative to the one that refers to them") func otherFiles() throws {
        try withFolder([
            "api/openapi.yaml": """
            openapi: 3.1.0
            info: {title: Test, version: "1"}
            paths:
              /a: {$ref: 'paths/a.yaml'}
            """,
            "api/paths/a.yaml": """
            get:
              responses:
                '200': {description: Fine, content: {application/json: {schema: {$ref: '../schemas.json#/A'}}}}
            """,
            "api/schemas.json": ##"{"A": {"properties": {"b": {"$ref": "#/B"}}}, "B": {"type": "wrong"}}"##,
        ]) { folder in
            let file = try SourceFile.load(path: folder + "/api/openapi.yaml", printedAs: "api/openapi.yaml")
            let result = DocumentReader().read(file, packageFolder: folder)
            #expect(result.files.map(\.path) == ["api/openapi.yaml", "api/paths/a.yaml", "api/schemas.json"])
            #expect(result.diagnostics.map(\.code) == ["unknown-type"])
            #expect(
                result.diagnostics.map(\.location) == [SourceLocation(file: "api/schemas.json", line: 1, column: 61)]
            )
            let document = try #require(result.document)
            #expect(document.schemas.map(\.pointer).contains("#/A/properties/b"))
            #expect(document.paths.first?.path == "/a")
            #expect(document.paths.first?.operations.map(\.method) == ["GET"])
        }
    }

    @Test("files outside the package's folder are refused, through links too") func outside() throws {
        try withFolder(["package/openapi.yaml": "", "secret.yaml": "type: string"]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/package/link.yaml",
                withDestinationPath: folder + "/secret.yaml"
            )
            for reference in ["../secret.yaml", "link.yaml", folder + "/secret.yaml"] {
                let text = document("3.1.0", components: "schemas: {A: {$ref: '\(reference)'}}")
                let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
                let result = DocumentReader().read(file, packageFolder: folder + "/package")
                #expect(places(result) == ["5:23 unknown-reference"])
                #expect(result.diagnostics.first?.message.hasSuffix("is outside the package's folder") == true)
            }
        }
    }
}
