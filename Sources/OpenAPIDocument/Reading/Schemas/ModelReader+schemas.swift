extension ModelReader {
    /// The identifier of the schema at a place; it is read later, and once.
    func schemaID(_ value: Located) -> SchemaID {
        if let id = schemaIDs[value.place] { return id }
        guard schemaQueue.count < ReadingLimits.schemas else {
            refuseTooMany(at: value.site)
            return SchemaID(index: 0)
        }
        let id = SchemaID(index: schemaQueue.count)
        schemaIDs[value.place] = id
        schemaQueue.append(value)
        return id
    }

    /// Ends the reading: there will be no document.
    private func refuseTooMany(at location: SourceLocation) {
        guard !hasTooManySchemas else { return }
        hasTooManySchemas = true
        let message = "the document has more than \(ReadingLimits.schemas) schemas"
        sink.error(
            "too-large",
            message,
            hint: "put what is repeated into components, or split the document",
            at: location
        )
    }

    /// Reads the schemas that have been asked for, and those that they ask for.
    func readPendingSchemas() {
        while schemas.count < schemaQueue.count, !hasTooManySchemas {
            let id = SchemaID(index: schemas.count)
            schemas.append(schema(schemaQueue[id.index], id))
        }
    }

    /// Reads a schema (§4.24).
    private func schema(_ value: Located, _ id: SchemaID) -> Schema {
        var schema = Schema(id: id, location: value.site, pointer: "#" + value.pointer, file: fileName(value.file))
        switch value.node.content {
        case .mapping(let members):
            var value = value
            if version >= .v3_1, !value.pointer.isEmpty, value.node["$id"]?.string != nil {
                value.resource = value.pointer
            }
            read(members, of: value, into: &schema)
        case .scalar(let scalar) where scalar.kind == .bool:
            schema.boolean = value.node.bool
            if version == .v3_0, !value.pointer.hasSuffix("/additionalProperties") {
                let message = "a schema must be an object, is a boolean"
                let hint = "boolean schemas came with 3.1; write `{}` for `true`"
                sink.error("wrong-type", message, hint: hint, at: value.node.location)
            }
        default:
            let expected = version == .v3_0 ? "an object" : "an object or a boolean"
            let message = "a schema must be \(expected), is \(value.node.kindWithArticle)"
            sink.error("wrong-type", message, hint: schemaMeant(by: value.node), at: value.node.location)
        }
        return schema
    }

    private func read(_ members: [Node.Member], of value: Located, into schema: inout Schema) {
        let reference = members.first { $0.key == SchemaKeyword.ref.rawValue }
        if version == .v3_0, let reference {
            readReference(reference, beside: members, of: value, into: &schema)
            return
        }
        var isReferenceOnly = true
        for member in members {
            guard let keyword = SchemaKeyword.named(member.key), keyword.exists(in: version) else {
                unknownKeyword(member, into: &schema)
                continue
            }
            schema.keywordLocations.append((member.key, member.keyLocation))
            isReferenceOnly = isReferenceOnly && keyword.isAnnotation
            read(keyword, member, of: value, into: &schema)
        }
        schema.isReferenceOnly = isReferenceOnly && schema.reference != nil
        if version == .v3_0 { convertFrom3_0(value, into: &schema) }
    }

    /// Reads a Reference Object of 3.0: nothing beside its `$ref` counts.
    private func readReference(
        _ reference: Node.Member,
        beside members: [Node.Member],
        of value: Located,
        into schema: inout Schema
    ) {
        schema.reference = self.reference(reference, in: value)
        schema.isReferenceOnly = schema.reference != nil
        schema.keywordLocations.append((reference.key, reference.keyLocation))
        for member in members where member.key != reference.key {
            schema.extensions.append(Extension(name: member.key, value: member.value))
            warnIgnored(member, of: "Schema Object")
        }
    }

    private func read(_ keyword: SchemaKeyword, _ member: Node.Member, of value: Located, into schema: inout Schema) {
        switch keyword {
        case .ref: schema.reference = reference(member, in: value)
        case .dynamicRef: schema.dynamicReference = reference(member, in: value)
        case .id: schema.identifier = identifier(member, of: value)
        case .anchor: schema.anchor = anchor(member, of: value)
        case .dynamicAnchor: schema.dynamicAnchor = anchor(member, of: value)
        case .schema: schema.dialect = string(member)
        case .comment: schema.comment = string(member)
        case .vocabulary: schema.vocabulary = vocabulary(member)
        case .type:
            schema.types = types(member)
            schema.typeIsArray = member.value.elements != nil
        case .enum: schema.enumValues = enumValues(member)
        case .const: schema.const = member.value
        case .default: schema.defaultValue = member.value
        case .multipleOf: schema.multipleOf = number(member)
        case .maximum: schema.maximum = number(member)
        case .minimum: schema.minimum = number(member)
        case .exclusiveMaximum, .exclusiveMinimum: readExclusive(keyword, member, into: &schema)
        case .maxLength: schema.maxLength = count(member)
        case .minLength: schema.minLength = count(member)
        case .pattern: schema.pattern = string(member)
        case .format: schema.format = string(member)
        case .contentEncoding: schema.contentEncoding = string(member)
        case .contentMediaType: schema.contentMediaType = string(member)
        case .minContains: schema.minContains = count(member)
        case .maxContains: schema.maxContains = count(member)
        case .maxItems: schema.maxItems = count(member)
        case .minItems: schema.minItems = count(member)
        case .uniqueItems: schema.uniqueItems = bool(member) ?? false
        case .required: schema.required = requiredNames(member)
        case .dependentRequired: schema.dependentRequired = dependentRequired(member)
        case .maxProperties: schema.maxProperties = count(member)
        case .minProperties: schema.minProperties = count(member)
        case .title: schema.title = string(member)
        case .description: schema.description = string(member)
        case .deprecated: schema.deprecated = bool(member) ?? false
        case .readOnly: schema.readOnly = bool(member) ?? false
        case .writeOnly: schema.writeOnly = bool(member) ?? false
        case .examples: schema.listedExamples = list(member)?.map(\.node) ?? []
        case .example: schema.example = member.value
        case .discriminator: schema.discriminator = discriminator(value.child(member))
        case .xml: schema.xml = xmlHints(value.child(member))
        case .externalDocs: schema.externalDocs = externalDocumentation(value.child(member))
        case .nullable: schema.keywordsOf3_0.nullable = bool(member)
        default: readSubschemas(keyword, member, value.child(member), into: &schema)
        }
    }

    private func readSubschemas(
        _ keyword: SchemaKeyword,
        _ member: Node.Member,
        _ value: Located,
        into schema: inout Schema
    ) {
        switch keyword {
        case .items: schema.items = items(member, value)
        case .contains: schema.contains = schemaID(value)
        case .contentSchema: schema.contentSchema = schemaID(value)
        case .unevaluatedItems: schema.unevaluatedItems = schemaID(value)
        case .additionalProperties: schema.additionalProperties = schemaID(value)
        case .unevaluatedProperties: schema.unevaluatedProperties = schemaID(value)
        case .propertyNames: schema.propertyNames = schemaID(value)
        case .not: schema.not = schemaID(value)
        case .if: schema.if = schemaID(value)
        case .then: schema.then = schemaID(value)
        case .else: schema.else = schemaID(value)
        case .prefixItems: schema.prefixItems = subschemas(member, value)
        case .allOf: schema.allOf = subschemas(member, value)
        case .anyOf: schema.anyOf = subschemas(member, value)
        case .oneOf: schema.oneOf = subschemas(member, value)
        case .defs: schema.definitions = namedSubschemas(member, value).map { ($0.name, $0.schema) }
        case .properties: schema.properties = namedSubschemas(member, value)
        case .patternProperties:
            schema.patternProperties = namedSubschemas(member, value).map { ($0.name, $0.schema) }
        case .dependentSchemas:
            schema.dependentSchemas = namedSubschemas(member, value).map { ($0.name, $0.schema) }
        default: break
        }
    }
}
