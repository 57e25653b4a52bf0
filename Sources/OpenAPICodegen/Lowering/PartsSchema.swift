import DovetailJSON
import OpenAPIDocument

/// Tells which parts a schema gives to `multipart/form-data`.
struct PartsSchema {
    /// The properties of an object, those of the schemas it is composed of included.
    struct Outline {
        var properties: [Property] = []
        var required: Set<ExactText> = []
        var refusesUnknown = false
    }

    /// A property with every schema that has a say in it.
    struct Property {
        var name: String
        var schemas: [SchemaID]
    }

    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    /// The parts, where the schema names them all; `nil` where it asks for more than names.
    func outline(_ id: SchemaID) -> Outline? {
        var outline = Outline()
        return collect(id, into: &outline, depth: 0) ? outline : nil
    }

    private func collect(_ id: SchemaID, into outline: inout Outline, depth: Int) -> Bool {
        let schema = document[id]
        guard depth < 32, Self.assertions.isDisjoint(with: schema.keywordLocations.lazy.map(\.key)) else {
            return false
        }
        for property in schema.properties {
            if let known = outline.properties.firstIndex(where: { $0.name.isSameText(as: property.name) }) {
                outline.properties[known].schemas.append(property.schema)
            } else {
                outline.properties.append(Property(name: property.name, schemas: [property.schema]))
            }
        }
        outline.required.formUnion(schema.required.map { ExactText($0.name) })
        if let additional = schema.additionalProperties {
            // A schema for parts of any name asks for more than names.
            guard let allowed = document[additional].boolean else { return false }
            if !allowed { outline.refusesUnknown = true }
        }
        let parts = schema.allOf + (schema.reference.map { [$0.target] } ?? [])
        return parts.allSatisfy { collect($0, into: &outline, depth: depth + 1) }
    }

    /// The keywords that ask for more than named properties.
    private static let assertions: Set<String> = [
        "$dynamicRef", "anyOf", "oneOf", "not", "if", "patternProperties", "propertyNames", "minProperties",
        "maxProperties", "dependentRequired", "dependentSchemas", "unevaluatedProperties", "items", "enum", "const",
    ]

    /// Whether a schema has a file anywhere among its parts.
    func holdsFiles(_ id: SchemaID) -> Bool {
        var pending = [id]
        var visited: Set<SchemaID> = []
        while let next = pending.popLast() {
            guard visited.insert(next).inserted else { continue }
            let schema = document[next]
            if schema.format == "binary" || (schema.contentMediaType != nil && schema.contentEncoding == nil) {
                return true
            }
            pending += schema.properties.map(\.schema) + schema.allOf + schema.anyOf + schema.oneOf
            pending += (schema.patternProperties.map(\.schema) + schema.dependentSchemas.map(\.schema))
            pending += [
                schema.reference?.target, schema.items, schema.additionalProperties, schema.then, schema.else,
            ].compactMap(\.self)
        }
        return false
    }
}
