import DovetailJSON

extension DocumentWriter {
    /// The Schema Object (§4.24), or the boolean.
    func schema(_ id: SchemaID) -> JSONValue {
        let schema = document[id]
        if let boolean = schema.boolean { return .bool(boolean) }
        // What is moved into this document is found by pointers alone.
        let isMoved = mover.map { $0.entry != schema.file } ?? false
        let isResource = schema.identifier != nil && !isMoved
        if isResource { identifierDepth += 1 }
        defer { if isResource { identifierDepth -= 1 } }
        var object = JSONObject()
        for (name, _) in schema.keywordLocations {
            guard let keyword = SchemaKeyword.named(name), !(isMoved && (keyword == .id || keyword == .anchor)) else {
                continue
            }
            if let value = value(of: keyword, in: schema) { object.append(name, value) }
        }
        for field in schema.extensions { object.append(field.name, field.value.json) }
        return .object(object)
    }

    private func value(of keyword: SchemaKeyword, in schema: Schema) -> JSONValue? {
        switch keyword {
        case .ref: schema.reference.map(reference)
        case .dynamicRef: text(schema.dynamicReference?.text)
        case .id: text(schema.identifier)
        case .anchor: text(schema.anchor)
        case .dynamicAnchor: text(schema.dynamicAnchor)
        case .schema: text(schema.dialect)
        case .comment: text(schema.comment)
        case .vocabulary: schema.vocabulary?.json
        case .type: types(of: schema)
        case .enum: schema.enumValues.map { list($0, \.json) }
        case .const: schema.const?.json
        case .default: schema.defaultValue?.json
        case .title: text(schema.title)
        case .description: text(schema.description)
        case .deprecated: .bool(schema.deprecated)
        case .readOnly: .bool(schema.readOnly)
        case .writeOnly: .bool(schema.writeOnly)
        case .examples: list(schema.listedExamples, \.json)
        case .example: schema.example?.json
        case .discriminator: schema.discriminator.map(discriminator)
        case .xml: schema.xml.map(xmlHints)
        case .externalDocs: schema.externalDocs.map(externalDocumentation)
        case .nullable: schema.keywordsOf3_0.nullable.map { .bool($0) }
        default: constraint(keyword, of: schema) ?? schema.subschemas(of: keyword, writing: self.schema)
        }
    }

    private func types(of schema: Schema) -> JSONValue? {
        // Where `nullable` was written, null among the types comes from there.
        let added: Schema.JSONType? = schema.keywordsOf3_0.nullable == true ? .null : nil
        guard let types = schema.types?.filter({ $0 != added }).map(\.rawValue) else { return nil }
        return schema.typeIsArray ? strings(types) : text(types.first)
    }

    private func reference(_ reference: Schema.Reference) -> JSONValue {
        .string(text(of: reference.text, reference.target, at: reference.location))
    }

    /// The text of a reference to a schema.
    private func text(of text: String, _ target: SchemaID, at location: SourceLocation) -> String {
        let schema = document[target]
        // From inside a schema with an `$id` a pointer counts from there: what a URI names in this file keeps it.
        if identifierDepth > 0, mover?.entry == schema.file, isNamedByURI(schema) { return text }
        return self.text(of: text, at: location) { mover in
            let place = ComponentMover.Target(section: .schemas, file: schema.file, pointer: schema.pointer)
            return mover.reference(to: place) { self.schema(target) }
        }
    }

    /// Whether a schema of the document's own file has a URI: by its `$self`, or by an `$id` of the schema or around it.
    private func isNamedByURI(_ schema: Schema) -> Bool {
        if document.selfURI != nil || identified.contains(schema.pointer) { return true }
        return schema.pointer.indices.contains { index in
            schema.pointer[index] == "/" && identified.contains(String(schema.pointer[..<index]))
        }
    }

    /// A limit that 3.0 says with a boolean beside it; other constraints as they are.
    private func constraint(_ keyword: SchemaKeyword, of schema: Schema) -> JSONValue? {
        let flags = schema.keywordsOf3_0
        return switch keyword {
        case .maximum where flags.exclusiveMaximum == true:
            (schema.maximum ?? schema.exclusiveMaximum)?.json
        case .minimum where flags.exclusiveMinimum == true:
            (schema.minimum ?? schema.exclusiveMinimum)?.json
        case .exclusiveMaximum: flags.exclusiveMaximum.map { .bool($0) } ?? schema.exclusiveMaximum?.json
        case .exclusiveMinimum: flags.exclusiveMinimum.map { .bool($0) } ?? schema.exclusiveMinimum?.json
        default: schema.constraint(keyword)
        }
    }
}

// MARK: - What OpenAPI adds

extension DocumentWriter {
    /// The Discriminator Object (§4.25).
    private func discriminator(_ discriminator: Discriminator) -> JSONValue {
        object(discriminator.fieldNames, discriminator.extensions) { field in
            switch field {
            case "propertyName": .string(discriminator.propertyName)
            case "mapping":
                map(discriminator.mapping.map { ($0.value, .string(mapped($0.reference, $0.schema, discriminator))) })
            case "defaultMapping":
                discriminator.defaultMapping.map { .string(mapped($0.reference, $0.schema, discriminator)) }
            default: nil
            }
        }
    }

    private func mapped(_ reference: String, _ target: SchemaID, _ discriminator: Discriminator) -> String {
        // The name of a component is a name in a bundle too.
        let isName = document.components.schemas.contains { $0.name == reference }
        return isName ? reference : text(of: reference, target, at: discriminator.location)
    }

    /// The XML Object (§4.26).
    private func xmlHints(_ hints: XMLHints) -> JSONValue {
        object(hints.fieldNames, hints.extensions) { field in
            switch field {
            case "nodeType": text(hints.nodeType)
            case "name": text(hints.name)
            case "namespace": text(hints.namespace)
            case "prefix": text(hints.prefix)
            case "attribute": .bool(hints.attribute)
            case "wrapped": .bool(hints.wrapped)
            default: nil
            }
        }
    }
}
