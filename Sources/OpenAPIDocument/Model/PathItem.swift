/// The Path Item Object (§4.9) with the path, webhook name or callback expression it stands under.
public struct PathItem: Referable {
    /// The key: a path template such as `/notes/{id}`.
    public var path: String
    /// A summary for all operations.
    public var summary: String?
    /// A description for all operations, in CommonMark.
    public var description: String?
    /// The operations in document order, those of 3.2's `additionalOperations` included.
    public var operations: [Operation]
    /// Servers that serve this instead of those around it.
    public var servers: [Server]
    /// The reference in `$ref`: the other properties hold what it leads to, and what stands beside it over that.
    public var referenceObject: ReferenceObject?
    /// What stands beside the `$ref`; at most one.
    public var besideReference: [PathItem] = []
    /// The parameters shared by all operations; each operation's ``Operation/parameters`` already holds them.
    public var parameters: [Parameter]
    /// The location of the key.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Operation Object (§4.10).
public struct Operation: Sendable {
    /// The HTTP method in upper case: `GET`, `QUERY`, or what `additionalOperations` names.
    public var method: String
    /// The names of the tags, in document order.
    public var tags: [String]
    /// A short summary.
    public var summary: String?
    /// A description, in CommonMark.
    public var description: String?
    /// More documentation elsewhere.
    public var externalDocs: ExternalDocumentation?
    /// The `operationId`.
    public var operationID: String?
    /// All parameters: those of the path item that the operation does not override, then its own.
    public var parameters: [Parameter]
    /// The operation's own parameters.
    public var ownParameters: [Parameter]
    /// What a request carries.
    public var requestBody: RequestBody?
    /// The responses, in document order.
    public var responses: [Response]
    /// The `x-` fields of the Responses Object.
    public var responsesExtensions: [Extension]
    /// Requests that come back, by name.
    public var callbacks: [(name: String, callback: Callback)]
    /// Whether use is discouraged.
    public var deprecated: Bool
    /// `nil` when the operation has no `security` field and the document's applies.
    public var security: [SecurityRequirement]?
    /// Servers that serve this instead of those around it.
    public var servers: [Server]
    /// The location of the method's key.
    public var location: SourceLocation
    /// The location of the `operationId` value, else of the method's key.
    public var operationIDLocation: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Callback Object (§4.18): expressions with their path items.
public struct Callback: Sendable {
    /// The path items; ``PathItem/path`` is the expression. None in a reference from inside the callback to itself.
    public var items: [PathItem]
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Parameter Object (§4.12).
public struct Parameter: Sendable {
    /// Where a parameter travels.
    public enum Location: String, Sendable, Codable {
        /// The places of all versions.
        case path, query, header, cookie
        /// 3.2: the whole query string, with a media type.
        case querystring
    }

    /// How a value is laid out (§4.12.2).
    public enum Style: String, Sendable, Codable, CaseIterable {
        /// The styles of all versions.
        case matrix, label, simple, form, spaceDelimited, pipeDelimited, deepObject
        /// 3.2: for cookies.
        case cookie
    }

    /// The name; for headers without regard to case.
    public var name: String
    /// Where it travels.
    public var `in`: Location
    /// A description, in CommonMark.
    public var description: String?
    /// Whether it must be sent.
    public var required: Bool
    /// Whether use is discouraged.
    public var deprecated: Bool
    /// Whether a query parameter may be sent without a value.
    public var allowEmptyValue: Bool
    /// The style, the default of the location applied.
    public var style: Style
    /// Whether arrays and objects are exploded, the default of the style applied.
    public var explode: Bool
    /// Whether reserved characters are sent as they are.
    public var allowReserved: Bool
    /// The schema; `nil` when ``content`` describes the value.
    public var schema: SchemaID?
    /// At most one entry.
    public var content: [MediaType]
    /// Examples of the value.
    public var examples: [Example]
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Header Object (§4.21) with the name it has in its map.
public struct Header: Sendable {
    /// The name.
    public var name: String
    /// A description, in CommonMark.
    public var description: String?
    /// Whether it must be sent.
    public var required: Bool
    /// Whether use is discouraged.
    public var deprecated: Bool
    /// Whether arrays and objects are exploded.
    public var explode: Bool
    /// Whether reserved characters are sent as they are, which means nothing in a header.
    public var allowReserved: Bool
    /// Whether the value may be empty, which means nothing in a header.
    public var allowEmptyValue: Bool
    /// The schema of the value.
    public var schema: SchemaID?
    /// The media types with what they carry, in document order.
    public var content: [MediaType]
    /// Examples of the value.
    public var examples: [Example]
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Request Body Object (§4.13).
public struct RequestBody: Sendable {
    /// A description, in CommonMark.
    public var description: String?
    /// The media types with what they carry, in document order.
    public var content: [MediaType]
    /// Whether it must be sent.
    public var required: Bool
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Response Object (§4.17) with the status it stands under.
public struct Response: Sendable {
    /// The key in `responses`.
    public enum Status: Hashable, Sendable {
        /// A single status.
        case code(Int)
        /// `4XX` is `.range(4)`.
        case range(Int)
        /// Every status that no other response documents.
        case `default`
    }

    /// `nil` for a response in `components`.
    public var status: Status?
    /// A short summary.
    public var summary: String?
    /// A description, in CommonMark.
    public var description: String
    /// The headers, in document order.
    public var headers: [Header]
    /// The media types with what they carry, in document order.
    public var content: [MediaType]
    /// What can be done next, by name.
    public var links: [(name: String, link: Link)]
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// The location of the status key.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Media Type Object (§4.14) with the media type it stands under.
public struct MediaType: Sendable {
    /// The key: `application/json`.
    public var name: String
    /// The schema of the value.
    public var schema: SchemaID?
    /// 3.2: the schema of each item of a stream.
    public var itemSchema: SchemaID?
    /// Examples of the value.
    public var examples: [Example]
    /// How the properties of a form are sent.
    public var encoding: [(property: String, encoding: Encoding)]
    /// 3.2: the encodings of the first items.
    public var prefixEncoding: [Encoding]
    /// 3.2: the encoding of all further items.
    public var itemEncoding: Encoding?
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// The location of the media type's key.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Encoding Object (§4.15).
public struct Encoding: Sendable {
    /// The media types of the part, separated by commas.
    public var contentType: String?
    /// The headers, in document order.
    public var headers: [Header]
    /// How a value is laid out, for forms.
    public var style: Parameter.Style?
    /// Whether arrays and objects are exploded; `nil` when the field is absent.
    public var explode: Bool?
    /// Whether reserved characters are sent as they are.
    public var allowReserved: Bool
    /// 3.2: encodings inside the part.
    public var encoding: [(property: String, encoding: Encoding)]
    /// 3.2: the encodings of the first items.
    public var prefixEncoding: [Encoding]
    /// 3.2: the encoding of all further items; at most one entry.
    public var itemEncoding: [Encoding]
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Example Object (§4.19); the single `example` field is one with the name `""`.
public struct Example: Sendable {
    /// The name in the map of examples.
    public var name: String
    /// Whether this is the single `example`.
    public var isSingle = false
    /// A short summary.
    public var summary: String?
    /// A description, in CommonMark.
    public var description: String?
    /// `value` or 3.2's `dataValue`.
    public var value: Node?
    /// 3.2: the value as it is sent.
    public var serializedValue: String?
    /// A URL of the value.
    public var externalValue: String?
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The Link Object (§4.20).
public struct Link: Sendable {
    /// A reference to the operation.
    public var operationRef: String?
    /// The operation's `operationId`.
    public var operationID: String?
    /// Values or expressions for the parameters, by name.
    public var parameters: [(name: String, value: Node)]
    /// A value or expression for the body.
    public var requestBody: Node?
    /// A description, in CommonMark.
    public var description: String?
    /// The server for the operation.
    public var server: Server?
    /// The reference through which it was reached.
    public var referenceObject: ReferenceObject?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension] = []
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}
