import Foundation
import Testing

@testable import OpenAPICodegen
@testable import OpenAPIDocument

/// Holds `docs/supported.md` to the reader: the fields that the one tells of are those that the other asks for.
@Suite("The page of supported fields")
struct SupportedPageTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    @Test("It has every field that the reader knows, and no other")
    func complete() throws {
        let page = try pageFields()
        let known = try readerFields()
        #expect(known.count > 20)
        for (object, fields) in known.sorted(by: { $0.key < $1.key }) {
            #expect(page[object] != nil, "the page has no \(object)")
            #expect(page[object]?.subtracting(fields).sorted() == [], "not read: \(object)")
            #expect(fields.subtracting(page[object] ?? []).sorted() == [], "not on the page: \(object)")
        }
        #expect(Set(page.keys).subtracting(known.keys) == [])
    }

    @Test("No field is ignored")
    func nothingIgnored() throws {
        let page = try String(contentsOf: Self.package.appending(path: "docs/supported.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count > 150)
        for row in rows {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(cells.count >= 2 && !cells[1].isEmpty, "\(row)")
            #expect(!row.localizedCaseInsensitiveContains("ignored"), "\(row)")
        }
    }

    @Test("Each keyword of schemas that it calls enforced makes a difference to what is generated")
    func enforcedKeywords() throws {
        let page = try String(contentsOf: Self.package.appending(path: "docs/supported.md"), encoding: .utf8)
        let section = try #require(page.split(separator: "## Schema Object")[1].split(separator: "## ").first)
        let rows = section.matches(of: /\| `([^`]+)` \| (?:enforced|followed|generated: what)/).map { String($0.1) }
        #expect(Set(rows) == Set(Self.keywords.keys))
        for (keyword, schemas) in Self.keywords {
            let version = keyword == "nullable" ? "3.0.3" : "3.1.0"
            let types = Self.types(schemas.with, version)
            #expect(types != nil, "\(keyword): \(schemas.with)")
            #expect(types != Self.types(schemas.without, version), "\(keyword): \(schemas)")
        }
    }

    /// What a schema becomes that both requests and responses have; `nil` when it cannot be generated.
    private static func types(_ schema: String, _ version: String) -> [TypeModel]? {
        let text = """
            openapi: \(version)
            info: {title: Test, version: "1"}
            paths:
              /a:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                  responses:
                    '200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            components:
              schemas:
                A: {\(schema)}
                B: {type: string, minLength: 1}
                C: {type: object, required: [k], properties: {k: {type: string}, c: {type: string}}}
                D: {type: object, required: [k], properties: {k: {type: string}, d: {type: string}}}
            """
        let reading = DocumentReader().read(
            SourceFile(path: "openapi.yaml", bytes: Array(text.utf8)),
            packageFolder: nil
        )
        if reading.hasErrors { return nil }
        return reading.document.flatMap { ServiceLowering.lower($0).model?.types }
    }

    /// Two schemas for each keyword, of which one has it.
    private static let keywords: [String: (without: String, with: String)] = [
        "$ref": ("", "$ref: '#/components/schemas/B'"),
        "$dynamicRef": ("$dynamicAnchor: n, type: array", "$dynamicAnchor: n, type: array, items: {$dynamicRef: '#n'}"),
        "$id": (
            "properties: {a: {$ref: '#/properties/b'}, b: {type: string}}",
            "$id: 'https://example.com/a', properties: {a: {$ref: '#/properties/b'}, b: {type: string}}"
        ),
        "$anchor": (
            "properties: {a: {$ref: '#n'}, b: {type: string}}",
            "properties: {a: {$ref: '#n'}, b: {$anchor: n, type: string}}"
        ),
        "$dynamicAnchor": (
            "properties: {a: {$dynamicRef: '#n'}, b: {type: string}}",
            "properties: {a: {$dynamicRef: '#n'}, b: {$dynamicAnchor: n, type: string}}"
        ),
        "$defs": (
            "$ref: '#/components/schemas/A/$defs/d'",
            "$ref: '#/components/schemas/A/$defs/d', $defs: {d: {type: string}}"
        ),
        "type": ("", "type: string"),
        "enum": ("type: string", "type: string, enum: [a, b]"),
        "const": ("type: string", "type: string, const: a"),
        "default": ("properties: {a: {type: integer}}", "properties: {a: {type: integer, default: 3}}"),
        "multipleOf": ("type: integer", "type: integer, multipleOf: 3"),
        "maximum": ("type: number", "type: number, maximum: 3"),
        "exclusiveMaximum": ("type: number", "type: number, exclusiveMaximum: 3"),
        "minimum": ("type: number", "type: number, minimum: 3"),
        "exclusiveMinimum": ("type: number", "type: number, exclusiveMinimum: 3"),
        "maxLength": ("type: string", "type: string, maxLength: 3"),
        "minLength": ("type: string", "type: string, minLength: 3"),
        "pattern": ("type: string", "type: string, pattern: a"),
        "format": ("type: string", "type: string, format: uuid"),
        "items": ("type: array", "type: array, items: {type: string}"),
        "prefixItems": ("type: array", "type: array, prefixItems: [{type: string}]"),
        "contains": ("type: array", "type: array, contains: {type: string}"),
        "minContains": (
            "type: array, contains: {type: string}", "type: array, contains: {type: string}, minContains: 2"
        ),
        "maxContains": (
            "type: array, contains: {type: string}", "type: array, contains: {type: string}, maxContains: 2"
        ),
        "maxItems": ("type: array", "type: array, maxItems: 3"),
        "minItems": ("type: array", "type: array, minItems: 3"),
        "uniqueItems": ("type: array", "type: array, uniqueItems: true"),
        "unevaluatedItems": (
            "type: array, prefixItems: [{type: string}]",
            "type: array, prefixItems: [{type: string}], unevaluatedItems: false"
        ),
        "properties": ("type: object", "type: object, properties: {a: {type: string}}"),
        "patternProperties": ("type: object", "type: object, patternProperties: {a: {type: string}}"),
        "additionalProperties": ("type: object", "type: object, additionalProperties: {type: string}"),
        "unevaluatedProperties": ("type: object", "type: object, unevaluatedProperties: false"),
        "propertyNames": ("type: object", "type: object, propertyNames: {maxLength: 3}"),
        "required": ("properties: {a: {type: string}}", "properties: {a: {type: string}}, required: [a]"),
        "dependentRequired": ("type: object", "type: object, dependentRequired: {a: [b]}"),
        "dependentSchemas": ("type: object", "type: object, dependentSchemas: {a: {required: [b]}}"),
        "maxProperties": ("type: object", "type: object, maxProperties: 3"),
        "minProperties": ("type: object", "type: object, minProperties: 3"),
        "allOf": ("type: string", "type: string, allOf: [{maxLength: 3}]"),
        "anyOf": ("", "anyOf: [{type: string}, {type: integer}]"),
        "oneOf": ("", "oneOf: [{type: string}, {type: integer}]"),
        "not": ("type: string", "type: string, not: {const: a}"),
        "if": ("type: string, then: {minLength: 2}", "type: string, if: {maxLength: 3}, then: {minLength: 2}"),
        "then": ("type: string, if: {maxLength: 3}", "type: string, if: {maxLength: 3}, then: {minLength: 2}"),
        "else": ("type: string, if: {maxLength: 3}", "type: string, if: {maxLength: 3}, else: {minLength: 9}"),
        "readOnly": ("properties: {a: {type: string}}", "properties: {a: {type: string, readOnly: true}}"),
        "writeOnly": ("properties: {a: {type: string}}", "properties: {a: {type: string, writeOnly: true}}"),
        "discriminator": (
            "oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]",
            "oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}], discriminator: {propertyName: k}"
        ),
        "nullable": ("type: string", "type: string, nullable: true"),
    ]

    @Test("It has every extension that the code reads, and no other")
    func extensions() throws {
        let sources = Self.package.appending(path: "Sources")
        let read = try ["OpenAPICodegen", "OpenAPIDocument"].flatMap { module in
            let folder = sources.appending(path: module)
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
                $0 as? URL
            }
            return try #require(files).filter { $0.pathExtension == "swift" }.flatMap { file in
                try String(contentsOf: file, encoding: .utf8).matches(of: /"(x-[a-z-]+)"/).map { String($0.1) }
            }
        }
        let page = try String(contentsOf: Self.package.appending(path: "docs/supported.md"), encoding: .utf8)
        let listed = page.matches(of: /\n\| `(x-[a-z-]+)` \|/).map { String($0.1) }
        #expect(Set(read) == Set(listed))
    }

    /// The fields on the page, by the object whose heading they stand under.
    private func pageFields() throws -> [String: Set<String>] {
        let page = try String(contentsOf: Self.package.appending(path: "docs/supported.md"), encoding: .utf8)
        var fields: [String: Set<String>] = [:]
        var object = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix("## ") {
                object = String(line.dropFirst(3))
                if object.hasSuffix(" Object") { fields[object] = [] }
            } else if let field = line.wholeMatch(of: /\| `([^`]+)` \|.*/)?.1, object.hasSuffix(" Object") {
                fields[object]?.insert(String(field))
            }
        }
        return fields
    }

    /// The fields that the reader's source asks for, by the object that it says they belong to.
    private func readerFields() throws -> [String: Set<String>] {
        let folder = Self.package.appending(path: "Sources/OpenAPIDocument/Reading")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        var fields: [String: Set<String>] = [:]
        for file in try #require(files) where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for part in source.split(separator: "ObjectCursor(").dropFirst() {
                guard let title = part.prefix(200).firstMatch(of: /"([^"]+ Object)"/)?.1 else { continue }
                let call =
                    /fields\.(?:take|child|string|requiredString|url|requiredURL|bool|strings|entries|elements)\("([^"]+)"/
                fields[String(title), default: []].formUnion(part.matches(of: call).map { String($0.1) })
                // Examples are read by one function for all objects that have them.
                if part.contains("examples(&fields)") { fields[String(title)]?.formUnion(["example", "examples"]) }
            }
        }
        fields["Components Object"] = Set(ComponentSection.allCases.map(\.rawValue))
        fields["Path Item Object"]?.formUnion(methods)
        fields["Schema Object"] = Set(SchemaKeyword.allCases.map(\.rawValue))
        return fields
    }

    private let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
}
