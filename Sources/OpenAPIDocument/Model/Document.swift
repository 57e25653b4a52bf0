/// An OpenAPI document: the root object, with every reference but those of schemas resolved.
///
/// 3.0, 3.1 and 3.2 documents read into this one model. Schemas live in an arena, ``schemas``, and refer to each other
/// by ``SchemaID``, so that recursive schemas are plain values. Source: OpenAPI Specification 3.2.0 §4.1.
public struct Document: Sendable {
    /// The version in the `openapi` field, as written: `3.1.0`.
    public var openapi: String
    /// Title, version and description of the API.
    public var info: Info
    /// The base URI for the document itself (3.2 `$self`).
    public var selfURI: String?
    /// The default dialect of schemas (3.1 `jsonSchemaDialect`).
    public var jsonSchemaDialect: String?
    /// Where the API is served.
    public var servers: [Server]
    /// The paths in document order.
    public var paths: [PathItem]
    /// The `x-` fields of the Paths Object.
    public var pathsExtensions: [Extension]
    /// The webhooks in document order; ``PathItem/path`` is the webhook's name.
    public var webhooks: [PathItem]
    /// The reusable parts.
    public var components: Components
    /// The security requirements of operations that name none.
    public var security: [SecurityRequirement]
    /// The declared tags, in document order.
    public var tags: [Tag]
    /// More documentation elsewhere.
    public var externalDocs: ExternalDocumentation?
    /// The `x-` fields of the root.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
    /// Every schema of the document; a ``SchemaID`` is a position in it.
    public var schemas: [Schema]
    /// The located tree that the document was read from.
    public var root: Node

    /// The schema that an identifier stands for.
    public subscript(id: SchemaID) -> Schema {
        schemas[id.index]
    }

    /// Follows `$ref` from a schema until one without a reference, or one with keywords beside its reference.
    public func resolved(_ id: SchemaID) -> SchemaID {
        var current = id
        // A chain longer than the arena is a cycle of references alone; the reader has refused those.
        for _ in schemas.indices {
            guard let reference = self[current].reference, self[current].isReferenceOnly else { return current }
            current = reference.target
        }
        return current
    }
}

/// Identifies a schema in ``Document/schemas``.
public struct SchemaID: Hashable, Sendable, Codable {
    /// The position in the arena.
    public var index: Int

    /// Creates an identifier.
    public init(index: Int) {
        self.index = index
    }
}

/// The Info Object (§4.2).
public struct Info: Sendable {
    /// The title of the API.
    public var title: String
    /// A short summary.
    public var summary: String?
    /// A description, in CommonMark.
    public var description: String?
    /// A URL of the terms.
    public var termsOfService: String?
    /// Whom to ask.
    public var contact: Contact?
    /// Under what the API may be used.
    public var license: License?
    /// The version of the document, as written.
    public var version: String
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Contact Object (§4.3).
public struct Contact: Sendable {
    /// The name of the person or organisation.
    public var name: String?
    /// Their page.
    public var url: String?
    /// Their address.
    public var email: String?
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The License Object (§4.4).
public struct License: Sendable {
    /// The license's name.
    public var name: String
    /// 3.1: the SPDX expression.
    public var identifier: String?
    /// Where its text is.
    public var url: String?
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Server Object (§4.5).
public struct Server: Sendable {
    /// The URL, a template with the variables in braces; may be relative.
    public var url: String
    /// A description, in CommonMark.
    public var description: String?
    /// 3.2: a unique name for the server.
    public var name: String?
    /// The variables of the URL.
    public var variables: [ServerVariable]
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Server Variable Object (§4.6) with the name it has in its map.
public struct ServerVariable: Sendable {
    /// The name in the URL.
    public var name: String
    /// The values it may have (`enum`); `nil` for any.
    public var values: [String]?
    /// The value when none is chosen.
    public var defaultValue: String
    /// A description, in CommonMark.
    public var description: String?
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Tag Object (§4.22).
public struct Tag: Sendable {
    /// The name that operations use.
    public var name: String
    /// A short summary.
    public var summary: String?
    /// A description, in CommonMark.
    public var description: String?
    /// More documentation elsewhere.
    public var externalDocs: ExternalDocumentation?
    /// 3.2: the name of the tag this one is nested under.
    public var parent: String?
    /// 3.2: what kind of tag this is: `nav`, `badge`, `audience`.
    public var kind: String?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The External Documentation Object (§4.11).
public struct ExternalDocumentation: Sendable {
    /// A description, in CommonMark.
    public var description: String?
    /// Where it is.
    public var url: String
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// One `x-` field, or one that does not exist, which has been reported.
public struct Extension: Sendable {
    /// The name as written.
    public var name: String
    /// The value.
    public var value: Node

    /// The field that chooses what something is called in Swift.
    package static let swiftName = "x-dovetail-name"

    /// The field of an encoding whose file the handler reads while it arrives.
    package static let stream = "x-dovetail-stream"
}

/// A security requirement: all of its schemes must be satisfied; an empty one means that none is needed (§4.30).
public struct SecurityRequirement: Sendable {
    /// The schemes by name, with the scopes or roles that are needed.
    public var schemes: [(name: String, scopes: [String])]
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
}
