/// A schema: JSON Schema 2020-12 with the OpenAPI vocabulary, as the document has it (§4.24).
///
/// 3.0 documents arrive as 2020-12: `nullable` has become a type, boolean `exclusiveMinimum` a number. A keyword that is
/// absent is `nil` (or empty where the specification gives absence and emptiness the same meaning).
public struct Schema: Sendable {
    /// The JSON types; `integer` is `number` without a fraction.
    public enum JSONType: String, Sendable, Codable, CaseIterable {
        /// The seven names that `type` may hold.
        case null, boolean, integer, number, string, array, object
    }

    /// A number as written and as far as `Double` holds it.
    public struct Number: Hashable, Sendable {
        /// The text in the document: `0.1`, `1e3`.
        public var text: String
        /// The nearest double.
        public var value: Double
        /// The value when it is an integer that `Int64` holds.
        public var integer: Int64?
    }

    /// A `$ref` with where it leads.
    public struct Reference: Sendable {
        /// The reference as written.
        public var text: String
        /// Where the text stands.
        public var location: SourceLocation
        /// The schema it leads to.
        public var target: SchemaID
    }

    // Identity
    /// What identifies the schema in the document.
    public var id: SchemaID
    /// `location`.
    public var location: SourceLocation
    /// The JSON Pointer of the schema in its file, as a fragment: `#/components/schemas/Note`.
    public var pointer: String
    /// The file it stands in, as diagnostics name it.
    public var file: String
    /// `true` or `false` where the schema is a boolean.
    public var boolean: Bool?

    // Core
    /// `$ref` with where it leads.
    public var reference: Reference?
    /// `$dynamicRef` with where it leads when nothing overrides it.
    public var dynamicReference: Reference?
    /// `$id`.
    public var identifier: String?
    /// `$anchor`.
    public var anchor: String?
    /// `$dynamicAnchor`.
    public var dynamicAnchor: String?
    /// `$schema`.
    public var dialect: String?
    /// `$comment`.
    public var comment: String?
    /// `$vocabulary`.
    public var vocabulary: Node?
    /// `$defs`, in document order.
    public var definitions: [(name: String, schema: SchemaID)] = []

    // Types and values
    /// `nil` when the schema has no `type`.
    public var types: [JSONType]?
    /// Whether `type` is an array.
    public var typeIsArray: Bool = false
    /// `enum`; `nil` when absent.
    public var enumValues: [Node]?
    /// `const`.
    public var const: Node?
    /// `default`.
    public var defaultValue: Node?

    // Numbers
    /// `multipleOf`.
    public var multipleOf: Number?
    /// `maximum`.
    public var maximum: Number?
    /// `exclusiveMaximum`.
    public var exclusiveMaximum: Number?
    /// `minimum`.
    public var minimum: Number?
    /// `exclusiveMinimum`.
    public var exclusiveMinimum: Number?

    // Strings
    /// `maxLength`.
    public var maxLength: Int?
    /// `minLength`.
    public var minLength: Int?
    /// `pattern`.
    public var pattern: String?
    /// `format`.
    public var format: String?
    /// `contentEncoding`.
    public var contentEncoding: String?
    /// `contentMediaType`.
    public var contentMediaType: String?
    /// `contentSchema`.
    public var contentSchema: SchemaID?

    // Arrays
    /// `items`.
    public var items: SchemaID?
    /// `prefixItems`.
    public var prefixItems: [SchemaID]?
    /// `contains`.
    public var contains: SchemaID?
    /// `minContains`.
    public var minContains: Int?
    /// `maxContains`.
    public var maxContains: Int?
    /// `maxItems`.
    public var maxItems: Int?
    /// `minItems`.
    public var minItems: Int?
    /// `uniqueItems`.
    public var uniqueItems: Bool = false
    /// `unevaluatedItems`.
    public var unevaluatedItems: SchemaID?

    // Objects
    /// `properties`, in document order.
    public var properties: [Property] = []
    /// `patternProperties`.
    public var patternProperties: [(pattern: String, schema: SchemaID)] = []
    /// `additionalProperties`.
    public var additionalProperties: SchemaID?
    /// `unevaluatedProperties`.
    public var unevaluatedProperties: SchemaID?
    /// `propertyNames`.
    public var propertyNames: SchemaID?
    /// `required`, each name once.
    public var required: [RequiredName] = []
    /// `dependentRequired`.
    public var dependentRequired: [(name: String, required: [String])] = []
    /// `dependentSchemas`.
    public var dependentSchemas: [(name: String, schema: SchemaID)] = []
    /// `maxProperties`.
    public var maxProperties: Int?
    /// `minProperties`.
    public var minProperties: Int?

    // Applicators
    /// `allOf`.
    public var allOf: [SchemaID] = []
    /// `anyOf`.
    public var anyOf: [SchemaID] = []
    /// `oneOf`.
    public var oneOf: [SchemaID] = []
    /// `not`.
    public var not: SchemaID?
    /// `if`.
    public var `if`: SchemaID?
    /// `then`.
    public var then: SchemaID?
    /// `else`.
    public var `else`: SchemaID?

    // Annotations
    /// `title`.
    public var title: String?
    /// `description`, in CommonMark.
    public var description: String?
    /// `deprecated`.
    public var deprecated: Bool = false
    /// `readOnly`.
    public var readOnly: Bool = false
    /// `writeOnly`.
    public var writeOnly: Bool = false
    /// The single `example` of OpenAPI.
    public var example: Node?
    /// `examples`, after the single ``example``.
    public var examples: [Node] { (example.map { [$0] } ?? []) + listedExamples }
    /// `examples` alone.
    public var listedExamples: [Node] = []

    // The OpenAPI vocabulary
    /// `discriminator`.
    public var discriminator: Discriminator?
    /// `xml`.
    public var xml: XMLHints?
    /// `externalDocs`.
    public var externalDocs: ExternalDocumentation?
    /// The `x-` keywords, those that no version has, and what stands beside a `$ref` of 3.0 without effect.
    public var extensions: [Extension] = []
    /// What a 3.0 schema says in its own way, as written.
    public var keywordsOf3_0 = KeywordsOf3_0()

    /// The keywords in document order, with the location of each one's key.
    public var keywordLocations: [(key: String, value: SourceLocation)] = []

    /// Whether the schema is a `$ref` with nothing beside it that validates or describes a shape.
    public var isReferenceOnly = false

    /// Creates a schema without keywords.
    init(id: SchemaID, location: SourceLocation, pointer: String, file: String) {
        self.id = id
        self.location = location
        self.pointer = pointer
        self.file = file
    }

    /// The location of a keyword, else of the schema.
    public func location(of keyword: String) -> SourceLocation {
        keywordLocations.first { $0.key == keyword }?.value ?? location
    }

    /// The keywords of 3.0 that have become others; `nil` for those that are absent.
    public struct KeywordsOf3_0: Sendable {
        /// `nullable`.
        public var nullable: Bool?
        /// `exclusiveMaximum`, a boolean there.
        public var exclusiveMaximum: Bool?
        /// `exclusiveMinimum`, a boolean there.
        public var exclusiveMinimum: Bool?
    }

    /// One entry of `properties`.
    public struct Property: Sendable {
        /// The name.
        public var name: String
        /// The schema of its value.
        public var schema: SchemaID
        /// The location of the key.
        public var location: SourceLocation
    }

    /// One entry of `required`.
    public struct RequiredName: Sendable {
        /// The name.
        public var name: String
        /// The location of the name in `required`.
        public var location: SourceLocation
    }
}

/// The Discriminator Object (§4.25).
public struct Discriminator: Sendable {
    /// The property whose value selects the schema.
    public var propertyName: String
    /// Values with the schemas they select.
    public var mapping: [(value: String, reference: String, schema: SchemaID)]
    /// 3.2: the schema for a missing or unmapped value.
    public var defaultMapping: (reference: String, schema: SchemaID)?
    /// Where it stands: the location of its key, else of its value.
    public var location: SourceLocation
    /// The `x-` fields.
    public var extensions: [Extension]
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}

/// The XML Object (§4.26).
public struct XMLHints: Sendable {
    /// 3.2: `element`, `attribute`, `text`, `cdata` or `none`.
    public var nodeType: String?
    /// The name of the element or attribute.
    public var name: String?
    /// The URI of the namespace.
    public var namespace: String?
    /// The prefix of the name.
    public var prefix: String?
    /// Whether it is an attribute.
    public var attribute: Bool
    /// Whether an array has an element of its own.
    public var wrapped: Bool
    /// The `x-` fields.
    public var extensions: [Extension]
    /// The names of the fields that the document has, in its order.
    public var fieldNames: [String] = []
}
