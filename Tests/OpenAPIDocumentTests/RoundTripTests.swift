import DovetailJSON
import OpenAPIDocument
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Every path at which two values differ, at most ten.
private func differences(_ left: JSONValue?, _ right: JSONValue?, at path: String = "") -> [String] {
    if left == right { return [] }
    switch (left, right) {
    case (.object(let left)?, .object(let right)?):
        let names = left.names + right.names.filter { left[$0] == nil }
        return Array(names.lazy.flatMap { differences(left[$0], right[$0], at: path + "/" + $0) }.prefix(10))
    case (.array(let left)?, .array(let right)?) where left.count == right.count:
        return Array(
            left.indices.lazy.flatMap { differences(left[$0], right[$0], at: path + "/\($0)") }.prefix(10)
        )
    default:
        return [
            "\(path): \(left.map { "\($0)".prefix(80) } ?? "nothing"), \(right.map { "\($0)".prefix(80) } ?? "nothing")"
        ]
    }
}

@Suite("From a document to the model and back") struct RoundTripTests {
    /// Every field of every object of 3.2, defaults written out.
    static let everything32 = """
        openapi: 3.2.0
        $self: https://example.com/api
        info:
          title: T
          summary: S
          description: D
          termsOfService: https://example.com/terms
          contact: {name: N, url: https://example.com, email: a@example.com, x-c: 1}
          license: {name: L, identifier: MIT, x-l: 1}
          version: "1"
          x-i: 1
        jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
        servers:
          - url: https://{r}.example.com
            description: D
            name: main
            variables: {r: {default: eu, enum: [eu, us], description: D, x-v: 1}}
            x-s: 1
        paths:
          x-p: 1
          /notes/{id}:
            summary: S
            description: D
            servers: [{url: /v1}]
            parameters: [{$ref: '#/components/parameters/Id', description: Here}]
            get: {operationId: a, responses: {'200': {$ref: '#/components/responses/Fine', summary: S, description: D}}}
            put: {responses: {'204': {description: D}}}
            post: {responses: {'204': {description: D}}}
            delete: {responses: {'204': {description: D}}}
            options: {responses: {'204': {description: D}}}
            head: {responses: {'204': {description: D}}}
            patch:
              tags: [t]
              summary: S
              description: D
              externalDocs: {url: /d, description: D, x-e: 1}
              operationId: b
              parameters:
                - {name: a, in: query, style: form, explode: false, allowReserved: true, allowEmptyValue: true, schema: {}}
                - {name: h, in: header, style: simple, explode: true, required: false, deprecated: true, schema: {}, x-p: 1}
                - {name: c, in: cookie, style: cookie, schema: {}, example: 1}
                - {name: d, in: query, style: deepObject, schema: {}, examples: {a: {$ref: '#/components/examples/E'}}}
              requestBody: {$ref: '#/components/requestBodies/B', description: Here}
              responses:
                x-r: 1
                '200':
                  summary: S
                  description: D
                  headers: {A: {$ref: '#/components/headers/H', description: D}}
                  content: {application/json: {$ref: '#/components/mediaTypes/M'}}
                  links: {l: {$ref: '#/components/links/L'}}
                  x-r: 1
                4XX: {description: D}
                default: {description: D}
              callbacks: {c: {$ref: '#/components/callbacks/C'}}
              deprecated: false
              security: [{k: []}, {}]
              servers: [{url: /v2}]
              x-o: 1
            trace: {responses: {'204': {description: D}}, security: []}
            query: {responses: {'204': {description: D}}, deprecated: true}
            additionalOperations: {COPY: {responses: {'204': {description: D}}}}
            x-i: 1
          /more: {$ref: '#/components/pathItems/P', summary: Mine, get: {responses: {'204': {description: D}}}}
        webhooks: {w: {post: {responses: {'204': {description: D}}}}}
        components:
          schemas: {A: true}
          responses: {Fine: {description: D}}
          parameters: {Id: {name: id, in: path, required: true, description: D, content: {text/plain: {}}}}
          examples:
            E: {summary: S, description: D, value: {a: [1, 1.50, ~]}, x-e: 1}
            F: {dataValue: 1, serializedValue: '1'}
            G: {externalValue: /g}
          requestBodies: {B: {description: D, required: true, content: {multipart/form-data: {schema: {properties: {p: {}}},
            encoding: {p: {contentType: text/plain, headers: {X: {schema: {}}}, style: form, explode: false, allowReserved: false,
              encoding: {q: {}}, x-e: 1}}}}, x-b: 1}}
          headers: {H: {description: D, required: true, deprecated: true, style: simple, explode: true, schema: {}, example: 1, x-h: 1},
            I: {content: {text/plain: {}}}}
          securitySchemes:
            k: {type: apiKey, name: n, in: cookie, description: D, deprecated: true, x-s: 1}
            h: {type: http, scheme: bearer, bearerFormat: JWT}
            m: {type: mutualTLS}
            o: {type: oauth2, oauth2MetadataUrl: /m, flows: {x-f: 1, implicit: {authorizationUrl: /a, refreshUrl: /r, scopes: {s: S}},
              deviceAuthorization: {deviceAuthorizationUrl: /d, tokenUrl: /t, scopes: {}, x-f: 1}}}
            i: {type: openIdConnect, openIdConnectUrl: /i}
          links: {L: {operationId: a, parameters: {id: $response.body#/id}, requestBody: {a: 1}, description: D, server: {url: /l},
            x-l: 1}, M: {operationRef: '#/paths/~1notes~1{id}/get'}}
          callbacks: {C: {'{$url}': {post: {responses: {'204': {description: D}}}}, x-c: 1}}
          pathItems: {P: {description: D, parameters: [], post: {responses: {'204': {description: D}}}}}
          mediaTypes: {M: {schema: {}, itemSchema: {}, examples: {e: {value: 1}}, prefixEncoding: [{}], itemEncoding: {contentType: a/b,
            prefixEncoding: [{}], itemEncoding: {}}, x-m: 1}}
          x-c: 1
        security: [{o: [s]}]
        tags: [{name: t, summary: S, description: D, externalDocs: {url: /d}, kind: nav, x-t: 1}, {name: u, parent: t}]
        externalDocs: {url: /d}
        x-root: 1
        """

    @Test("every field of every object of 3.2 comes back") func fields() throws {
        let result = read(Self.everything32)
        #expect(result.diagnostics.filter { $0.severity == .error } == [])
        let document = try #require(result.document)
        #expect(differences(document.root.json, document.json) == [])
    }

    @Test("every keyword of schemas comes back", arguments: ["3.1.0", "3.2.0"])
    func keywords(version: String) throws {
        let newer = version == "3.2.0"
        let text = """
            schemas:
              A:
                $id: https://example.com/a
                $schema: https://json-schema.org/draft/2020-12/schema
                $vocabulary: {https://example.com/v: true}
                $anchor: a
                $dynamicAnchor: d
                $dynamicRef: '#d'
                $comment: c
                $defs: {x: {$ref: '#a', description: D}}
                type: [object]
                enum: [1, {a: ~}]
                const: ~
                default: 1
                multipleOf: 2.50
                maximum: 3
                exclusiveMaximum: 4
                minimum: -3
                exclusiveMinimum: -4e1
                maxLength: 5
                minLength: 1
                pattern: a
                format: b
                contentEncoding: base64
                contentMediaType: text/plain
                contentSchema: {}
                items: {}
                prefixItems: [{}, false]
                contains: {}
                minContains: 1
                maxContains: 2
                maxItems: 3
                minItems: 1
                uniqueItems: false
                unevaluatedItems: {}
                properties: {p: {type: integer, example: 1}}
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
                deprecated: false
                readOnly: true
                writeOnly: false
                examples: [1]
                example: 2
                discriminator: {propertyName: p, mapping: {b: B}\(newer ? ", defaultMapping: B" : "")}
                xml: {name: n, namespace: m, prefix: p, attribute: false, wrapped: true\(newer ? ", nodeType: text" : ""), x-x: 1}
                externalDocs: {url: u}
                x-e: 1
                customKeyword: 1
              B: {}
            """
        let result = read(document(version, components: text))
        let document = try #require(result.document)
        #expect(differences(document.root.json, document.json) == [])
    }

    @Test("what 3.0 says in its own way comes back as it was") func keywords3_0() throws {
        let text = """
            schemas:
              A: {type: string, nullable: true}
              B: {nullable: true}
              C: {type: integer, nullable: false, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false}
              D: {type: integer, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true}
              E: {$ref: '#/components/schemas/A', description: D, x-e: 1}
            """
        let document = try #require(read(document("3.0.3", components: text)).document)
        #expect(differences(document.root.json, document.json) == [])
    }

    @Test("a document of several files becomes one that says the same") func bundle() throws {
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /a: {$ref: paths.yaml#/a}
              /b: {get: {responses: {'200': {$ref: 'parts/r.yaml', description: Mine}, '400': {$ref: parts/r.yaml}}}}
            components:
              schemas:
                Node: {type: string}
                Pet: {oneOf: [{$ref: 'parts/s.json#/Cat'}], discriminator: {propertyName: kind, mapping: {cat: 'parts/s.json#/Cat'}}}
            """,
            "paths.yaml":
                "a: {parameters: [{$ref: 'parts/p.yaml#/limit'}], get: {responses: {'204': {description: D}}}}",
            "parts/p.yaml":
                "limit: {name: limit, in: query, schema: {$ref: '../openapi.yaml#/components/schemas/Node'}}",
            "parts/r.yaml": "{description: D, content: {application/json: {schema: {$ref: 's.json#/Node'}}}}",
            "parts/s.json": #"""
            {"Node": {"properties": {"next": {"$ref": "#/Node"}, "a b": {"$ref": "t.yaml"}}},
             "Cat": {"required": ["kind"], "properties": {"kind": {"type": "string"}}}}
            """#,
            "parts/t.yaml": "{type: integer}",
        ]
        let bundle = try withFolder(files) { folder in
            let file = try SourceFile.load(path: folder + "/openapi.yaml", printedAs: "openapi.yaml")
            let reading = DocumentReader().read(file, packageFolder: folder)
            #expect(reading.diagnostics.isEmpty)
            return try #require(reading.document).bundled()
        }
        #expect(bundle.diagnostics.isEmpty)
        let expected = try JSONValue.parse(
            #"""
            {"openapi": "3.1.0", "info": {"title": "T", "version": "1"},
             "paths": {
               "/a": {"parameters": [{"$ref": "#/components/parameters/limit"}],
                      "get": {"responses": {"204": {"description": "D"}}}},
               "/b": {"get": {"responses": {
                 "200": {"$ref": "#/components/responses/r", "description": "Mine"},
                 "400": {"$ref": "#/components/responses/r"}}}}},
             "components": {
               "schemas": {
                 "Node": {"type": "string"},
                 "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}],
                         "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}}},
                 "Cat": {"required": ["kind"], "properties": {"kind": {"type": "string"}}},
                 "s_Node": {"properties": {"next": {"$ref": "#/components/schemas/s_Node"},
                                           "a b": {"$ref": "#/components/schemas/t"}}},
                 "t": {"type": "integer"}},
               "responses": {"r": {"description": "D", "content": {"application/json": {
                 "schema": {"$ref": "#/components/schemas/s_Node"}}}}},
               "parameters": {"limit": {"name": "limit", "in": "query", "schema": {"$ref": "#/components/schemas/Node"}}}}}
            """#
        )
        #expect(differences(expected, bundle.json) == [])
        let again = read(bundle.json.description, named: "openapi.json")
        #expect(again.diagnostics.isEmpty)
    }

    @Test("references by the URI of an `$id` stay as they are inside a schema with another") func identifiers() throws {
        let text = """
              schemas:
                A:
                  $id: https://e.x/a
                  $defs: {c: {type: string}}
                  properties: {b: {$ref: b}, c: {$ref: '#/$defs/c'}, d: {$ref: 'b#/$defs/d'}, e: {$ref: 'https://e.x/b#f'}}
                B: {$id: 'https://e.x/b', $defs: {d: {type: boolean}, e: {$anchor: f, type: number}}}
            """
        let document = try #require(read(document("3.1.0", components: text)).document)
        let bundle = document.bundled()
        #expect(bundle.diagnostics.isEmpty)
        #expect(differences(document.root.json, bundle.json) == [])
    }
}
