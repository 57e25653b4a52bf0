/// Which keywords hold schemas, and how: only there are `$id` and the anchors more than data.
enum Subschemas {
    static let single: Set<String> = [
        "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
        "unevaluatedItems", "unevaluatedProperties",
    ]
    static let list: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems"]
    static let map: Set<String> = ["$defs", "definitions", "dependentSchemas", "patternProperties", "properties"]
    static let all = single.union(list).union(map)
}

extension SchemaIndex {
    /// Walks through a schema and all schemas inside it.
    mutating func walk(_ value: JSONValue, at location: SchemaLocation, in outer: Int) throws(SchemaError) {
        guard case .object(let schema) = value else { return }
        let resource = try enter(schema, at: location, in: outer)
        try addAnchors(of: schema, at: location, in: resource)
        for member in schema.members {
            let place = location.appending(member.name)
            switch member.value {
            case .array(let items) where Subschemas.list.contains(member.name):
                for (index, item) in items.enumerated() {
                    try walk(item, at: place.appending("\(index)"), in: resource)
                }
            case .object(let schemas) where Subschemas.map.contains(member.name):
                for schema in schemas.members { try walk(schema.value, at: place.appending(schema.name), in: resource) }
            default:
                if Subschemas.single.contains(member.name) { try walk(member.value, at: place, in: resource) }
            }
        }
    }

    /// Walks through the parts of an OpenAPI document that are not schemas, to those that are.
    ///
    /// Schemas are under `components/schemas`, and wherever a parameter, a header or a media type has the member
    /// `schema` or `itemSchema`. Examples and extensions hold data.
    /// - Parameter isMap: Whether the names in an object are chosen by the document's author.
    mutating func walkOpenAPI(
        _ value: JSONValue,
        at location: SchemaLocation,
        in resource: Int,
        isMap: Bool = false
    ) throws(SchemaError) {
        switch value {
        case .array(let items):
            for (index, item) in items.enumerated() {
                try walkOpenAPI(item, at: location.appending("\(index)"), in: resource)
            }
        case .object(let object):
            for member in object.members {
                let place = location.appending(member.name)
                switch isMap ? .object(isMap: false) : OpenAPIMember(named: member.name) {
                case .data: continue
                case .schema: try walk(member.value, at: place, in: resource)
                case .schemas:
                    guard case .object(let schemas) = member.value else { continue }
                    for schema in schemas.members {
                        try walk(schema.value, at: place.appending(schema.name), in: resource)
                    }
                case .object(let isMap): try walkOpenAPI(member.value, at: place, in: resource, isMap: isMap)
                }
            }
        default: break
        }
    }
}

/// What a member of an object of OpenAPI holds, as far as it leads to schemas.
private enum OpenAPIMember {
    case schema
    case schemas
    case data
    case object(isMap: Bool)

    init(named name: String) {
        switch name {
        case "schema", "itemSchema": self = .schema
        case "schemas": self = .schemas
        case "default", "enum", "example", "examples": self = .data
        case "callbacks", "content", "encoding", "headers", "links", "mediaTypes", "parameters", "pathItems", "paths",
            "requestBodies", "responses", "securitySchemes", "variables", "webhooks":
            self = .object(isMap: true)
        default: self = name.hasPrefix("x-") ? .data : .object(isMap: false)
        }
    }
}

/// What a document of a set is.
enum DocumentKind {
    case schema(dialect: String?)
    case openAPI(dialect: String)

    init(of value: JSONValue) {
        guard case .object(let root) = value else {
            self = .schema(dialect: nil)
            return
        }
        if case .string(let version)? = root["openapi"] {
            let standard = version.hasPrefix("3.0") ? Dialect.openAPI30 : Dialect.openAPI31
            self = .openAPI(dialect: root["jsonSchemaDialect"]?.text ?? standard)
        } else {
            self = .schema(dialect: root["$schema"]?.text)
        }
    }

    var dialect: String? {
        switch self {
        case .schema(let dialect): dialect
        case .openAPI(let dialect): dialect
        }
    }
}
