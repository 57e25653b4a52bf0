import OpenAPIDocument

/// A schema together with all that it takes over: the target of its reference, the members of `allOf`, and the only
/// alternative to `null`.
///
/// What a reader wants to know of `allOf` is the sum, so this is the sum.
struct SchemaLayers {
    /// The schemas, the schema itself first.
    private(set) var schemas: [Schema] = []
    /// The components among the references that were followed.
    private(set) var references: [SchemaID] = []
    /// Whether `null` is allowed besides the rest.
    private(set) var isNullable = false
    /// The unions that remain: those with at least two alternatives to `null`.
    private(set) var unions: [(schema: Schema, isExclusive: Bool, variants: [SchemaID])] = []

    init(_ id: SchemaID, in document: Document) {
        add(id, in: document)
    }

    private mutating func add(_ id: SchemaID, in document: Document) {
        guard !schemas.contains(where: { $0.id == id }) else { return }
        let schema = document[id]
        schemas.append(schema)
        if let reference = schema.reference ?? schema.dynamicReference {
            references.append(reference.target)
            add(reference.target, in: document)
        }
        for member in schema.allOf { add(member, in: document) }
        addUnion(schema.oneOf, of: schema, isExclusive: true, in: document)
        addUnion(schema.anyOf, of: schema, isExclusive: false, in: document)
    }

    private mutating func addUnion(_ variants: [SchemaID], of schema: Schema, isExclusive: Bool, in document: Document)
    {
        guard !variants.isEmpty else { return }
        let others = variants.filter { document[document.resolved($0)].types != [.null] }
        if others.count < variants.count { isNullable = true }
        if others.count == 1, let only = others.first, others.count < variants.count || schema.discriminator == nil {
            add(only, in: document)
        } else if !others.isEmpty {
            unions.append((schema, isExclusive, others))
        }
    }

    /// The types that all layers allow, `nil` when none names one.
    var types: [Schema.JSONType]? {
        var result: [Schema.JSONType]?
        for types in schemas.compactMap(\.types) {
            result = result.map { common in common.filter { types.contains($0) } } ?? types
        }
        return result
    }

    /// The properties of all layers; a name that is there twice stands where it is first and is what it is first.
    var properties: [Schema.Property] {
        guard schemas.count > 1 else { return schemas.first?.properties ?? [] }
        var names: Set<String> = []
        // Those taken over come first, the schema's own after them.
        let layers = schemas.dropFirst() + schemas.prefix(1)
        return layers.flatMap(\.properties).filter { names.insert($0.name).inserted }
    }

    var required: Set<String> {
        Set(schemas.flatMap { $0.required.map(\.name) })
    }

    /// The first value that a layer has of something.
    func first<Value>(_ value: (Schema) -> Value?) -> Value? {
        for schema in schemas {
            if let found = value(schema) { return found }
        }
        return nil
    }
}
