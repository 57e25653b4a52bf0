import DovetailJSON
import OpenAPIDocument

extension ServiceLowering {
    /// Lowers a body of `multipart/form-data`: a part for each property (OpenAPI 3.1 §4.8.14.3).
    ///
    /// Where the properties cannot be told beforehand (unions, maps), the parts are read as the pairs of a form, unless
    /// files are among them: then the body passes through as bytes.
    mutating func multipart(_ media: MediaType, _ naming: TypeNaming, _ nest: inout Nest) -> ContentModel? {
        guard let id = media.schema else { return nil }
        let parts = PartsSchema(document)
        if let outline = parts.outline(id), !outline.properties.isEmpty {
            return typedParts(outline, media, naming, &nest)
        }
        let shape = ShapeLowering(document: document).shape(id)
        guard shape.members != nil, !parts.holdsFiles(id) else { return passedThrough(media) }
        return valued(.multipartForm(Self.withJSONMembers(shape)), id, naming, &nest)
    }

    private mutating func typedParts(
        _ outline: PartsSchema.Outline,
        _ media: MediaType,
        _ naming: TypeNaming,
        _ nest: inout Nest
    ) -> ContentModel? {
        let name = claim(naming, in: &nest)
        let names = NameScope()
        var parts: [PartModel] = []
        for property in outline.properties {
            let encoding = media.encoding.first { $0.property == property.name }?.encoding
            guard var part = part(property, encoding, &nest) else { return nil }
            part.name = names.claim(part.name)
            part.isRequired = outline.required.contains(ExactText(property.name))
            parts.append(part)
        }
        let form = ContentModel.Form.multipart(parts, refusesUnknown: outline.refusesUnknown)
        var content = ContentModel(name: "", contentTypes: [], form: form)
        content.partsTypeName = nest.path(of: name)
        return content
    }

    private mutating func part(_ property: Schema.Property, _ encoding: Encoding?, _ nest: inout Nest) -> PartModel? {
        let id = document.resolved(property.schema)
        let schema = document[id]
        let contentTypes = encoding?.contentType?.split(separator: ",").map { Self.trimmed($0) } ?? []
        var part = PartModel(
            name: ReservedWords.member(SwiftName.value(property.name)),
            wireName: property.name,
            documentation: documentation(of: property.schema),
            shape: .string,
            isRequired: false,
            contentTypes: contentTypes
        )
        part.files = files(id)
        if part.files != nil { return part }
        let naming = TypeNaming.inline(SwiftName.type(property.name))
        guard let value = value(property.schema, as: naming, in: &nest) else { return nil }
        part.value = value
        let shape = ShapeLowering(document: document).shape(id)
        let isJSON = contentTypes.contains { MediaTypeKind($0) == .json }
        part.shape = isJSON && schema.types != [.array] ? .json : Self.withJSONObjects(shape)
        return part
    }

    /// What a schema asks of files; `nil` when it does not describe any.
    private func files(_ id: SchemaID) -> FilesModel? {
        let schema = document[id]
        if isBinary(id) { return FilesModel(minLength: schema.minLength, maxLength: schema.maxLength) }
        guard schema.types == [.array], let items = schema.items, isBinary(items) else { return nil }
        let item = document[document.resolved(items)]
        return FilesModel(
            isArray: true,
            minItems: schema.minItems,
            maxItems: schema.maxItems,
            uniqueItems: schema.uniqueItems,
            minLength: item.minLength,
            maxLength: item.maxLength
        )
    }

    /// An object's shape whose members are JSON texts where they are objects.
    private static func withJSONMembers(_ shape: ShapeModel) -> ShapeModel {
        var shape = shape
        shape.members = shape.members?.map { .init(name: $0.name, shape: withJSONObjects($0.shape)) }
        shape.others = shape.others.map(withJSONObjects)
        return shape
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.prefix { $0 != " " })
    }
}
