import DovetailJSON
import OpenAPIDocument

/// A schema together with all that it takes over: the target of its reference, the members of `allOf`, and the only
/// alternative to `null`.
///
/// What a reader wants to know of `allOf` is the sum, so this is the sum.
struct SchemaLayers {
    /// The schemas, the schema itself first.
    private(set) var schemas: [Schema] = []
    /// Where the nearest references lead; what those take over in turn stands with them.
    private(set) var bases: [SchemaID] = []
    /// Whether the schema has properties besides those of its bases.
    private(set) var hasOwnProperties = false
    /// Whether `null` is allowed besides the rest.
    private(set) var isNullable = false
    /// The unions that remain: those with at least two alternatives to `null`.
    private(set) var unions: [(schema: Schema, isExclusive: Bool, variants: [SchemaID])] = []

    /// The types that all layers allow, `nil` when none names one.
    private(set) var types: [Schema.JSONType]?
    /// The properties of all layers; a name that is there twice stands where it is first and is what it is first.
    private(set) var properties: [Schema.Property] = []
    private(set) var required: Set<ExactText> = []

    init(_ id: SchemaID, in document: Document) {
        add(id, in: document)
        for types in schemas.compactMap(\.types) {
            self.types = self.types.map { common in common.filter { types.contains($0) } } ?? types
        }
        // Those taken over come first, the schema's own after them.
        var names: Set<ExactText> = []
        for schema in schemas.dropFirst() + schemas.prefix(1) {
            properties += schema.properties.filter { names.insert(ExactText($0.name)).inserted }
        }
        required = Set(schemas.flatMap { $0.required.map { ExactText($0.name) } })
    }

    /// - Parameter isOfBase: whether the schema is reached through a reference.
    private mutating func add(_ id: SchemaID, in document: Document, isOfBase: Bool = false) {
        guard !schemas.contains(where: { $0.id == id }) else { return }
        let schema = document[id]
        schemas.append(schema)
        if !isOfBase, !schema.properties.isEmpty { hasOwnProperties = true }
        if let reference = schema.reference ?? schema.dynamicReference {
            if !isOfBase { bases.append(reference.target) }
            add(reference.target, in: document, isOfBase: true)
        }
        for member in schema.allOf { add(member, in: document, isOfBase: isOfBase) }
        addUnion(schema.oneOf, of: schema, isExclusive: true, in: document, isOfBase: isOfBase)
        addUnion(schema.anyOf, of: schema, isExclusive: false, in: document, isOfBase: isOfBase)
    }

    private mutating func addUnion(
        _ variants: [SchemaID],
        of schema: Schema,
        isExclusive: Bool,
        in document: Document,
        isOfBase: Bool
    ) {
        guard !variants.isEmpty else { return }
        let others = variants.filter { document[document.resolved($0)].types != [.null] }
        if others.count < variants.count { isNullable = true }
        if others.count == 1, let only = others.first, others.count < variants.count || schema.discriminator == nil {
            add(only, in: document, isOfBase: isOfBase)
        } else if !others.isEmpty {
            unions.append((schema, isExclusive, others))
        }
    }

    /// The first value that a layer has of something.
    func first<Value>(_ value: (Schema) -> Value?) -> Value? {
        for schema in schemas {
            if let found = value(schema) { return found }
        }
        return nil
    }
}
