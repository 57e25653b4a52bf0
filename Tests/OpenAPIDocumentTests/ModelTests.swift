import OpenAPIDocument
import Testing

@Suite("The typed model") struct ModelTests {
    @Test("a 3.2 document arrives with everything it says") func everything() throws {
        let result = read(
            """
            openapi: 3.2.0
            $self: https://example.com/api
            jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
            info:
              title: Notes
              summary: S
              description: D
              termsOfService: https://example.com/terms
              contact: {name: N, url: https://example.com, email: a@example.com}
              license: {name: Apache 2.0, identifier: Apache-2.0}
              version: "1"
            servers:
              - {url: 'https://{region}.example.com', name: main, variables: {region: {default: eu, enum: [eu, us]}}}
            tags: [{name: all, kind: nav}, {name: notes, parent: all, summary: S}]
            security: [{key: []}, {}]
            externalDocs: {url: https://example.com/docs}
            paths:
              x-paths: 1
              /notes/{id}:
                summary: PS
                parameters:
                  - {name: id, in: path, required: true, schema: {type: integer}}
                  - {name: trace, in: header, schema: {type: string}}
                query:
                  operationId: find
                  tags: [notes]
                  deprecated: true
                  parameters:
                    - {name: Trace, in: header, required: true, schema: {type: string}}
                    - {name: all, in: querystring, content: {application/json: {schema: {type: object}}}}
                  requestBody: {required: true, content: {application/json: {schema: {}, examples: {a: {dataValue: 1}}}}}
                  responses:
                    200:
                      description: Fine
                      headers: {X-Rate: {required: true, schema: {type: integer}}}
                      content:
                        application/jsonl: {itemSchema: {type: object}}
                        multipart/mixed: {schema: {type: object}, prefixEncoding: [{contentType: text/plain}], itemEncoding: {}}
                      links: {again: {operationId: find, parameters: {id: $response.body#/id}}}
                    4XX: {description: Bad}
                    default: {description: Other}
                  callbacks:
                    done: {'{$request.body#/url}': {post: {responses: {'204': {description: None}}}}}
                additionalOperations:
                  COPY: {security: [], responses: {'204': {description: None}}}
            webhooks:
              ping: {post: {responses: {'204': {description: None}}}}
            components:
              securitySchemes:
                key: {type: apiKey, name: k, in: header, deprecated: true}
                tls: {type: mutualTLS}
                device: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: /d, tokenUrl: /t, scopes: {a: A}}}}
              mediaTypes: {Json: {schema: {type: string}}}
            x-root: [1, {a: ~}]
            """
        )
        #expect(result.diagnostics.isEmpty)
        let document = try #require(result.document)
        #expect(document.selfURI == "https://example.com/api")
        #expect(document.info.license?.identifier == "Apache-2.0")
        #expect(document.servers.first?.variables.first?.values == ["eu", "us"])
        #expect(document.tags.map(\.parent) == [nil, "all"])
        #expect(document.security.map { $0.schemes.map(\.name) } == [["key"], []])
        #expect(document.webhooks.map(\.path) == ["ping"])
        #expect(document.components.mediaTypes.map(\.name) == ["Json"])
        #expect(document.extensions.map(\.name) == ["x-root"])

        let item = try #require(document.paths.first)
        #expect(document.paths.count == 1)
        #expect(item.operations.map(\.method) == ["QUERY", "COPY"])
        #expect(item.operations.map { $0.security?.count } == [nil, 0])
        let operation = try #require(item.operations.first)
        #expect(operation.deprecated)
        #expect(operation.parameters.map(\.name) == ["id", "Trace", "all"])
        #expect(operation.parameters.map(\.required) == [true, true, false])
        #expect(operation.parameters.map(\.style) == [.simple, .simple, .form])
        #expect(operation.parameters.map(\.explode) == [false, false, true])
        #expect(operation.requestBody?.content.first?.examples.first?.value?.text == "1")
        #expect(operation.responses.map(\.status) == [.code(200), .range(4), .default])
        let response = try #require(operation.responses.first)
        #expect(response.headers.map(\.name) == ["X-Rate"])
        #expect(response.content.map(\.name) == ["application/jsonl", "multipart/mixed"])
        #expect(response.content.first?.itemSchema.map { document[$0].types } == [.object])
        #expect(response.content.last?.prefixEncoding.map(\.contentType) == ["text/plain"])
        #expect(response.content.last?.itemEncoding != nil)
        #expect(response.links.first?.link.parameters.first?.value.text == "$response.body#/id")
        #expect(operation.callbacks.first?.callback.items.map(\.path) == ["{$request.body#/url}"])
    }

    @Test("operations come in document order") func order() {
        let result = read(
            """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {/a: {delete: {responses: {'204': {description: N}}}, get: {responses: {'204': {description: N}}}}}
            """
        )
        #expect(result.document?.paths.first?.operations.map(\.method) == ["DELETE", "GET"])
    }

    @Test("places are those of keys, and keywords have theirs") func places() throws {
        let result = read(document("3.1.0", components: "schemas:\n  A:\n    type: string\n    maxLength: 3\n"))
        let a = try #require(schema("A", in: result))
        #expect(a.location == SourceLocation(file: "openapi.yaml", line: 6, column: 5))
        #expect(a.location(of: "maxLength") == SourceLocation(file: "openapi.yaml", line: 8, column: 7))
        #expect(a.location(of: "minLength") == a.location)
        #expect(a.pointer == "#/components/schemas/A")
    }

    @Test("a count may be beyond all integers that Swift has, and is exact however it is written") func counts() throws
    {
        let counts = "maxLength: 99999999999999999999, maxItems: 9007199254740993.0, minItems: 2e0"
        let result = read(document("3.1.0", components: "schemas: {A: {\(counts)}}\n"))
        #expect(!result.hasErrors)
        let a = try #require(schema("A", in: result))
        #expect(a.maxLength == .max)
        #expect(a.maxItems == 9_007_199_254_740_993)
        #expect(a.minItems == 2)
    }

    @Test("a document with errors is still modelled as far as it goes") func bestEffort() {
        let result = read("openapi: 3.1.0\ninfo: {title: T}\npaths: {/a: {get: {responses: {}}}}")
        #expect(result.hasErrors)
        #expect(result.document?.info.title == "T")
        #expect(result.document?.paths.first?.operations.count == 1)
    }
}
